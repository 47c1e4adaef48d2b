package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.maalkort.figure.Figure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.goal.Level;
import no.maalkort.judgement.Norm;
import no.maalkort.judgement.Reason;
import no.maalkort.scoring.Assessment.ResolvedLevel;

/** The levels of a figure as numbers: written ones as they are, reported ones as figures known for the period. */
record LevelNumbers(Context context, Indicator indicator, int period) {

    ResolvedLevel resolve(Level level) {
        if (level.indicator() != null) {
            var reported = lookup(level);
            return reported instanceof Lookup.Found found
                    ? new ResolvedLevel(level, found.figure().value(), found.figure())
                    : new ResolvedLevel(level, null, null);
        }
        return new ResolvedLevel(level, level.value() == null ? null : number(level.value()), null);
    }

    private BigDecimal number(String value) {
        var ranks = indicator.ranks();
        return ranks.isEmpty() ? new BigDecimal(value) : BigDecimal.valueOf(ranks.indexOf(value));
    }

    /** The first reported level without a number, and why; none where all have one. */
    Optional<Reason> missing(List<ResolvedLevel> levels) {
        for (ResolvedLevel level : levels) {
            if (level.level().indicator() != null && level.value() == null) {
                return Optional.of(why(level.level()));
            }
        }
        return Optional.empty();
    }

    /** Why a level that is a reported figure has no number: nobody reported it, or two did, and differ. */
    private Reason why(Level level) {
        var lookup = lookup(level);
        if (lookup instanceof Lookup.Conflict conflict) {
            var values = conflict.figures().stream().map(Figure::value).toList();
            return new Reason(
                    Reason.Code.CONFLICT, level.indicator(), period, values, List.of(), publishers(conflict.figures()));
        }
        String body = level.body() == null
                ? null
                : context.figures().catalogue().body(level.body()).name().nb();
        return new Reason(Reason.Code.LEVEL_MISSING, level.indicator(), period, List.of(), List.of(), body);
    }

    /**
     * The levels under each value of the one reported level that two publishers report differently.
     *
     * @return empty where none is disputed, or where another is missing beside it
     */
    List<List<ResolvedLevel>> branches(List<ResolvedLevel> levels) {
        var open = levels.stream()
                .filter(level -> level.level().indicator() != null && level.value() == null)
                .toList();
        if (open.size() != 1 || !(lookup(open.get(0).level()) instanceof Lookup.Conflict conflict)) {
            return List.of();
        }
        return conflict.figures().stream()
                .map(figure -> levels.stream()
                        .map(level ->
                                level == open.get(0) ? new ResolvedLevel(level.level(), figure.value(), figure) : level)
                        .toList())
                .toList();
    }

    static Norm norm(List<ResolvedLevel> levels) {
        BigDecimal floor = null;
        BigDecimal minimum = null;
        BigDecimal target = null;
        for (ResolvedLevel resolved : levels) {
            switch (resolved.level().kind()) {
                case FLOOR -> floor = resolved.value();
                case MINIMUM -> minimum = resolved.value();
                case TARGET -> target = resolved.value();
                case OPTIMUM -> {}
                case RANGE -> {
                    var range = resolved.level().range();
                    return Norm.ofRange(
                            range.desiredLow(), range.desiredHigh(), range.acceptedLow(), range.acceptedHigh());
                }
            }
        }
        return Norm.ofLevels(floor, minimum, target);
    }

    static String publishers(List<Figure> figures) {
        return String.join(
                ", ", figures.stream().map(Figure::publisher).distinct().toList());
    }

    private Lookup lookup(Level level) {
        return context.find(level.indicator(), level.body(), period, null);
    }
}
