package no.maalkort.cli;

import static no.maalkort.figure.Language.NB;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Language;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.StateWords;

/** A scorecard as a printed page of 80 columns: counts first, then scores with bounds, then every goal by area. */
final class ScorecardText {
    private static final int BAR = 18;
    private static final List<State> HEADLINE = List.of(
            State.MET, State.PARTLY_MET, State.NOT_MET, State.INDETERMINATE, State.NO_DATA, State.MANUAL, State.ERROR);
    private static final List<State> ASIDE =
            List.of(State.INFORMATIONAL, State.NOT_IN_FORCE, State.NOT_APPLICABLE, State.NOT_SELECTED);

    private final Scorecard card;
    private final Language language;
    private final Lines out = new Lines();

    ScorecardText(Scorecard card, Language language) {
        this.card = card;
        this.language = language;
    }

    String write() {
        out.line(card.municipality().name() + " " + card.year() + " · "
                + card.pack().title().in(language));
        out.line(say("Publisert til og med ", "Published up to ")
                + card.asOf()
                + say(" · nivåer i kraft i ", " · levels in force in ")
                + card.rulesAt());
        out.blank().paragraph("", headline(card.counts(), card.goals()));
        scores(card.totals());
        body(card.areas(), card.goals());
        if (!card.proposed().isEmpty()) {
            out.heading(say("Foreslått, ikke vedtatt (teller ikke)", "Proposed, not adopted (not counted)"));
            card.proposed().forEach(this::goal);
        }
        for (Scorecard.Also also : card.also()) {
            out.blank().line("═".repeat(Lines.WIDTH));
            out.line(also.pack().title().in(language)
                    + say(" (teller ikke i tallene over)", " (not in the scores above)"));
            out.paragraph("", headline(also.counts(), also.goals()));
            scores(also.totals());
            body(also.areas(), also.goals());
        }
        footer();
        return out.text();
    }

    private String say(String nb, String en) {
        return language == NB ? nb : en;
    }

    private String headline(Map<State, Integer> counts, List<GoalResult> goals) {
        var parts = new ArrayList<String>();
        for (State state : HEADLINE) {
            long paths = goals.stream()
                    .filter(goal -> goal.state() == state && "PATH".equals(goal.basis()))
                    .count();
            add(parts, counts.get(state) - paths, StateWords.of(state).in(language));
            add(parts, paths, StateWords.of(state, "PATH", null).in(language));
        }
        return parts.isEmpty() ? say("Ingen mål i kraft.", "No goals in force.") : String.join(" · ", parts);
    }

    private static void add(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void scores(Scorecard.Totals totals) {
        if (totals.all().goals() == 0) {
            return;
        }
        out.blank();
        if (totals.measurable().goals() > 0) {
            score(say("Mål med tall", "Goals with a level"), totals.measurable());
        }
        score(say("Alle mål", "All goals"), totals.all());
        if (totals.measurable().withheld() != null) {
            out.paragraph(
                    "  ",
                    say("Ingen samlet poengsum: ", "No total: ")
                            + withheld(totals.measurable())
                            + say(". Grensene viser hva den kan bli.", ". The bounds show what it can be."));
        }
        if (totals.all().most().compareTo(new BigDecimal("0.8")) < 0) {
            out.paragraph(
                    "  ",
                    say("«Alle mål» kan ikke komme over ", "\"All goals\" cannot pass ")
                            + percent(totals.all().most())
                            + say(" dekning; resten er bare ord.", " coverage; the rest is words only."));
        }
    }

    private String withheld(Scorecard.Score score) {
        return say(score.withheld().nb(), score.withheld().en());
    }

    private void score(String name, Scorecard.Score score) {
        String points = score.score() == null ? "–" : Numbers.whole(score.score());
        String bounds = Numbers.whole(score.low()) + "–" + Numbers.whole(score.high());
        out.line(String.format(
                "  %-18s %3s  %s %-7s %s",
                name,
                points,
                bar(score),
                bounds,
                say("dekning ", "coverage ") + percent(score.coverage()) + ", " + score.observed() + say(" av ", " of ")
                        + score.goals() + say(" dømt", " judged")));
    }

    /** From the lowest to the highest the score can be, full up to the lowest. */
    private static String bar(Scorecard.Score score) {
        int low = cells(score.low());
        int high = Math.max(low, cells(score.high()));
        return "█".repeat(low) + "▒".repeat(high - low) + "·".repeat(BAR - high);
    }

    private static int cells(BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(BAR))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private String percent(BigDecimal share) {
        return Numbers.with(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP), "%", language);
    }

