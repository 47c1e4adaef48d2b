package no.maalkort.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.maalkort.figure.Attestation;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Level;
import no.maalkort.judgement.State;

/** The oracle's judgement of one goal: a plain reading of "Order of states" and the table of the page. */
final class OracleGoal {
    private final Figures figures;
    private final OracleFigures known;
    private final Body body;
    private final int year;
    private final int rulesAt;
    private final LocalDate asOf;
    private final String pack;

    OracleGoal(Figures figures, Body body, int year, int rulesAt, LocalDate asOf, String pack) {
        this.figures = figures;
        this.known = new OracleFigures(figures, asOf);
        this.body = body;
        this.year = year;
        this.rulesAt = rulesAt;
        this.asOf = asOf;
        this.pack = pack;
    }

    /**
     * What the page says of a goal, or of one of its figures.
     *
     * @param code why it is not judged, or null
     * @param score exact, or null where it is not judged
     * @param low the least it can score; null where it is not counted
     * @param values the figures looked at; more than one where they differ
     * @param levels numbers of the levels in force, where a figure was measured against them
     */
    record Said(State state, String code, Exact score, Exact low, Exact high, List<Exact> values, List<Exact> levels) {
        boolean isJudged() {
            return score != null;
        }

        boolean isOneOf(State... states) {
            return List.of(states).contains(state);
        }
    }

    private static Said uncounted(State state, String code) {
        return new Said(state, code, null, null, null, List.of(), List.of());
    }

    private static Said noData(String code) {
        return new Said(State.NO_DATA, code, null, Exact.ZERO, Exact.FULL, List.of(), List.of());
    }

    /** The goal's outcome; null where it is left out. */
    Said judge(Goal goal) {
        if (!goal.appliesTo(body)) {
            return uncounted(State.NOT_APPLICABLE, "NOT_FOR_THIS_BODY");
        } else if (goal.measures().isEmpty()) {
            return withoutLevels(goal);
        }
        var parts =
                goal.measures().stream().map(measure -> measured(goal, measure)).toList();
        return parts.size() == 1 ? parts.get(0) : together(parts);
    }

    /** Words, or a figure for information, which is left out where there is none. */
    private Said withoutLevels(Goal goal) {
        var found =
                goal.isWordsOnly() ? null : known.find(goal.information(), body, year - goal.lag(), goal.publisher());
        if (found != null && !found.isThere()) {
            return null;
        }
        var day = LocalDate.of(rulesAt, 12, 31);
        var force = goal.inForce();
        if (force != null && begins(force) != null && begins(force).isAfter(day)) {
            return uncounted(State.NOT_IN_FORCE, "NOT_YET");
        } else if (force != null && force.to() != null && force.to().lastDay().isBefore(day)) {
            return uncounted(State.NOT_IN_FORCE, "ENDED");
        }
        return found == null
                ? inWords(goal)
                : new Said(State.INFORMATIONAL, "FOR_INFORMATION", null, null, null, values(found), List.of());
    }

    private static List<Exact> values(OracleFigures.Found found) {
        return found.all().stream().map(OracleFigure::value).toList();
    }

    /** As its source says; a goal first seen for a year holds from that year. */
    private static LocalDate begins(Goal.InForce force) {
        if (force.from() != null) {
            return force.from().firstDay();
        }
        return force.seen().isEmpty() ? null : LocalDate.of(force.seen().get(0), 1, 1);
    }

    private Said inWords(Goal goal) {
        return figures.attestations().stream()
                .filter(one -> one.goal().equals(pack + ":" + goal.id()))
                .filter(one -> one.body().equals(body.id()) && one.year() == year)
                .filter(one -> !one.release().published().lastDay().isAfter(asOf))
                .max(Comparator.comparing(Attestation::release, OracleFigures.AGE))
                .map(one -> new Said(one.state(), null, null, Exact.ZERO, Exact.FULL, List.of(), List.of()))
                .orElse(new Said(State.MANUAL, "WORDS_ONLY", null, Exact.ZERO, Exact.FULL, List.of(), List.of()));
    }

