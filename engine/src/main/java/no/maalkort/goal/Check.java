package no.maalkort.goal;

import java.util.List;
import no.maalkort.figure.FigureMeasure;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Text;

/**
 * A promise that every figure keeps: what is measured of it, and the dated limits it is held to.
 *
 * <p>A limit is a level of a goal that figures have; no council adopted it, so each says its ground. A figure that
 * meets the limit is MET, one that does not is a finding.
 *
 * @param limits the check as a goal of the measure: id, words, levels, what can be done
 * @param indicators which figures it looks at, by indicator; empty for all
 * @param units which figures it looks at, by unit; empty for all
 * @param severity of a figure that does not keep the promise (NOT_MET); between two limits (PARTLY_MET) it is a warning
 */
public record Check(
        Goal limits, FigureMeasure measure, List<String> indicators, List<String> units, Severity severity) {
    public Check {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
    }

    /** What a finding does. */
    public enum Severity {
        /** Keeps the figure from being used. */
        ERROR,
        /** Is shown beside the figure. */
        WARNING
    }

    public String id() {
        return limits.id();
    }

    /** The same check with other limits. */
    public Check limitedBy(Goal limits) {
        return new Check(limits, measure, indicators, units, severity);
    }

    /** The limits, over time. */
    public List<Level> levels() {
        return limits.measures().get(0).levels();
    }

    /** What to do about a finding, without the word "Maybe". */
    public Text advice() {
        return limits.remediation().text();
    }

    /** Whether it looks at the figures of an indicator. */
    public boolean looksAt(Indicator indicator) {
        return (indicators.isEmpty() || indicators.contains(indicator.id()))
                && (units.isEmpty() || units.contains(indicator.unit()));
    }
}
