package no.maalkort.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Status;

/** One publisher's figure as the oracle knows it, reported or computed. */
record OracleFigure(String publisher, Exact value, List<Observation> inputs) {
    OracleFigure {
        inputs = List.copyOf(inputs);
    }

    /** A publisher's figure by a formula; null where a part is missing or the formula has no result. */
    static OracleFigure computed(String publisher, List<OracleFigure> parts, Function<List<Exact>, Exact> formula) {
        if (parts.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        var value = formula.apply(parts.stream().map(OracleFigure::value).toList());
        var inputs = parts.stream().flatMap(part -> part.inputs().stream()).toList();
        return value == null ? null : new OracleFigure(publisher, value, inputs);
    }

    /** 100·(x − base) / base. */
    static Exact change(List<Exact> valueAndBase) {
        var base = valueAndBase.get(1);
        return base.isZero() ? null : valueAndBase.get(0).minus(base).over(base).times(Exact.FULL);
    }

    /** One number over another. */
    static Exact share(List<Exact> values) {
        return values.get(1).isZero() ? null : values.get(0).over(values.get(1));
    }

    boolean isProvisional() {
        return inputs.stream().anyMatch(one -> one.status() == Status.P || one.status() == Status.E);
    }

    /** Whether a release was published before the period it tells of ended. */
    boolean isOfRunningPeriod() {
        return inputs.stream()
                .anyMatch(one -> one.release().published().lastDay().isBefore(LocalDate.of(one.period(), 12, 31)));
    }

    LocalDate published() {
        return inputs.stream()
                .map(one -> one.release().published().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
