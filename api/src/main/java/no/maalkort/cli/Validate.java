package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.maalkort.export.Format;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Problem;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.FindingShown;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: whether figures and packs can be used, what packs lack to be relied on, what checks find of figures. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check figures and packs, yours with --data and --rules.",
        footer = {
            "",
            "Figures are held to the checks of the packs that hold such. With --data only those",
            "of your folders are told of. An error exits with 3 and keeps its figure from being",
            "used; a warning is shown beside the figure and exits with 0."
        })
final class Validate implements Callable<Integer> {
    private static final int LACKING = 3;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    /** What was found, as machines read it; usable is false where figures or packs are refused. */
    record Report(boolean usable, List<Problem> problems, List<FindingShown> findings) {}

    @Override
    public Integer call() {
        try {
            var lacking = lacking();
            var findings = findings();
            var shown = findings.stream().map(one -> one.shown(catalogue())).toList();
            if (format == Format.JSON) {
                System.out.print(ScorecardJson.write(new Report(true, lacking, shown)));
            } else {
                tell(lacking, findings);
            }
            return lacking.isEmpty() && findings.stream().noneMatch(Finding::isError) ? 0 : LACKING;
        } catch (Problem.Rejected refused) {
            if (format != Format.JSON) {
                throw refused;
            }
            System.out.print(ScorecardJson.write(new Report(false, refused.problems(), List.of())));
            return Maalkort.REJECTED;
        }
    }

    /** What packs lack to be relied on. */
    private List<Problem> lacking() {
        var wrong = new ArrayList<Problem>();
        var lacking = new ArrayList<Problem>();
        for (LoadedPack pack : packs()) {
            wrong.addAll(pack.lint());
            lacking.addAll(pack.completeness());
        }
        if (!wrong.isEmpty()) {
            throw new Problem.Rejected(wrong);
        }
        return lacking;
    }

    private List<LoadedPack> packs() {
        var packs = sources.workspace().packs();
        return Stream.concat(packs.all().stream(), packs.checks().stream()).toList();
    }

    private Catalogue catalogue() {
        return sources.workspace().figures().catalogue();
    }

    /** What checks find of the user's figures, or of the built-in ones where there are no others. */
    private List<Finding> findings() {
        var figures = sources.workspace().figures();
        boolean own = figures.releases().stream().anyMatch(release -> !figures.isBuiltIn(release));
        return catalogue().bodies().stream()
                .map(body -> figures.observations(body.id()).stream()
                        .filter(figure -> !own || !figures.isBuiltIn(figure.release()))
                        .toList())
                .flatMap(some -> sources.workspace().checks().of(some).stream())
                .toList();
    }

    private void tell(List<Problem> lacking, List<Finding> findings) {
        var out = new Lines(Lines.forATerminal());
        var lines = new FindingLines(out, sources.language());
        findings.forEach(one -> lines.whole(
                catalogue().body(one.figure().body()).name(),
                catalogue().indicator(one.figure().indicator()).name(),
                one.figure().period(),
                one.shown(catalogue())));
        System.out.print(out.text());
        summary(lacking, findings.stream().filter(Finding::isError).count(), findings.size());
    }

    private void summary(List<Problem> lacking, long errors, int findings) {
        if (!lacking.isEmpty()) {
            lacking.forEach(System.out::println);
            last("The packs can be used, but "
                    + (lacking.size() == 1 ? "1 thing keeps" : lacking.size() + " things keep")
                    + " them from being relied on.");
            return;
        }
        int goals =
                packs().stream().mapToInt(pack -> pack.pack().goals().size()).sum();
        int checks = sources.workspace().checks().count();
        last(sources.workspace().figures().releases().size() + " releases, " + packs().size()
                + " packs, " + (goals - checks) + " goals, " + checks + " checks: "
                + (findings == 0 ? "no problems found." : found(errors, findings - errors)));
    }

    private static void last(String words) {
        System.out.print(new Lines().paragraph("", words).text());
    }

    private static String found(long errors, long warnings) {
        return errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning of the figures." : " warnings of the figures.");
    }
}
