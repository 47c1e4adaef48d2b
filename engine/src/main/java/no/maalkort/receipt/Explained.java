package no.maalkort.receipt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.scorecard.Compared;
import no.maalkort.scorecard.GoalResult;
import no.maalkort.scorecard.IndexShown;
import no.maalkort.scorecard.LevelShown;
import no.maalkort.scorecard.Part;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.Trace;

/**
 * One goal's explanation in whole: its result, which verdict of which scorecard it is, what changed, and what it was made of.
 *
 * @param goal whose fields stand first, as on the scorecard
 * @param change since the year before, cause by cause; null where it has no level in force in either year
 * @param index what the figure is worth and every number it goes into; null where its pack has no index
 */
public record Explained(
        @JsonUnwrapped GoalResult goal,
        Identity identity,
        Compared.GoalCompared change,
        Provenance provenance,
        IndexShown index) {

    /** The same with the whole derivation; the change is among what it tells. */
    public record Whole(@JsonUnwrapped Trace trace, Identity identity, Provenance provenance, IndexShown index) {}

    /**
     * Which verdict it is.
     *
     * @param verdict the receipt's id, the pack and the goal: another figure, rule or date gives another
     * @param rule by its name; null where the engine itself answered
     * @param ruleVersion of the goal's pack
     */
    public record Identity(
            String verdict,
            String goal,
            String rule,
            String ruleVersion,
            Scorecard.Municipality municipality,
            int year,
            String period) {}

    /**
     * What it was made of and by.
     *
     * @param receipt the id that the scorecard is issued under, issued or not
     * @param scorecard the hash of the whole result's bytes
     * @param files the figure files, the goal's and its rules, by path
     */
    public record Provenance(
            String asOf,
            String rulesAt,
            Scorecard.PackRef pack,
            Scorecard.EngineRef engine,
            String receipt,
            String scorecard,
            List<Receipt.Content> files) {
        public Provenance {
            files = List.copyOf(files);
        }
    }

    /** The explanation of a goal of a scorecard; {@code written} is the scorecard's receipt. */
    public static Explained of(Trace trace, Scorecard card, Receipt.Written written) {
        var goal = trace.result();
        var receipt = written.receipt();
        var pack = card.packOf(goal);
        String name = goal.pack() + ":" + goal.id();
        return new Explained(
                goal,
                new Identity(
                        written.id() + "/" + name,
                        name,
                        rule(goal),
                        pack.version(),
                        card.municipality(),
                        card.year(),
                        goal.period()),
                trace.change(),
                new Provenance(
                        card.asOf(),
                        card.rulesAt(),
                        pack,
                        card.engine(),
                        written.id(),
                        receipt.scorecard().sha256(),
                        files(goal, written.files())),
                card.index() == null ? null : card.index().above(goal.id()));
    }

    /** With the whole derivation. */
    public Whole whole(Trace trace) {
        return new Whole(trace, identity, provenance, index);
    }

    private static String rule(GoalResult goal) {
        var rules = Stream.concat(
                        Stream.ofNullable(goal.rule()),
                        goal.parts().stream().map(Part::rule).filter(rule -> rule != null))
                .map(GoalResult.Rule::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return rules.isEmpty() ? null : rules;
    }

    /** The files it rests on: those its figures lie in, with what describes their release, and the goal's own. */
    private static List<Receipt.Content> files(GoalResult goal, List<Receipt.Content> all) {
        var folders = figureFiles(goal)
                .map(file -> Basis.FIGURES + file.substring(0, file.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        folders.add(Basis.PACKS + goal.pack() + "/" + goal.id().replaceFirst("\\.", "/") + "/");
        return all.stream()
                .filter(one -> folders.stream().anyMatch(one.path()::startsWith))
                .toList();
    }

    /** Where its figures were read, those that are levels or stand beside too, and its attestation. */
    private static Stream<String> figureFiles(GoalResult goal) {
        var inputs = Stream.of(
                        goal.inputs().stream(),
                        goal.parts().stream().flatMap(part -> part.inputs().stream()),
                        Stream.concat(
                                        goal.levels().stream(),
                                        goal.parts().stream().flatMap(part -> part.levels().stream()))
                                .map(LevelShown::input)
                                .filter(input -> input != null),
                        Stream.concat(goal.compare().stream(), goal.beside().stream())
                                .map(GoalResult.FigureShown::input))
                .flatMap(some -> some)
                .map(GoalResult.Input::file);
        return Stream.concat(inputs, Stream.ofNullable(goal.attestation()).map(GoalResult.AttestationShown::file));
    }
}
