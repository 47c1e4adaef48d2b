package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;

/**
 * One goal's explanation in one language, made from its typed result: what, why with the numbers, and what would change it.
 *
 * <p>Nothing here judges or computes; every number is one the result carries.
 */
public final class Explaining {
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
        String state = words.of(StateWords.of(goal));
        if (goal.value() == null) {
            return words.of(goal.title()) + ": " + Wording.lower(state) + ".";
        }
        int year = Integer.parseInt(goal.period()) + goal.lag();
        return words.of(goal.indicatorName()) + ", " + goal.period()
                + (goal.lag() == 0 ? "" : words.say(" (teller for " + year + ")", " (counts for " + year + ")")) + ": "
                + Wording.sentence(words.value(goal.shown(), goal.text(), goal.unit())
                        + StatusWords.inBrackets(goal.status(), words.language()))
                + " " + state + ".";
    }

    private String why() {
        if (goal.attestation() != null) {
            return attested(goal.attestation());
        }
        if (!goal.isJudged()) {
            return words.say(goal.reason().nb(), goal.reason().en()) + tolerance();
        }
        if (!goal.parts().isEmpty()) {
            return String.join(" ", goal.parts().stream().map(this::part).toList());
        }
        return goal.path() == null
                ? comparisons(goal.because(), goal.levels(), goal.state(), goal.unit(), goal.shown(), goal.text())
                : new PathWords(goal, words).why();
    }

    private String attested(GoalResult.AttestationShown by) {
        return words.say("Attestert av ", "Attested by ") + by.by() + " " + by.on() + ": "
                + Wording.sentence(words.of(by.ground()).replaceFirst("[.]$", "")
                        + (by.document() == null ? "" : " (" + by.document() + ")"))
                + words.say(
                        " Målet er bare ord, og attesten gir ingen poeng.",
                        " The goal is words only, and the attestation gives no points.");
    }

    /** Of a figure undecided for being provisional: how far it may still move, and why that is thought. */
    private String tolerance() {
        if (!goal.code().equals("PROVISIONAL_BAND")) {
            return "";
        }
        var tolerance = goal.tolerance();
        return words.say(" Det kan flytte seg ", " It can move by ")
                + words.difference(tolerance.value(), goal.unit()) + ": "
                + Wording.sentence(words.of(tolerance.ground()));
    }

    private String part(Part part) {
        String name = words.of(part.indicatorName()) + ": ";
        if (part.because().isEmpty()) {
            return name + Wording.lower(words.of(StateWords.of(part.state()))) + ".";
        }
        if (goal.path() != null && part.indicator().equals(goal.indicator())) {
            return name + new PathWords(goal, words).why();
        }
        return name + comparisons(part.because(), part.levels(), part.state(), part.unit(), part.shown(), part.text());
    }

    private String comparisons(
            List<GoalResult.Because> because,
            List<LevelShown> levels,
            State state,
            String unit,
            BigDecimal shown,
            String text) {
        if (text != null) {
            return ranks(words.value(shown, text, unit), levels, unit);
        }
        var said = new StringBuilder(words.value(shown, null, unit));
        for (GoalResult.Because one : because) {
            var level = level(one, levels);
            said.append(one == because.get(0) ? words.say(" er ", " is ") : words.say(" og ", " and "))
                    .append(words.relation(one.relation(), level.strict()))
                    .append(' ')
                    .append(level(one.level(), level))
                    .append(words.say(" på ", " of "))
                    .append(words.value(one.shown(shown), null, unit));
        }
        return Wording.sentence(said.toString()) + distance(because, state, unit, shown);
    }

    /** The level that a comparison is with. */
    private static LevelShown level(GoalResult.Because one, List<LevelShown> levels) {
        for (LevelShown level : levels) {
            if (level.kind().equals(one.level()) || level.desired() != null || one.isOfPath()) {
                return level;
            }
        }
        throw new IllegalStateException("There is no level (" + one.level() + ").");
    }

    /** Of a grade and of yes or no: what it is, and what it should be. */
    private String ranks(String is, List<LevelShown> levels, String unit) {
        var target = levels.stream()
                .filter(level -> level.kind().equals("target"))
                .findFirst()
                .orElseThrow();
        String wanted = words.value(null, target.text(), unit)
                + (target.isSupposed() ? words.say(" (antatt)", " (supposed)") : "");
        return unit.equals("yes-no")
                ? words.say(
                        "Svaret er " + is + ", målet er " + wanted + ".",
                        "The answer is " + is + ", the target is " + wanted + ".")
                : words.say(
                        "Karakteren er " + is + ", målet er " + wanted + " eller bedre.",
                        "The grade is " + is + ", the target is " + wanted + " or better.");
    }

    /** How far it is to the best level that was not reached, or from the nearest that was; nothing exactly on it. */
    private String distance(List<GoalResult.Because> because, State state, String unit, BigDecimal shown) {
        var decisive = GoalResult.Because.decisive(because);
        var margin = decisive.margin();
        if (margin.signum() == 0) {
            return "";
        }
        String size = words.difference(shown.subtract(decisive.shown(shown)), unit);
        if (state == State.MET) {
            return Wording.sentence(" Margin: " + size);
        }
        return margin.signum() > 0
                ? " " + words.say("Det er " + size + " for høyt.", "That is " + size + " too high.")
                : Wording.sentence(words.say(" Mangler ", " Short by ") + size);
    }

    private String level(String name, LevelShown level) {
        boolean oneBand = level.desired() != null && level.desired().equals(level.accepted());
        String said =
                switch (name) {
                    case "minimum" -> words.say("minimumsmålet", "the minimum");
                    case "target" -> words.say("målet", "the target");
                    case "path" -> words.say("banens krav", "the path's demand");
                    case "floor" -> words.say("gulvet", "the floor");
                    case "desiredLow" -> words.say("nedre ønskede grense", "the lower desired edge");
                    case "desiredHigh" -> words.say("øvre ønskede grense", "the upper desired edge");
                    case "acceptedLow" ->
                        oneBand
                                ? words.say("nedre ønskede grense", "the lower desired edge")
                                : words.say("nedre godtatte grense", "the lower accepted edge");
                    default ->
                        oneBand
                                ? words.say("øvre ønskede grense", "the upper desired edge")
                                : words.say("øvre godtatte grense", "the upper accepted edge");
                };
        if (level.indicatorName() == null) {
            return level.isSupposed() ? said + words.say(" (antatt)", " (supposed)") : said;
        }
        String whose = level.bodyName() == null ? "" : ", " + words.of(level.bodyName());
        return said + " (" + Wording.lower(words.of(level.indicatorName())) + whose + ")";
    }

    private String change() {
        var sentences = new ArrayList<String>();
        if (!goal.isJudged() && goal.attestation() == null && !remedy().isEmpty()) {
            sentences.add(remedy());
        }
        goal.flips().stream()
                .sorted(Comparator.comparing(GoalResult.Flip::state))
                .forEach(flip -> sentences.add(flip(flip)));
        if (goal.isJudged() && goal.flips().isEmpty() && !goal.parts().isEmpty()) {
            sentences.add(words.say("Ingen av tallene alene endrer dommen.", "No figure alone changes the verdict."));
        }
        if (goal.path() != null) {
            new PathWords(goal, words).required().ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private String flip(GoalResult.Flip flip) {
        String state = Wording.lower(words.of(StateWords.of(flip.state(), goal.basis(), null)));
        var part = part(flip.indicator());
        String at = words.value(flip.value(), flip.text(), part == null ? goal.unit() : part.unit())
                + (part == null ? "" : " (" + Wording.lower(words.of(part.indicatorName())) + ")")
                + (isOpen(part == null ? goal.inputs() : part.inputs())
                        ? words.say(" som endelig tall", " as a final figure")
                        : "");
        return flip.state() == State.NO_DATA
                ? words.say("Ved " + at + " mangler målet andre tall.", "At " + at + " the goal lacks other figures.")
                : words.say("Ved " + at + " er målet " + state, "At " + at + " the goal is " + state)
                        + amount(flip.amount()) + ".";
    }

    private String amount(Amount amount) {
        if (amount == null) {
            return "";
        }
        var size = Numbers.shown(amount.more().abs(), amount.decimals());
        String about = words.value(size, null, amount.unit());
        return amount.more().signum() < 0
                ? words.say(", om lag " + about + " mindre", ", about " + about + " less")
                : words.say(", om lag " + about + " mer", ", about " + about + " more");
    }

    /** The part that an indicator is of, or null. */
    private Part part(String indicator) {
        for (Part part : goal.parts()) {
            if (part.indicator().equals(indicator)) {
                return part;
            }
        }
        return null;
    }

    /** Whether figures may still move by the goal's tolerance, so that only final ones turn the verdict. */
    private boolean isOpen(List<GoalResult.Input> inputs) {
        return goal.tolerance() != null
                && inputs.stream()
                        .anyMatch(input ->
                                input.status().equals("P") || input.status().equals("E"));
    }

    /** What would let the goal be judged. */
    private String remedy() {
        return switch (goal.state()) {
            case NO_DATA ->
                words.say(
                        "Et tall med kilde for perioden gjør at målet dømmes.",
                        "A sourced figure for the period lets the goal be judged.");
            case INDETERMINATE ->
                switch (goal.code()) {
                    case "NO_BASELINE" ->
                        words.say("Et basisår med kilde avgjør det.", "A sourced base year settles it.");
                    case "PERIOD_NOT_FINISHED" ->
                        words.say("Tallet for hele perioden avgjør det.", "The figure of the whole period settles it.");
                    default ->
                        words.say(
                                "Et endelig og entydig tall avgjør det.", "A final and undisputed figure settles it.");
                };
            case MANUAL ->
                words.say(
                        "Et vedtatt nivå med tall, eller en attest, gjør at målet kan vurderes.",
                        "An adopted level in numbers, or an attestation, lets it be assessed.");
            case NOT_IN_FORCE ->
                words.say(
                        "Et vedtak som gjelder for året, gjør at målet dømmes.",
                        "A decision that holds for the year lets the goal be judged.");
            case ERROR ->
                goal.code().equals("CHECK_FAILED")
                        ? words.say("Tallet må rettes.", "The figure has to be mended.")
                        : words.say(
                                "Pakken eller et nivå i tallene må rettes.",
                                "The pack, or a level among the figures, has to be mended.");
            default -> "";
        };
    }
}