    private void body(List<Scorecard.Area> areas, List<GoalResult> goals) {
        for (Scorecard.Area area : areas) {
            var counted = goals.stream()
                    .filter(goal -> goal.area().equals(area.id()) && HEADLINE.contains(goal.state()))
                    .toList();
            if (!counted.isEmpty()) {
                out.heading(area.name().in(language));
                if (area.measurable().goals() > 0) {
                    score(say("mål med tall", "with a level"), area.measurable());
                }
                HEADLINE.forEach(state ->
                        counted.stream().filter(goal -> goal.state() == state).forEach(this::goal));
            }
        }
        var aside = goals.stream().filter(goal -> ASIDE.contains(goal.state())).toList();
        if (!aside.isEmpty()) {
            out.heading(say("Utenfor tellingen", "Not counted"));
            aside.forEach(this::aside);
        }
    }

    private void goal(GoalResult goal) {
        String word = StateWords.of(goal.state(), goal.basis(), goal.code()).in(language);
        String score = goal.score() == null ? "" : " " + Numbers.whole(goal.score());
        out.paragraph(
                String.format("%s %-13s%4s  ", StateWords.symbol(goal.state()), word, score),
                goal.title().in(language));
        var words = goal.explanation() == null
                ? null
                : language == NB ? goal.explanation().nb() : goal.explanation().en();
        if (goal.state() == State.MANUAL) {
            quote(goal);
            beside(goal);
            return;
        }
        if (goal.state().isVerdict()) {
            out.paragraph("    ", words.what());
        }
        out.paragraph("    ", words.why());
        if (goal.state() == State.NO_DATA && !goal.levels().isEmpty() && goal.lastConfirmed() != null) {
            out.paragraph(
                    "    ",
                    say("Nivået er sist bekreftet ", "The level was last confirmed ") + goal.lastConfirmed() + ".");
        }
        beside(goal);
        out.line("    " + goal.pack() + ":" + goal.id());
    }

    private void beside(GoalResult goal) {
        for (GoalResult.FigureShown other : goal.beside()) {
            out.paragraph(
                    "    · ",
                    other.name().in(language) + ", " + other.period() + ": "
                            + (other.text() != null
                                    ? other.text()
                                    : Numbers.with(other.shown(), other.unit(), language)));
        }
    }

    private void quote(GoalResult goal) {
        String words = goal.quote() != null
                ? "«" + goal.quote() + "»"
                : goal.paraphrase().in(language);
        out.paragraph("    ", words + " · " + goal.id());
    }

    private void aside(GoalResult goal) {
        String word = StateWords.of(goal.state(), goal.basis(), goal.code()).in(language);
        var words =
                language == NB ? goal.explanation().nb() : goal.explanation().en();
        boolean figure = goal.state() == State.INFORMATIONAL && goal.value() != null;
        out.paragraph(
                String.format("%s %-16s ", StateWords.symbol(goal.state()), word),
                goal.title().in(language) + ": " + (figure ? figure(goal) : lower(words.why())));
    }

    private String figure(GoalResult goal) {
        var text = new StringBuilder(
                goal.text() != null ? goal.text() : Numbers.with(goal.shown(), goal.unit(), language));
        for (GoalResult.FigureShown other : goal.compare()) {
            text.append(say(", mot ", ", against "))
                    .append(other.text() != null ? other.text() : Numbers.with(other.shown(), other.unit(), language))
                    .append(say(" i ", " in "))
                    .append(other.period())
                    .append(
                            other.body().equals(card.municipality().id())
                                    ? ""
                                    : " (" + other.bodyName().in(language) + ")");
        }
        return text.append('.').toString();
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private void footer() {
        card.problems().forEach(problem -> out.blank().paragraph("! ", problem));
        out.blank()
                .paragraph(
                        "",
                        say("Hvorfor: ", "Why: ") + "maalkort explain "
                                + card.municipality().id() + " " + card.year() + " " + say("MÅL", "GOAL"));
    }
}
