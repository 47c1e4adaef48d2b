package no.maalkort.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import no.maalkort.export.Format;
import no.maalkort.figure.Problem;
import no.maalkort.judgement.Reason;
import no.maalkort.scorecard.ScorecardJson;
import no.maalkort.scoring.RuleCoverage;
import no.maalkort.scoring.RuleCoverage.OfPack;
import no.maalkort.scoring.RuleCoverage.RuleOf;
import no.maalkort.scoring.RuleCoverage.Unfed;
import no.maalkort.scoring.RuleCoverage.Unjudged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules coverage}: what rules, cases and figures leave of each other. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Goals without a rule, rules without a case or a figure, figures without a goal.",
        footer = {
            "",
            "Exits with 3 where cases leave something out: a rule, or a level that none",
            "stands on. What no real year asks for is told and is no fault."
        })
final class RulesCoverage implements Callable<Integer> {
    private static final int LACKING = 3;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACK", description = "A pack's id; default: all packs.")
    private String pack;

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    /**
     * What is left of all packs asked for, as machines read it.
     *
     * @param indicatorsWithoutGoal null where one pack is asked for, which need not use them all
     */
    record Report(
            List<Unjudged> goalsWithoutRule,
            List<RuleOf> rulesInNoCase,
            List<RuleOf> rulesInEveryCase,
            List<Problem> levelsWithoutCase,
            List<Unfed> goalsWithoutFigure,
            List<RuleOf> rulesNeverFired,
            List<String> indicatorsWithoutGoal) {
        static Report of(List<OfPack> packs, List<String> indicators) {
            return new Report(
                    all(packs, OfPack::unjudged),
                    all(packs, OfPack::inNoCase),
                    all(packs, OfPack::inEveryCase),
                    all(packs, OfPack::levelsWithoutCase),
                    all(packs, OfPack::unfed),
                    all(packs, OfPack::neverFired),
                    indicators);
        }

        private static <T> List<T> all(List<OfPack> packs, Function<OfPack, List<T>> some) {
            return packs.stream().flatMap(one -> some.apply(one).stream()).toList();
        }

        boolean isCovered() {
            return rulesInNoCase.isEmpty() && rulesInEveryCase.isEmpty() && levelsWithoutCase.isEmpty();
        }
    }

    @Override
    public Integer call() {
        var coverage = new RuleCoverage(sources.workspace());
        var packs = sources.packs(pack);
        var report = Report.of(
                packs.stream().map(coverage::of).toList(), pack == null ? coverage.indicatorsWithoutGoal(packs) : null);
        System.out.print(format == Format.JSON ? ScorecardJson.write(report) : text(report));
        return report.isCovered() ? 0 : LACKING;
    }

    private static String text(Report report) {
        var out = new Lines();
        section(
                out,
                "Goals without a rule",
                report.goalsWithoutRule(),
                one -> one.pack() + ":" + one.goal() + ", " + words(one.why()));
        section(out, "Rules that judge no case", report.rulesInNoCase(), RulesCoverage::rule);
        section(out, "Rules that judge every case of their goal", report.rulesInEveryCase(), RulesCoverage::rule);
        section(out, "Levels that no case stands on", report.levelsWithoutCase(), Problem::toString);
        section(
                out,
                "Goals whose figure no release has",
                report.goalsWithoutFigure(),
                one -> one.pack() + ":" + one.goal() + ", " + one.indicator());
        section(out, "Rules that no real year has fired", report.rulesNeverFired(), RulesCoverage::rule);
        if (report.indicatorsWithoutGoal() != null) {
            section(out, "Indicators that no goal asks for", report.indicatorsWithoutGoal(), id -> id);
        }
        return out.text().substring(1);
    }

    private static <T> void section(Lines out, String title, List<T> items, Function<T, String> words) {
        out.heading(title + ": " + (items.isEmpty() ? "none" : items.size()));
        items.forEach(one -> out.paragraph("  ", words.apply(one)));
    }

    private static String rule(RuleOf one) {
        return one.file() + ":" + one.line() + " " + one.rule();
    }

    private static String words(Reason.Code why) {
        return switch (why) {
            case WORDS_ONLY -> "words only";
            case FOR_INFORMATION -> "for information";
            default -> "no base year is known";
        };
    }
}
