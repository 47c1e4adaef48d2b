package no.maalkort.book;

import java.util.List;
import java.util.Map;
import no.maalkort.figure.Text;
import no.maalkort.goal.Goal;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.Case;
import no.maalkort.rulepack.RuleText;

/**
 * The rules as a book for people who read neither YAML nor DRL, before it is written in any form.
 *
 * @param packs of goals
 * @param checks packs of checks of figures
 */
public record Book(List<OfPack> packs, List<OfPack> checks) {

    /** A pack and its goals, by area as the pack orders them. */
    public record OfPack(
            String id, String version, Text title, List<String> adopts, Pack.Reviewed reviewed, List<Area> areas) {}

    /** An area and its goals or checks. */
    public record Area(Text name, List<Chapter> chapters) {}

    /**
     * One goal, or one check.
     *
     * @param quoted whether the words are printed so in a source; else they are ours
     * @param notes what must be known before the levels are read
     * @param sources those it cites
     * @param counts what counts as met, partly met and not met, in plain words
     * @param history what held from which year on
     * @param advice what to do about a finding of a check, or null
     */
    public record Chapter(
            String pack,
            String id,
            Text title,
            boolean quoted,
            Text words,
            List<Text> notes,
            List<Goal.Source> sources,
            List<Figure> figures,
            List<Text> counts,
            List<RuleText> rules,
            List<Case> cases,
            List<Text> history,
            List<Text> notCaptured,
            Text advice) {}

    /**
     * What is measured, and the levels it is measured against.
     *
     * @param codes the same measure elsewhere, by register
     */
    public record Figure(String id, Text name, Text definition, Map<String, String> codes, List<Line> levels) {}

    /**
     * One level and the years it holds.
     *
     * @param kind target, minimum, floor or range
     * @param number with its unit
     * @param note the path to it, or the ground of a limit; or null
     * @param from year or day as its source gives it, or null where it always holds
     * @param first the first year judged by it
     * @param last the last year judged by it, or null where it holds on
     * @param due the year in which the target itself is judged by and no path to it any more, or null
     * @param seen years in which a source confirms it
     * @param source title and publisher, or null
     */
    public record Line(
            Text kind,
            Text number,
            Text note,
            String from,
            int first,
            Integer last,
            Integer due,
            List<Integer> seen,
            String source) {

        boolean holdsIn(int year) {
            return first <= year && (last == null || year <= last);
        }
    }
}