    /** One figure beside its levels. */
    private Said measured(Goal goal, Goal.Measure measure) {
        int period = year - goal.lag();
        var indicator = figures.catalogue().indicator(measure.indicator());
        var levels = OracleLevels.inForce(measure.levels(), rulesAt);
        if (levels.isEmpty()) {
            boolean begun = measure.levels().stream()
                    .anyMatch(level -> !level.from().firstDay().isAfter(LocalDate.of(rulesAt, 12, 31)));
            return uncounted(State.NOT_IN_FORCE, begun ? "ENDED" : "NOT_YET");
        }
        var dated = levels.stream().filter(level -> level.due() != null).findFirst();
        if (dated.isPresent() && period > dated.get().due()) {
            return uncounted(State.NOT_IN_FORCE, "ENDED");
        }
        boolean baseless =
                dated.isPresent() && (dated.get().baseUnknown() || "unknown".equals(indicator.changeSince()));
        if (dated.isPresent() && !baseless) {
            if (dated.get().path() == null && period < dated.get().due()) {
                return uncounted(State.INFORMATIONAL, "NOT_DUE_YET");
            } else if (dated.get().path() != null && period <= Integer.parseInt(indicator.changeSince())) {
                return uncounted(State.NOT_IN_FORCE, "BEFORE_BASE");
            }
        }
        var found = known.find(measure.indicator(), body, period, goal.publisher());
        var ways = numbers(measure, levels, period);
        if (ways.isEmpty() && (found.isThere() || found.absent().equals("NO_FIGURE"))) {
            return noData("LEVEL_MISSING");
        } else if (!found.isThere()) {
            return found.absent().equals("NOT_FOR_THIS_BODY")
                    ? uncounted(State.NOT_APPLICABLE, found.absent())
                    : noData(found.absent());
        }
        return baseless ? undecided("NO_BASELINE", found) : withFigure(goal, measure, levels, ways, found);
    }

    private static Said undecided(String code, OracleFigures.Found found) {
        return new Said(State.INDETERMINATE, code, null, Exact.ZERO, Exact.FULL, values(found), List.of());
    }

    private Said withFigure(
            Goal goal, Goal.Measure measure, List<Level> levels, List<List<Exact>> ways, OracleFigures.Found found) {
        int period = year - goal.lag();
        var indicator = figures.catalogue().indicator(measure.indicator());
        var beside = ways.stream()
                .map(at -> new OracleLevels(indicator, levels, at, period))
                .toList();
        if (beside.size() == 1 && beside.get(0).contradict()) {
            return new Said(State.ERROR, "RULE_FAILED", null, Exact.ZERO, Exact.FULL, values(found), List.of());
        } else if (found.all().stream().anyMatch(OracleFigure::isOfRunningPeriod)) {
            return undecided("PERIOD_NOT_FINISHED", found);
        } else if (found.figures().isEmpty()) {
            return branches("MIXED_RELEASES", values(found), beside, values(found));
        } else if (found.figures().size() > 1 || beside.size() > 1) {
            return branches("CONFLICT", values(found), beside, values(found));
        }
        var figure = found.figures().get(0);
        var band = band(goal, figure, beside.get(0));
        return band.isEmpty()
                ? judged(figure.value(), beside.get(0))
                : branches("PROVISIONAL_BAND", band, beside, values(found));
    }

    private static Said judged(Exact value, OracleLevels levels) {
        var verdict = levels.judge(value);
        return new Said(
                verdict.state(), null, verdict.score(), verdict.score(), verdict.score(), List.of(value), levels.at());
    }

    /** Undecided between the verdicts of several values, or of several levels. */
    private static Said branches(String code, List<Exact> values, List<OracleLevels> beside, List<Exact> shown) {
        if (beside.stream().anyMatch(OracleLevels::contradict)) {
            return new Said(State.INDETERMINATE, code, null, Exact.ZERO, Exact.FULL, shown, List.of());
        }
        var scores = values.stream()
                .flatMap(value ->
                        beside.stream().map(levels -> levels.judge(value).score()))
                .sorted()
                .toList();
        var at = beside.size() == 1 ? beside.get(0).at() : List.<Exact>of();
        return new Said(State.INDETERMINATE, code, null, scores.get(0), scores.get(scores.size() - 1), shown, at);
    }

