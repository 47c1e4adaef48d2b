package no.maalkort.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Lookup;
import no.maalkort.figure.Operand;
import no.maalkort.judgement.Reason;

/** Why there is no figure to judge a goal by. */
public final class Missing {
    private Missing() {}

    /** The reason, of an indicator and period that was looked up. */
    public static Reason reason(Lookup.Absent absent, Indicator indicator, int period) {
        if (absent.noResult() != null) {
            return noResult(absent.noResult(), period);
        }
        if (absent.why() == Lookup.Why.NO_FIGURE && !absent.lacking().isEmpty()) {
            return lacking(absent.lacking(), period);
        }
        var nearest = absent.nearest();
        Integer year = nearest == null ? (Integer) period : (Integer) nearest.period();
        var values = nearest == null ? List.<BigDecimal>of() : List.of(nearest.value());
        String status = nearest == null ? null : nearest.status().name();
        return new Reason(code(absent.why()), indicator.id(), year, values, List.of(), status);
    }

    private static Reason noResult(Lookup.NoResult why, int period) {
        return new Reason(
                Reason.Code.NO_FIGURE,
                why.operand().indicator(),
                period,
                why.value() == null ? List.of() : List.of(why.value()),
                List.of(),
                String.valueOf(why.operand().period()),
                why.cause());
    }

    /** Of a figure that would be computed, what is missing for it. */
    private static Reason lacking(List<Operand> operands, int period) {
        String first = operands.get(0).indicator();
        String periods = operands.stream()
                .filter(operand -> operand.indicator().equals(first))
                .map(operand -> String.valueOf(operand.period()))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Reason(Reason.Code.NO_FIGURE, first, period, List.of(), List.of(), periods);
    }

    private static Reason.Code code(Lookup.Why why) {
        return switch (why) {
            case NO_FIGURE, NO_RESULT -> Reason.Code.NO_FIGURE;
            case STALE -> Reason.Code.STALE;
            case ONLY_FORECAST -> Reason.Code.ONLY_FORECAST;
            case SUPPRESSED -> Reason.Code.SUPPRESSED;
            case CANNOT_EXIST -> Reason.Code.NOT_FOR_THIS_BODY;
        };
    }
}
