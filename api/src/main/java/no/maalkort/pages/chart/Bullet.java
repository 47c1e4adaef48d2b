package no.maalkort.pages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.judgement.State;
import no.maalkort.pages.Glyph;
import no.maalkort.pages.Phrases;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.LevelWords;
import no.maalkort.scorecard.Numbers;

/**
 * A figure against its levels: bands between them, a bar for the figure, a line with a label for each level.
 *
 * <p>Positions along the axis are per cent, heights are px.
 *
 * @param id unique on the page
 * @param top where the bands begin, below the rows of labels
 * @param tone of the bar
 * @param start what the bar begins from, below it; null where the figure's words need the room
 * @param provisional whether the figure may still move: the bar is hatched, and leads on
 */
public record Bullet(
        String id,
        String title,
        String description,
        int top,
        List<Band> bands,
        Band bar,
        String tone,
        boolean provisional,
        Value start,
        List<Mark> marks,
        Value value) {
    private static final int ROW = 20;
    private static final BigDecimal ROOM = new BigDecimal("1.12");
    private static final List<String> UNSETTLED = List.of("PERIOD_NOT_FINISHED", "PROVISIONAL_BAND");
    private static final List<String> SHADES = List.of("low", "mid", "high");

    /** A stretch of the axis. */
    public record Band(String x, String width, String shade) {}

    /**
     * A level's line, which ends below its label.
     *
     * @param y of the label's foot
     * @param path whether it is what a path asks for
     */
    public record Mark(String x, String label, int y, String anchor, boolean path) {}

    /** The figure in words, below the end of its bar. */
    public record Value(String x, String text, String anchor) {}

    /** How high the whole is. */
    public int height() {
        return top + 60;
    }

    /**
     * A goal's figure in its municipality; none where there is no number, or no number to hold it against: a change that is
     * aimed at from a year nobody names is none.
     */
    public static Optional<Bullet> of(String id, GoalResult goal, String municipality, Phrases words) {
        return of(id, goal, municipality, false, words);
    }

    /** The same of a figure that is only tried, where it is. */
    public static Optional<Bullet> of(String id, GoalResult goal, String municipality, boolean tried, Phrases words) {
        var levels = levels(goal, words);
        boolean isAgainst = !levels.isEmpty() && !"NO_BASELINE".equals(goal.code());
        return goal.value() == null || goal.text() != null || !isAgainst
                ? Optional.empty()
                : Optional.of(drawn(id, goal, municipality, tried, levels, words));
    }

    private record Line(BigDecimal value, String label, boolean path) {}

    private static List<Line> levels(GoalResult goal, Phrases words) {
        var lines = new ArrayList<Line>();
        for (var level : goal.levels()) {
            if (level.desired() != null) {
                Stream.of(level.accepted(), level.desired())
                        .filter(range -> range != null)
                        .flatMap(List::stream)
                        .forEach(end -> lines.add(new Line(end, with(end, goal, words), false)));
            } else if (level.value() != null && level.due() != null) {
                lines.add(new Line(
                        level.value(), words.say("bullet.due", level.due(), with(level.value(), goal, words)), false));
            } else if (level.value() != null) {
                boolean alone = goal.levels().size() == 1;
                lines.add(new Line(
                        level.value(),
                        LevelWords.brief(level, goal.unit(), alone).in(words.language()),
                        false));
            }
        }
        if (goal.path() != null) {
            var at = Numbers.apart(goal.path().at(), false, 0, List.of(goal.value()));
            lines.add(new Line(at, words.say("bullet.path", goal.period(), with(at, goal, words)), true));
        }
        return lines;
    }

    /** Whether a figure that is there may still become another, so that nothing is judged by it yet. */
    public static boolean isUnsettled(State state, String code) {
        return state == State.INDETERMINATE && UNSETTLED.contains(code);
    }

    private static String with(BigDecimal value, GoalResult goal, Phrases words) {
        return Numbers.with(value, goal.unit(), words.language());
    }

    private static Bullet drawn(
            String id, GoalResult goal, String municipality, boolean tried, List<Line> lines, Phrases words) {
        var scale = scale(goal, lines);
        var placed = Labels.place(lines.stream()
                .map(line -> new Labels.Wanted(scale.at(line.value()), line.label()))
                .toList());
        int rows = Labels.rows(placed);
        var marks = placed.stream()
                .map(one -> new Mark(
                        Scale.percent(one.at()),
                        one.text(),
                        16 + ROW * (rows - 1 - one.row()),
                        one.anchor(),
                        lines.stream()
                                .anyMatch(line -> line.path() && line.label().equals(one.text()))))
                .toList();
        var zero = scale.at(BigDecimal.ZERO);
        var end = scale.at(goal.value());
        boolean provisional = isUnsettled(goal.state(), goal.code());
        String shown = with(goal.shown(), goal, words);
        String text = words.say(
                tried ? "bullet.tried" : provisional ? "bullet.so-far" : "bullet.value", shown, goal.period());
        var below = Labels.below(end, text);
        return new Bullet(
                id,
                words.say("bullet.title", goal.title().in(words.language()), municipality, goal.period()),
                words.say("bullet.desc", text, lines.stream().map(Line::label).collect(Collectors.joining(", "))),
                6 + ROW * rows,
                bands(goal, scale, lines),
                band(zero.min(end), zero.max(end), null),
                Glyph.of(goal, words.language()).tone(),
                provisional,
                start(goal, below, zero, words),
                marks,
                new Value(Scale.percent(below.at()), text, below.anchor()));
    }

    private static Value start(GoalResult goal, Labels.Placed value, BigDecimal zero, Phrases words) {
        String said =
                goal.path() == null ? "0" : words.say("bullet.base", goal.path().baseYear());
        var base = Labels.alone(zero, said);
        return base.meets(value) ? null : new Value(Scale.percent(zero), said, base.anchor());
    }

    /** From zero, or from the lowest, to beyond the greatest; what is only below zero grows to the right. */
    private static Scale scale(GoalResult goal, List<Line> lines) {
        var all = Stream.concat(
                        Stream.of(goal.value(), BigDecimal.ZERO), lines.stream().map(Line::value))
                .toList();
        var least = all.stream().min(BigDecimal::compareTo).orElseThrow().multiply(ROOM);
        var most = all.stream().max(BigDecimal::compareTo).orElseThrow().multiply(ROOM);
        if (least.signum() == 0 && most.signum() == 0) {
            return new Scale(BigDecimal.ZERO, BigDecimal.ONE);
        }
        return most.signum() == 0 ? new Scale(BigDecimal.ZERO, least) : new Scale(least, most);
    }

    /** Grey between the levels in force, darkest where the goal is furthest; a path has one shade, its year is to come. */
    private static List<Band> bands(GoalResult goal, Scale scale, List<Line> lines) {
        var whole = BigDecimal.valueOf(100).setScale(3);
        var cuts = goal.path() != null
                ? List.<BigDecimal>of()
                : lines.stream()
                        .map(line -> scale.at(line.value()))
                        .sorted()
                        .distinct()
                        .toList();
        var edges = Stream.of(Stream.of(BigDecimal.ZERO.setScale(3)), cuts.stream(), Stream.of(whole))
                .flatMap(some -> some)
                .toList();
        var bands = new ArrayList<Band>();
        boolean rises = rises(goal);
        for (int i = 0; i + 1 < edges.size(); i++) {
            int from = rises ? edges.size() - 2 - i : i;
            bands.add(band(edges.get(i), edges.get(i + 1), shade(from, cuts.size(), goal)));
        }
        return bands;
    }

    /** Lightest where all is reached; of a range in its middle. */
    private static String shade(int fromBest, int cuts, GoalResult goal) {
        boolean isRange = goal.levels().stream().anyMatch(level -> level.desired() != null);
        int steps = isRange ? Math.abs(2 * fromBest - cuts) / 2 : fromBest;
        return SHADES.get(Math.max(0, SHADES.size() - 1 - steps));
    }

    /** Whether more is better: by the comparisons that held, and else by those that did not. */
    private static boolean rises(GoalResult goal) {
        var held = goal.because().stream().map(one -> one.relation());
        var failed = goal.branches().stream()
                .flatMap(branch -> branch.failed().stream())
                .map(one -> one.relation());
        return Stream.concat(held, failed)
                .findFirst()
                .map(relation -> switch (relation) {
                    case AT_LEAST, BELOW -> true;
                    case AT_MOST, ABOVE -> false;
                })
                .orElse(true);
    }

    private static Band band(BigDecimal from, BigDecimal to, String shade) {
        return new Band(Scale.percent(from), Scale.percent(to.subtract(from)), shade);
    }
}
