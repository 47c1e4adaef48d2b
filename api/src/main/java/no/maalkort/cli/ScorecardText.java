package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** A scorecard as a printed page of 80 columns: counts first, then scores with bounds, then every goal by area. */
final class ScorecardText {
    private static final int HASH_SHOWN = 12;
    private static final String NOT_DUE = "NOT_DUE_YET";
    private static final List<State> COUNTED = List.of(
            State.MET, State.PARTLY_MET, State.NOT_MET, State.INDETERMINATE, State.NO_DATA, State.MANUAL, State.ERROR);

    /** What is not counted, in the order shown. */
    private static final List<Predicate<GoalResult>> ASIDE = List.of(
            goal -> goal.state() == State.INFORMATIONAL && !NOT_DUE.equals(goal.code()),
            goal -> NOT_DUE.equals(goal.code()),
            goal -> goal.state() == State.NOT_IN_FORCE && !NOT_DUE.equals(goal.code()),
            goal -> goal.state() == State.NOT_APPLICABLE,
            goal -> goal.state() == State.NOT_SELECTED);

    private final Scorecard card;
    private final Body body;
    private final Language language;
    private final Lines out;
    private final ScoreLines scores;
    private final GoalLines goals;

    ScorecardText(Scorecard card, Body body, Language language, Lines out) {
        this.out = out;
        this.card = card;
        this.body = body;
        this.language = language;
        this.scores = new ScoreLines(out, language);
        this.goals = new GoalLines(out, language, card);
    }

    /** The page with what to ask next. */
    String write() {
        report();
        out.blank()
                .paragraph(
                        "",
                        say("Hvorfor: ", "Why: ") + Maalkort.name() + " explain " + body.id() + " " + card.year() + " "
                                + say("MÅL", "GOAL"));
        return out.text();
    }

    /** The page by itself: the same wherever it is written. */
    String report() {
        head();
        headline(card.counts(), card.goals());
        if (card.index() != null) {
            new IndexLines(out, language, card.index()).whole();
        } else {
            scores.totals(card.totals());
            if (card.totals().all().goals() > 0) {
                scores.legend();
            }
        }
        body(card.areas(), card.goals());
        if (!card.proposed().isEmpty()) {
            out.heading(say("Foreslått, ikke vedtatt (teller ikke)", "Proposed, not adopted (not counted)"));
            card.proposed().forEach(goals::counted);
        }
        card.also().forEach(this::also);
        return out.text();
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private void head() {
        out.paragraph(
                "",
                body.name().in(language) + " " + card.year() + " · "
                        + card.pack().title().in(language));
        out.paragraph(
                "",
                say("Publisert til og med ", "Published up to ")
                        + card.asOf()
                        + say(" · nivåer i kraft i ", " · levels in force in ")
                        + card.rulesAt());
        pack(card.pack());
        if (!body.numbers().isEmpty() && body.number(card.year()) == null) {
            out.paragraph(
                    "",
                    say(
                            "Merk: Kommunen fantes ikke med disse grensene i " + card.year() + ".",
                            "Note: The municipality did not exist with these borders in " + card.year() + "."));
        }
        out.blank();
    }

    /** Which pack judged, and who read it against its sources; a reader must know if that was another version. */
    private void pack(Scorecard.PackRef pack) {
        out.paragraph(
                "",
                say("Pakke ", "Pack ") + pack.id() + " " + pack.version() + " ("
                        + pack.sha256().substring(0, HASH_SHOWN) + ")");
        new Evidence(out, language).reviewed(pack);
    }

    private void also(Scorecard.Also also) {
        out.blank().line("═".repeat(Lines.WIDTH));
        out.paragraph(
                "",
                also.pack().title().in(language) + say(" (teller ikke i tallene over)", " (not in the scores above)"));
        pack(also.pack());
        headline(also.counts(), also.goals());
        scores.totals(also.totals());
        body(also.areas(), also.goals());
    }

    /** How much is judged, then how it came out, then what is not counted. */
    private void headline(Map<State, Integer> counts, List<GoalResult> goals) {
        long measurable = goals.stream().filter(GoalResult::countsAsMeasurable).count();
        if (measurable > 0) {
            long judged = goals.stream().filter(GoalResult::isJudged).count();
            out.line(say(
                    judged + " av " + measurable + " tallfestede mål er dømt",
                    judged + " of " + measurable + (measurable == 1 ? " goal" : " goals") + " with a level "
                            + (measurable == 1 ? "is" : "are") + " judged"));
        }
        var parts = new ArrayList<String>();
        for (State state : COUNTED) {
            long paths = goals.stream()
                    .filter(goal -> goal.state() == state && "PATH".equals(goal.basis()))
                    .count();
            add(parts, counts.get(state) - paths, StateWords.of(state).in(language));
            add(parts, paths, StateWords.of(state, "PATH", null).in(language));
        }
        out.paragraph(
                "", parts.isEmpty() ? say("Ingen mål i kraft.", "No goals in force.") : String.join(" · ", parts));
        var aside = new ArrayList<String>();
        for (Predicate<GoalResult> group : ASIDE) {
            var some = goals.stream().filter(group).toList();
            if (!some.isEmpty()) {
                add(aside, some.size(), word(some.get(0)));
            }
        }
        if (!aside.isEmpty()) {
            out.paragraph("", say("Utenfor tellingen: ", "Not counted: ") + String.join(" · ", aside));
        }
    }

    private String word(GoalResult goal) {
        return StateWords.of(goal).in(language);
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word.toLowerCase(Locale.ROOT));
        }
    }

    private void body(List<Scorecard.Area> areas, List<GoalResult> results) {
        for (Scorecard.Area area : areas) {
            var counted = results.stream()
                    .filter(goal -> goal.area().equals(area.id()) && COUNTED.contains(goal.state()))
                    .toList();
            if (!counted.isEmpty()) {
                out.heading(area.name().in(language));
                if (area.measurable().goals() > 0 && card.index() == null) {
                    scores.score(say("tallfestede mål", "with a level"), area.measurable());
                }
                COUNTED.forEach(state ->
                        counted.stream().filter(goal -> goal.state() == state).forEach(goals::counted));
            }
        }
        if (results.stream().anyMatch(goal -> !COUNTED.contains(goal.state()))) {
            out.heading(say("Utenfor tellingen", "Not counted"));
            ASIDE.forEach(group -> results.stream().filter(group).forEach(goals::aside));
        }
    }
}
