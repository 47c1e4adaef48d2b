package no.maalkort.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.maalkort.figure.Considered.Refusal;

/** Every observation that a question looks at, and why it counts or does not: asked of what answers the question. */
final class Considering {
    private final Vintages vintages;
    private final Deriving deriving;
    private final Figures.Question asked;
    private final Lookup answer;
    private final List<Observation> used;

    Considering(Vintages vintages, Deriving deriving, Figures.Question asked, Lookup answer) {
        this.vintages = vintages;
        this.deriving = deriving;
        this.asked = asked;
        this.answer = answer;
        this.used = new ArrayList<>();
        answer.figures().forEach(figure -> used.addAll(figure.inputs()));
    }

    /** Reported ones first, then operands in their order; each as it was published, and what is told of an older period last. */
    List<Considered> all(List<Operand> operands) {
        var all = new ArrayList<Considered>();
        vintages.all(asked).forEach(one -> all.add(considered(one, asked)));
        for (Operand operand : operands) {
            var part = asked.of(operand.indicator()).in(operand.period());
            vintages.all(part).forEach(one -> all.add(considered(one, part)));
        }
        if (answer instanceof Lookup.Absent absent && absent.why() == Lookup.Why.STALE) {
            absent.nearest().inputs().forEach(one -> all.add(new Considered(one, Refusal.OLDER_PERIOD, null)));
        }
        return all;
    }

    private Considered considered(Observation one, Figures.Question part) {
        if (used.contains(one)) {
            return new Considered(one, null, null);
        }
        var refusal = vintages.refusal(part, one);
        if (refusal != null) {
            return new Considered(one, refusal, refusal == Refusal.REPLACED ? instead(one, part) : null);
        }
        var why = passedOver(one);
        return new Considered(one, why, null, why == Refusal.NO_RESULT ? noResult(one) : null);
    }

    private Lookup.NoResult noResult(Observation one) {
        return deriving.wholes(asked)
                .filter(whole -> whole.contains(one))
                .flatMap(whole -> deriving.noResult(asked, whole).stream())
                .findFirst()
                .orElse(null);
    }

    /** What is used of the same publisher, which can be of an older release; else what it says last. */
    private Observation instead(Observation one, Figures.Question part) {
        return Stream.concat(used.stream(), vintages.newest(part).stream())
                .filter(other -> other.indicator().equals(one.indicator())
                        && other.period() == one.period()
                        && other.publisher().equals(one.publisher()))
                .findFirst()
                .orElseThrow();
    }

    /** Why what a publisher says last does not count. */
    private Refusal passedOver(Observation one) {
        if (one.indicator().equals(asked.indicator())) {
            return used.stream().anyMatch(input -> input.indicator().equals(one.indicator()))
                    ? Refusal.SAME_VALUE
                    : Refusal.COMPUTED_INSTEAD;
        }
        if (deriving.computed(asked).stream().anyMatch(figure -> figure.inputs().contains(one))) {
            return Refusal.SAME_VALUE;
        }
        return deriving.wholes(asked).anyMatch(whole -> whole.contains(one))
                ? Refusal.NO_RESULT
                : Refusal.OTHERS_MISSING;
    }
}
