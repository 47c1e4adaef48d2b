package no.maalkort.scorecard;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.judgement.Relation;

/**
 * A level in force.
 *
 * @param value null for a range
 * @param text the level of a grade or yes/no, else null
 * @param relation how a figure that reaches it stands to it; null for a range
 * @param indicator of a level that is a reported figure, else null
 * @param bodyName whose reported figure, where it is not the municipality's own; else null
 * @param ground why a floor lies where it does, else null
 * @param file the goal.yaml that holds it, or where it is supposed: a file, or an option or pointer
 * @param line of the file; 1 where it is none
 * @param supposed the numbers that a scenario puts in place of adopted ones; empty of an adopted level
 */
public record LevelShown(
        String kind,
        BigDecimal value,
        String text,
        boolean strict,
        Relation relation,
        String indicator,
        Text indicatorName,
        Text bodyName,
        List<BigDecimal> desired,
        List<BigDecimal> accepted,
        Integer due,
        List<PathShown.Milestone> through,
        String from,
        String to,
        List<Integer> seen,
        GoalResult.SourceShown source,
        GoalResult.AdoptedShown adopted,
        Text ground,
        String file,
        int line,
        GoalResult.Input input,
        List<SupposedShown> supposed) {

    /**
     * A number that is supposed in place of the adopted one.
     *
     * @param part which of the level's, such as {@code minimum}
     * @param adopted the number as adopted
     * @param source where the supposition comes from, or null
     * @param file in which it is supposed; or the option, or the pointer into what was sent
     * @param line of the file; null where it is none
     * @param adoptedFile the goal.yaml that holds the adopted number
     * @param adoptedLine of it
     */
    public record SupposedShown(
            String part,
            String adopted,
            String source,
            String file,
            Integer line,
            String adoptedFile,
            int adoptedLine) {}

    /** Where it is written, as people are shown it. */
    public String place() {
        return isSupposed() && supposed.get(0).line() == null ? file : file + ":" + line;
    }

    /** Whether a scenario supposes it; what is adopted is another. */
    public boolean isSupposed() {
        return !supposed.isEmpty();
    }
}
