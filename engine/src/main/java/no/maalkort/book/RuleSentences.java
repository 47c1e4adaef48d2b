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

/** What counts as met, said in plain words from the rules as they are written. */
record RuleSentences(Catalogue catalogue, List<RuleText> rules) {

    /** A sentence for each state, best first; none where there are no rules. */
    List<Text> sentences() {
        return Stream.of(State.MET, State.PARTLY_MET, State.NOT_MET)
                .filter(state -> rules.stream().anyMatch(rule -> rule.state() == state))
                .map(state -> new Text(sentence(state, Language.NB), sentence(state, Language.EN)))
                .toList();
    }

    private String sentence(State state, Language language) {
        return StateWords.of(state, basis(), null).in(language) + ": "
                + rules.stream()
                        .filter(rule -> rule.state() == state)
                        .map(rule -> subject(rule, language)
                                + (language == Language.NB ? " er " : " is ")
                                + conditions(rule, language))
                        .collect(Collectors.joining(language == Language.NB ? ", eller " : ", or "))
                + ".";
    }

    private String basis() {
        boolean path = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(one -> one.level().equals("path"));
        return path ? "PATH" : "LEVEL";
    }

    private String subject(RuleText rule, Language language) {
        return rule.indicator() == null
                ? language == Language.NB ? "tallet" : "the figure"
                : "«" + catalogue.measured(rule.indicator()).name().in(language) + "»";
    }

    private static String conditions(RuleText rule, Language language) {
        return rule.conditions().stream()
                .map(one -> LevelWords.relation(one.relation()).in(language) + " "
                        + LevelWords.named(one.level()).in(language))
                .collect(Collectors.joining(language == Language.NB ? " og " : " and "));
    }
}
