package no.maalkort.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.planning.GoalGap;
import no.maalkort.planning.LevelGap;
import no.maalkort.planning.Pace;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;

/**
 * The numbers of a goal on its way to a dated target.
 *
 * @param pace the one that can be told, or null
 */
record PathNumbers(GoalResult goal, GoalGap gap, Pace pace, Phrases words) {

    /** What it takes each year, what the last year did, and where that leads; what is not known says why. */
    List<GoalPage.Number> told() {
        var told = new ArrayList<GoalPage.Number>();
        gap.levels().stream()
                .filter(one -> one.due() != null && one.requiredPerYear() != null)
                .findFirst()
                .ifPresent(one -> told.add(needed(one)));
        if (pace == null) {
            gap.paces().stream()
                    .findFirst()
                    .ifPresent(one -> told.add(new GoalPage.Number(
                            words.say("path.last.none"),
                            "–",
                            words.language() == Language.NB
                                    ? one.unassessed().nb()
                                    : one.unassessed().en())));
            return told;
        }
        told.add(last(pace));
        if (pace.outlook() != null && pace.outlook().linear() != null) {
            told.add(leads(pace.outlook()));
        }
        return told;
    }

    private GoalPage.Number needed(LevelGap one) {
        String points = words.say(
                "path.needed.note",
                Numbers.difference(Numbers.shown(one.requiredPerYear(), 2), goal.unit(), words.language()),
                goal.path().baseYear());
        return new GoalPage.Number(
                words.say("path.needed", goal.path().due()),
                one.requiredRate() == null ? with(one.requiredPerYear(), 2) : with(one.requiredRate(), 2),
                one.requiredRate() == null ? words.say("path.needed.amount") : points);
    }

    private GoalPage.Number last(Pace pace) {
        boolean rated = pace.rate() != null;
        String share = pace.ratios().stream()
                .filter(one -> one.denominator() == Pace.Denominator.FROM_HERE
                        && one.measure() == (rated ? Pace.Measure.CONSTANT_RATE : Pace.Measure.LINEAR)
                        && one.r() != null)
                .findFirst()
                .map(one -> words.say("path.last.share", Numbers.share(one.r(), words.language())))
                .orElse("");
        return new GoalPage.Number(
                words.say(pace.span() == 1 ? "path.last" : "path.pace", pace.from(), gap.period()),
                rated ? with(pace.rate(), 2) : with(pace.perYear(), 2),
                share + (pace.singleStep() ? words.say("path.last.single") : ""));
    }

    private GoalPage.Number leads(Pace.Outlook outlook) {
        String linear = with(outlook.linear(), 0);
        String value = outlook.constantRate() == null
                ? linear
                : words.say(
                        "path.leads.span",
                        Numbers.plain(Numbers.shown(outlook.constantRate(), 0), words.language()),
                        linear);
        return new GoalPage.Number(
                words.say("path.leads"),
                value,
                words.say("path.leads.note", goal.path().due(), with(goal.path().target(), 2)));
    }

    private String with(BigDecimal number, int decimals) {
        return Numbers.with(Numbers.shown(number, decimals), goal.unit(), words.language());
    }
}
