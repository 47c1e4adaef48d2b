package no.maalkort.scorecard;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.judgement.Relation;
import no.maalkort.judgement.State;

/**
 * Writes one goal's explanation in one language from its typed result: what, why with the numbers, and what would change it.
 *
 * <p>Nothing here judges or computes; every number is one the result carries.
 */
public final class Explaining {
    private static final int PATH_DECIMALS = 2;

    private final GoalResult goal;
    private final Language language;

    private Explaining(GoalResult goal, Language language) {
        this.goal = goal;
        this.language = language;
    }

    /** The explanation in both languages. */
    public static GoalResult.Explanation of(GoalResult goal) {
        return new GoalResult.Explanation(new Explaining(goal, NB).words(), new Explaining(goal, Language.EN).words());
    }

    private GoalResult.Explanation.Words words() {
        if (goal.attestation() != null) {
            return new GoalResult.Explanation.Words(what(), attested(goal.attestation()), "");
        }
        if (!goal.state().isVerdict()) {
            return new GoalResult.Explanation.Words(
                    what(), language == NB ? goal.reason().nb() : goal.reason().en(), remedy());
        }
        return new GoalResult.Explanation.Words(what(), goal.path() == null ? whyLevels() : whyPath(), change());
    }

    private String what() {
        String state = StateWords.of(goal.state(), goal.basis(), goal.code()).in(language);
        return goal.value() == null || goal.state() == State.NO_DATA
                ? goal.title().in(language) + ": " + lower(state) + "."
                : goal.indicatorName().in(language) + ", " + goal.period() + ": "
                        + value(goal.value(), goal.text(), goal.unit()) + ". " + state + ".";
    }

    private String attested(GoalResult.AttestationShown attestation) {
        return (language == NB ? "Attestert av " : "Attested by ") + attestation.by() + " " + attestation.on() + ": "
                + attestation.ground().in(language)
                + (attestation.document() == null ? "" : " (" + attestation.document() + ")")
                + (language == NB
                        ? " Målet er bare ord; attesten gir ingen poeng."
                        : " The goal is words only; an attestation gives no points.");
    }

    private String whyLevels() {
        var sentences = new ArrayList<String>();
        if (goal.parts().isEmpty()) {
            sentences.add(comparisons(goal.because(), goal.levels(), goal.unit(), goal.text()));
        }
        for (GoalResult.Part part : goal.parts()) {
            sentences.add(
                    part.because().isEmpty()
                            ? part.indicatorName().in(language) + ": "
                                    + lower(StateWords.of(part.state()).in(language)) + "."
                            : part.indicatorName().in(language) + ": "
                                    + comparisons(part.because(), part.levels(), part.unit(), part.text()));
        }
        return String.join(" ", sentences);
    }

    private String comparisons(
            List<GoalResult.Because> because, List<GoalResult.LevelShown> levels, String unit, String text) {
        var parts = new ArrayList<String>();
        for (GoalResult.Because one : because) {
            parts.add(relation(one.relation()) + " " + levelName(one.level()) + " " + (language == NB ? "på " : "of ")
                    + level(one, levels, unit));
        }
        var last = because.get(because.size() - 1);
        String joined = String.join(language == NB ? " og " : " and ", parts);
        String sentence =
                value(because.get(0).observed(), text, unit) + (language == NB ? " er " : " is ") + joined + ".";
        if (text != null || last.margin().signum() == 0) {
            return sentence;
        }
        String margin = Numbers.difference(last.margin(), unit, language);
        boolean short_ = goal.state() != State.MET;
        return sentence
                + (language == NB
                        ? short_ ? " Mangler " + margin + "." : " Margin: " + margin + "."
                        : short_ ? " Short by " + margin + "." : " Margin: " + margin + ".");
    }

    private String level(GoalResult.Because one, List<GoalResult.LevelShown> levels, String unit) {
        return levels.stream()
                .filter(level -> level.kind().equals(one.level()))
                .findFirst()
                .map(level -> value(one.value(), level.text(), unit)
                        + (level.input() == null ? "" : " (" + level.input().indicator() + ")"))
                .orElseGet(() -> value(one.value(), null, unit));
    }

    private String whyPath() {
        var path = goal.path();
        String asks = value(Numbers.shown(path.at(), PATH_DECIMALS), null, goal.unit());
        String target = value(path.target(), null, goal.unit());
        var gap = Numbers.shown(goal.because().get(0).margin(), PATH_DECIMALS);
        String distance = Numbers.difference(gap, goal.unit(), language);
        boolean behind = goal.state() == State.NOT_MET;
        String first = language == NB
                ? shape(path.shape()) + " fra " + path.baseYear() + " til " + target + " i " + path.due() + " ber om "
                        + asks + " i "
                        + goal.period() + "; " + value(goal.value(), null, goal.unit()) + " ligger " + distance
                        + (behind ? " bak." : " foran.")
                : shape(path.shape()) + " from " + path.baseYear() + " to " + target + " in " + path.due()
                        + " asks for " + asks + " in "
                        + goal.period() + "; " + value(goal.value(), null, goal.unit()) + " is " + distance
                        + (behind ? " behind." : " ahead.");
        return first + " " + chosen(path);
    }

