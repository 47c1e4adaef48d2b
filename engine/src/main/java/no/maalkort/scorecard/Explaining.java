package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final List<String> BEST = List.of("target", "desiredLow", "desiredHigh");

    private final GoalResult goal;
    private final Wording words;

    private Explaining(GoalResult goal, Language language) {
        this.goal = goal;
        this.words = new Wording(language);
    }

    /** The explanation in both languages. */
    public static GoalResult.Explanation of(GoalResult goal) {
        return new GoalResult.Explanation(
                new Explaining(goal, Language.NB).words(), new Explaining(goal, Language.EN).words());
    }

    private GoalResult.Explanation.Words words() {
        return new GoalResult.Explanation.Words(what(), why(), change());
    }

    private String what() {
        String state = words.of(StateWords.of(goal.state(), goal.basis(), goal.code()));
        return goal.value() == null
                ? words.of(goal.title()) + ": " + Wording.lower(state) + "."
                : words.of(goal.indicatorName()) + ", " + goal.period() + ": " + value(goal.shown(), goal.text()) + ". "
                        + state + ".";
    }

    private String why() {
        if (goal.attestation() != null) {
            return attested(goal.attestation());
        }
        if (!goal.isJudged()) {
            return words.say(goal.reason().nb(), goal.reason().en());
        }
        if (goal.path() != null) {
            return new PathWords(goal, words).why();
        }
        return goal.parts().isEmpty()
                ? comparisons(goal.because(), goal.levels(), goal.state(), goal.unit(), goal.shown(), goal.text())
                : String.join(" ", goal.parts().stream().map(this::part).toList());
    }

    private String attested(GoalResult.AttestationShown by) {
        return words.say("Attestert av ", "Attested by ") + by.by() + " " + by.on() + ": " + words.of(by.ground())
                + (by.document() == null ? "" : " (" + by.document() + ")")
                + words.say(
                        " Målet er bare ord, og attesten gir ingen poeng.",
                        " The goal is words only, and the attestation gives no points.");
    }

    private String part(GoalResult.Part part) {
        return words.of(part.indicatorName()) + ": "
                + (part.because().isEmpty()
                        ? Wording.lower(words.of(StateWords.of(part.state()))) + "."
                        : comparisons(
                                part.because(), part.levels(), part.state(), part.unit(), part.shown(), part.text()));
    }

    private String comparisons(
            List<GoalResult.Because> because,
            List<GoalResult.LevelShown> levels,
            State state,
            String unit,
            BigDecimal shown,
            String text) {
        var parts = new ArrayList<String>();
        for (GoalResult.Because one : because) {
            var level = levels.stream()
                    .filter(some -> some.kind().equals(one.level()))
                    .findFirst()
                    .orElse(null);
            parts.add(relation(one.relation(), level != null && level.strict())
                    + " " + level(one.level(), level)
                    + words.say(" på ", " of ")
                    + words.value(one.value(), level == null ? null : level.text(), unit));
        }
        return words.value(shown, text, unit) + words.say(" er ", " is ")
                + String.join(words.say(" og ", " and "), parts)
                + "." + (text == null ? distance(because, state, unit) : "");
    }

    /** How far it is to the best level that was not reached, or from the nearest that was. */
    private String distance(List<GoalResult.Because> because, State state, String unit) {
        var best = because.stream().filter(one -> BEST.contains(one.level())).toList();
        var margin = (best.isEmpty() ? because : best)
                .stream()
                        .map(GoalResult.Because::margin)
                        .filter(one -> one.signum() != 0)
                        .min(Comparator.comparing(BigDecimal::abs));
        if (margin.isEmpty()) {
            return "";
        }
        String size = words.difference(margin.get(), unit);
        if (state == State.MET) {
            return words.say(" Margin: ", " Margin: ") + size + ".";
        }
        return margin.get().signum() > 0
                ? words.say(" Det er " + size + " for høyt.", " That is " + size + " too high.")
                : words.say(" Mangler " + size + ".", " Short by " + size + ".");
    }

    /** Of a strict level only failing it is said by "at least" or "at most": it lies not below, or not above. */
    private String relation(Relation relation, boolean strict) {
        return switch (relation) {
            case AT_LEAST -> strict ? words.say("ikke under", "not below") : words.say("minst", "at least");
            case AT_MOST -> strict ? words.say("ikke over", "not above") : words.say("høyst", "at most");
            case ABOVE -> words.say("over", "above");
            case BELOW -> words.say("under", "below");
        };
    }

    private String level(String name, GoalResult.LevelShown level) {
        String said =
                switch (name) {
                    case "minimum" -> words.say("minimumsmålet", "the minimum");
                    case "target" -> words.say("målet", "the target");
                    case "floor" -> words.say("gulvet", "the floor");
                    case "desiredLow" -> words.say("nedre ønskede grense", "the lower desired edge");
                    case "desiredHigh" -> words.say("øvre ønskede grense", "the upper desired edge");
                    case "acceptedLow" -> words.say("nedre godtatte grense", "the lower accepted edge");
                    default -> words.say("øvre godtatte grense", "the upper accepted edge");
                };
        return level == null || level.indicatorName() == null
                ? said
                : said + " (" + Wording.lower(words.of(level.indicatorName())) + ")";
    }

    private String change() {
        var sentences = new ArrayList<String>();
        if (goal.isJudged()) {
            goal.flips().forEach(flip -> sentences.add(flip(flip)));
        } else if (goal.attestation() == null && !remedy().isEmpty()) {
            sentences.add(remedy());
        }
        if (goal.path() != null) {
            new PathWords(goal, words).required().ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private String flip(GoalResult.Flip flip) {
        String to = Wording.lower(words.of(StateWords.of(flip.state(), goal.basis(), null)));
        var part = goal.parts().stream()
                .filter(one -> one.indicator().equals(flip.indicator()))
                .findFirst();
        String at = words.value(
                flip.value(),
                flip.text(),
                part.isEmpty() ? goal.unit() : part.get().unit());
        return words.say("Ved " + at + " blir målet: " + to + ".", "At " + at + " the goal becomes: " + to + ".");
    }

    /** What would let the goal be judged. */
    private String remedy() {
        return switch (goal.state()) {
            case NO_DATA ->
                words.say(
                        "Et tall med kilde for perioden gjør at målet dømmes.",
                        "A sourced figure for the period lets the goal be judged.");
            case INDETERMINATE ->
                words.say("Et endelig og entydig tall avgjør det.", "A final and undisputed figure settles it.");
            case MANUAL ->
                words.say(
                        "Et vedtatt nivå med tall, eller en attest, gjør at målet kan vurderes.",
                        "An adopted level in numbers, or an attestation, lets it be assessed.");
            case ERROR -> words.say("Regelen må rettes.", "The rule has to be mended.");
            default -> "";
        };
    }

    private String value(BigDecimal number, String text) {
        return words.value(number, text, goal.unit());
    }
}
