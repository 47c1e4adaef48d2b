package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.maalkort.judgement.State;

/** The sentences of a goal on or behind its path: what the path asks for now, who chose it, and what it takes from here. */
record PathWords(GoalResult goal, Wording words) {
    private static final int DECIMALS = 2;

    String why() {
        var path = goal.path();
        int period = Integer.parseInt(goal.period());
        if (period >= path.due()) {
            return due(path);
        }
        if (period == path.until().year()) {
            return reached(path.until());
        }
        var at = Numbers.apart(path.at(), false, DECIMALS, List.of(goal.shown()));
        return Wording.upper(shape(path.shape())) + stretch(path)
                + words.say(" krever ", " asks for ") + words.value(at, null, goal.unit()) + words.say(" i ", " in ")
                + goal.period()
                + "; " + words.value(goal.shown(), null, goal.unit())
                + words.say(" ligger ", " is ") + distance(goal.shown().subtract(at)) + " " + chosen(path);
    }

    /** In the due year the path asks for the target, whichever shape it has. */
    private String due(PathShown path) {
        var from = goal.shown().subtract(path.target());
        String distance = words.difference(from, goal.unit());
        String where = from.signum() == 0
                ? words.say(" er målet.", " is the target.")
                : goal.state() == State.NOT_MET
                        ? words.say(" er " + distance + " unna.", " is " + distance + " away.")
                        : words.say(" er " + distance + " forbi.", " is " + distance + " beyond.");
        return words.say("Målet for " + path.due() + " er ", "The target for " + path.due() + " is ")
                + value(path.target()) + "; " + words.value(goal.shown(), null, goal.unit()) + where;
    }

    /** In the year of an interim target a path of any shape asks for that, so that none is chosen. */
    private String reached(PathShown.Milestone milestone) {
        var from = goal.shown().subtract(milestone.value());
        String not = goal.state() == State.NOT_MET ? words.say("ikke ", "not ") : "";
        String where = from.signum() == 0
                ? words.say(" er delmålet.", " is the interim target.")
                : words.say(" ligger ", " is ") + distance(from);
        return Wording.upper(interim(milestone))
                + words.say(" er ", " is ")
                + not
                + words.say("nådd: ", "reached: ")
                + words.value(goal.shown(), null, goal.unit())
                + where;
    }

    private String distance(BigDecimal from) {
        if (from.signum() == 0) {
            return words.say("på banen.", "on the path.");
        }
        return words.difference(from, goal.unit())
                + (goal.state() == State.NOT_MET ? words.say(" bak.", " behind.") : words.say(" foran.", " ahead."));
    }

    /** From where to where the path runs in the period: between the base year, interim targets and the target. */
    private String stretch(PathShown path) {
        String from = path.since().year() == path.baseYear() ? String.valueOf(path.baseYear()) : interim(path.since());
        String to = path.until().year() == path.due()
                ? value(path.target())
                        + (isSupposed() ? words.say(" (antatt)", " (supposed)") : "")
                        + words.say(" i ", " in ")
                        + path.due()
                : interim(path.until());
        return words.say(" fra ", " from ") + from + words.say(" til ", " to ") + to;
    }

    private boolean isSupposed() {
        return goal.levels().stream().anyMatch(level -> level.kind().equals("target") && level.isSupposed());
    }

    private String interim(PathShown.Milestone milestone) {
        return words.say("delmålet ", "the interim target of ")
                + value(milestone.value())
                + words.say(" i ", " in ")
                + milestone.year();
    }

    private String chosen(PathShown path) {
        boolean ours = path.adoptedBy().equals("maalkort");
        String who = ours
                ? words.say(
                        "Banen er valgt av Målkort (" + shape(path.shape()) + ")",
                        "The path is chosen by Maalkort (" + shape(path.shape()) + ")")
                : words.say("Banen er vedtatt av kommunestyret", "The path is adopted by the council");
        if (path.other() == null) {
            return who + ".";
        }
        var other = path.other();
        String verdict = other.state() == goal.state()
                ? words.say("samme dom", "the same verdict")
                : Wording.lower(words.of(StateWords.of(other.state(), "PATH", null)));
        return who + "; " + shape(other.shape()) + words.say(" krever ", " asks for ") + value(other.at()) + ": "
                + verdict + ".";
    }

    private String shape(String shape) {
        return shape.equals("linear")
                ? words.say("den rette linjen", "the straight line")
                : words.say("fast prosent hvert år", "a constant rate");
    }

    /** What it takes from here; nothing once the target year is there. */
    Optional<String> required() {
        var path = goal.path();
        if (path.requiredPerYear() == null) {
            return Optional.empty();
        }
        String points = words.plain(Numbers.shown(path.requiredPerYear(), DECIMALS));
        String rate = path.requiredRate() == null
                ? ""
                : words.say(" eller ", " or ")
                        + words.value(Numbers.shown(path.requiredRate(), DECIMALS), null, "%")
                        + words.say(" hvert år", " a year");
        return Optional.of(words.say(
                "Fra " + goal.period() + " trengs " + points + " prosentpoeng i året" + rate + " for å nå målet i "
                        + path.due() + ".",
                "From " + goal.period() + " it takes " + points + " percentage points a year" + rate
                        + " to reach the target in " + path.due() + "."));
    }

    private String value(BigDecimal number) {
        return words.value(Numbers.shown(number, DECIMALS), null, goal.unit());
    }
}