    private String chosen(GoalResult.PathShown path) {
        boolean ours = path.adoptedBy().equals("maalkort");
        String who = language == NB
                ? ours ? "Banen er valgt av Målkort" : "Banen er vedtatt av kommunestyret"
                : ours ? "The path is chosen by Maalkort" : "The path is adopted by the council";
        if (path.other() == null) {
            return who + ".";
        }
        String at = value(Numbers.shown(path.other().at(), PATH_DECIMALS), null, goal.unit());
        boolean same = path.other().state() == goal.state();
        String verdict = language == NB
                ? same
                        ? "samme dom"
                        : lower(StateWords.of(path.other().state(), "PATH", null)
                                .nb())
                : same
                        ? "the same verdict"
                        : lower(StateWords.of(path.other().state(), "PATH", null)
                                .en());
        return who + (language == NB ? "; " : "; ") + lower(shape(path.other().shape()))
                + (language == NB ? " ber om " : " asks for ") + at + ": " + verdict + ".";
    }

    private String shape(String shape) {
        boolean linear = shape.equals("linear");
        return language == NB
                ? linear ? "Den rette linjen" : "Fast prosent hvert år"
                : linear ? "The straight line" : "A constant rate";
    }

    private String change() {
        var sentences = new ArrayList<String>();
        for (GoalResult.Flip flip : goal.flips()) {
            String to = lower(StateWords.of(flip.state(), goal.basis(), null).in(language));
            String at = value(flip.value(), flip.text(), goal.unit());
            sentences.add(
                    language == NB
                            ? "Ved " + at + " blir målet: " + to + "."
                            : "At " + at + " the goal becomes: " + to + ".");
        }
        if (goal.path() != null
                && goal.path().requiredPerYear() != null
                && goal.path().due() > Integer.parseInt(goal.period())) {
            sentences.add(required(goal.path()));
        }
        for (GoalResult.FigureShown beside : goal.beside()) {
            sentences.add(beside.name().in(language) + ", " + beside.period() + ": "
                    + value(beside.value(), beside.text(), beside.unit()) + ".");
        }
        return String.join(" ", sentences);
    }

    private String required(GoalResult.PathShown path) {
        var points = Numbers.shown(path.requiredPerYear(), PATH_DECIMALS);
        String rate = path.requiredRate() == null
                ? ""
                : (language == NB ? " eller " : " or ")
                        + value(Numbers.shown(path.requiredRate(), PATH_DECIMALS), null, "%")
                        + (language == NB ? " hvert år" : " a year");
        return language == NB
                ? "Fra " + goal.period() + " trengs " + Numbers.plain(points, language) + " prosentpoeng i året" + rate
                        + " for å nå målet i " + path.due() + "."
                : "From " + goal.period() + " it takes " + Numbers.plain(points, language) + " percentage points a year"
                        + rate + " to reach the target in " + path.due() + ".";
    }

    /** What would let the goal be judged. */
    private String remedy() {
        boolean nb = language == NB;
        return switch (goal.state()) {
            case NO_DATA ->
                nb
                        ? "Et tall med kilde for perioden gjør at målet dømmes."
                        : "A sourced figure for the period lets the goal be judged.";
            case INDETERMINATE ->
                nb ? "Et endelig og entydig tall avgjør det." : "A final and undisputed figure settles it.";
            case MANUAL ->
                nb
                        ? "Et vedtatt nivå med tall, eller en attest, gjør at målet kan vurderes."
                        : "An adopted level in numbers, or an attestation, lets it be assessed.";
            case ERROR -> nb ? "Regelen må rettes." : "The rule has to be mended.";
            default -> "";
        };
    }

    private String relation(Relation relation) {
        boolean nb = language == NB;
        return switch (relation) {
            case AT_LEAST -> nb ? "minst" : "at least";
            case AT_MOST -> nb ? "høyst" : "at most";
            case ABOVE -> nb ? "over" : "above";
            case BELOW -> nb ? "under" : "below";
        };
    }

    private String levelName(String level) {
        boolean nb = language == NB;
        return switch (level) {
            case "minimum" -> nb ? "minimumsmålet" : "the minimum";
            case "target" -> nb ? "målet" : "the target";
            case "floor" -> nb ? "gulvet" : "the floor";
            case "path" -> nb ? "banen" : "the path";
            case "desiredLow" -> nb ? "nedre ønskede grense" : "the lower desired edge";
            case "desiredHigh" -> nb ? "øvre ønskede grense" : "the upper desired edge";
            case "acceptedLow" -> nb ? "nedre godtatte grense" : "the lower accepted edge";
            default -> nb ? "øvre godtatte grense" : "the upper accepted edge";
        };
    }

    private String value(BigDecimal number, String text, String unit) {
        return text != null ? text : Numbers.with(number, unit, language);
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
