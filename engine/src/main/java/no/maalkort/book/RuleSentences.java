package no.maalkort.book;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Language;
import no.maalkort.figure.Text;
import no.maalkort.judgement.State;
import no.maalkort.rulepack.RuleText;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.StateWords;

/**
 * What counts as met, said in plain words from the rules as they are written.
 *
 * @param limits whether the rules are of a check, which holds figures to limits
 */
record RuleSentences(Catalogue catalogue, List<RuleText> rules, boolean limits) {

    /** A sentence for each state, best first; none where there are no rules. */
    List<Text> sentences() {
        return Stream.of(State.MET, State.PARTLY_MET, State.NOT_MET)
                .filter(state -> rules.stream().anyMatch(rule -> rule.state() == state))
                .map(state -> new Text(sentence(state, Language.NB), sentence(state, Language.EN)))
                .toList();
    }

    private String sentence(State state, Language language) {
        return called(state).in(language) + ": "
                + rules.stream()
                        .filter(rule -> rule.state() == state)
                        .map(rule -> subject(rule, language)
                                + (language == Language.NB ? " er " : " is ")
                                + conditions(rule, language))
                        .collect(Collectors.joining(language == Language.NB ? ", eller " : ", or "))
                + ".";
    }

    /** What people call a state that these rules give. */
    Text called(State state) {
        return called(state, null, false);
    }

    /** The same with the code beside it, or null; in the year it is due a target is reached, and no path to it kept. */
    Text called(State state, String reason, boolean due) {
        return limits ? found(state) : StateWords.of(state, due ? "LEVEL" : basis(), reason);
    }

    private static Text found(State state) {
        return switch (state) {
            case MET -> new Text("I orden", "In order");
            case PARTLY_MET -> new Text("Mellom grensene", "Between the limits");
            case NOT_MET -> new Text("Et funn", "A finding");
            default -> StateWords.of(state);
        };
    }

    private String basis() {
        boolean path = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(one -> one.level().equals("path"));
        return path ? "PATH" : "LEVEL";
    }

    private String subject(RuleText rule, Language language) {
        if (limits) {
            return language == Language.NB ? "det som måles" : "what is measured";
        }
        return rule.indicator() == null
                ? language == Language.NB ? "tallet" : "the figure"
                : "«" + catalogue.measured(rule.indicator()).name().in(language) + "»";
    }

    private String conditions(RuleText rule, Language language) {
        return rule.conditions().stream()
                .map(one -> LevelWords.relation(one.relation()).in(language) + " "
                        + named(one.level()).in(language))
                .collect(Collectors.joining(language == Language.NB ? " og " : " and "));
    }

    private Text named(String level) {
        return switch (level) {
            case "path" -> new Text("det banen krever", "what the path asks for");
            case "target" -> limits ? new Text("grensen", "the limit") : LevelWords.named(level);
            default -> LevelWords.named(level);
        };
    }
}