    /** What a provisional figure may still become, if that crosses a level; else nothing. */
    private static List<Exact> band(Goal goal, OracleFigure figure, OracleLevels levels) {
        if (goal.tolerance() == null || !figure.isProvisional()) {
            return List.of();
        }
        var low = figure.value().minus(Exact.of(goal.tolerance().value()));
        var high = figure.value().plus(Exact.of(goal.tolerance().value()));
        var looked = new ArrayList<Exact>();
        Stream.concat(Stream.of(low, high), levels.edges().stream())
                .filter(one -> !one.isUnder(low) && !high.isUnder(one))
                .sorted()
                .forEach(looked::add);
        for (int i = looked.size() - 1; i > 0; i--) {
            looked.add(looked.get(i).plus(looked.get(i - 1)).over(Exact.of(2)));
        }
        long states = looked.stream()
                .map(value -> levels.judge(value).state())
                .distinct()
                .count();
        return states > 1 ? looked : List.of();
    }

    /** The numbers of the levels; one list, or more where publishers differ on a reported level; none where it is missing. */
    private List<List<Exact>> numbers(Goal.Measure measure, List<Level> levels, int period) {
        var ways = List.<List<Exact>>of(List.of());
        for (Level level : levels) {
            var each = number(measure, level, period);
            ways = ways.stream()
                    .flatMap(way -> each.stream().map(one -> joined(way, one)))
                    .toList();
        }
        return ways;
    }

    private static List<Exact> joined(List<Exact> way, Exact next) {
        var joined = new ArrayList<>(way);
        joined.add(next);
        return joined;
    }

    private List<Exact> number(Goal.Measure measure, Level level, int period) {
        if (level.range() != null) {
            return List.of(Exact.ZERO);
        } else if (level.indicator() == null) {
            return List.of(OracleLevels.number(figures.catalogue().indicator(measure.indicator()), level));
        }
        var whose = level.body() == null ? body : figures.catalogue().body(level.body());
        return values(known.find(level.indicator(), whose, period, null));
    }

    /** All must hold: the worst state and the lowest score of those that are in force and due. */
    private static Said together(List<Said> parts) {
        var counted = parts.stream().filter(part -> part.low() != null).toList();
        if (counted.isEmpty()) {
            return Stream.of(State.NOT_APPLICABLE, State.NOT_IN_FORCE, State.INFORMATIONAL)
                    .flatMap(state -> parts.stream().filter(part -> part.state() == state))
                    .findFirst()
                    .orElseThrow();
        } else if (counted.size() == 1) {
            return counted.get(0);
        }
        return Stream.of(State.NOT_MET, State.NO_DATA, State.INDETERMINATE, State.PARTLY_MET, State.MET)
                .map(state -> allHold(state, counted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Not decided: at least and at most what the lowest of the figures can score. */
    private static Said between(List<Said> parts, State state, String code) {
        var low = parts.stream().map(Said::low).reduce(Exact.FULL, Exact::least);
        var high = parts.stream().map(Said::high).reduce(Exact.FULL, Exact::least);
        return new Said(state, code, null, low, high, List.of(), List.of());
    }

    /** The goal's outcome if one of its figures has this state and none a worse one; what is not known counts its worst. */
    private static Said allHold(State state, List<Said> parts) {
        var such = parts.stream().filter(part -> part.state() == state).toList();
        if (such.isEmpty()) {
            return null;
        } else if (state == State.NO_DATA) {
            var code = such.size() == parts.size() ? such.get(0).code() : "PARTLY_MISSING";
            return between(parts, state, code);
        } else if (state == State.INDETERMINATE) {
            var least = such.stream().min(Comparator.comparing(Said::low)).orElseThrow();
            return between(parts, state, least.code());
        }
        var lowest = parts.stream().min(Comparator.comparing(Said::low)).orElseThrow();
        boolean seen = lowest.isJudged();
        return new Said(
                state,
                null,
                lowest.low(),
                lowest.low(),
                lowest.low(),
                seen ? lowest.values() : List.of(),
                seen ? lowest.levels() : List.of());
    }
}
