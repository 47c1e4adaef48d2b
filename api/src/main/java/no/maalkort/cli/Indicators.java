package no.maalkort.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Indicator;
import no.maalkort.rest.IndicatorShown;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code indicators}: what is measured. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "What is measured, with units and definitions.")
final class Indicators implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Sources sources;

    @Override
    public Integer call() {
        var indicators = sources.workspace().figures().catalogue().indicators();
        System.out.print(
                switch (format) {
                    case JSON ->
                        ScorecardJson.write(
                                IndicatorShown.all(sources.workspace().figures()));
                    case CSV -> csv(indicators);
                    default -> text(indicators);
                });
        return 0;
    }

    private String text(Collection<Indicator> indicators) {
        var out = new Lines();
        for (Indicator one : indicators) {
            out.paragraph("", one.id());
            out.paragraph("    ", one.name().in(sources.language()));
            out.paragraph("    ", unit(one) + ", " + decimals(one) + better(one) + codes(one));
            out.paragraph("    ", one.definition().in(sources.language()));
        }
        return out.text();
    }

    private String unit(Indicator one) {
        if (one.isYesNo()) {
            return sources.say("ja eller nei", "yes or no");
        }
        if (!one.grades().isEmpty()) {
            return sources.say("karakter ", "grade ") + String.join(" ", one.grades());
        }
        String word = Numbers.with(BigDecimal.ONE, one.unit(), sources.language())
                .substring(1)
                .replace('\u00A0', ' ')
                .replaceFirst("^[. ]+", "");
        return word.isEmpty() ? sources.say("antall", "number") : word;
    }

    private String decimals(Indicator one) {
        if (!one.ranks().isEmpty()) {
            return "";
        }
        int count = one.decimals();
        return count == 0
                ? sources.say("hele tall, ", "whole numbers, ")
                : count
                        + (count == 1
                                ? sources.say(" desimal, ", " decimal, ")
                                : sources.say(" desimaler, ", " decimals, "));
    }

    private String better(Indicator one) {
        return switch (one.better()) {
            case HIGHER -> sources.say("høyere er bedre", "higher is better");
            case LOWER -> sources.say("lavere er bedre", "lower is better");
            case NEITHER -> sources.say("verken høyere eller lavere er bedre", "neither higher nor lower is better");
        };
    }

    private static String codes(Indicator one) {
        return one.codes().entrySet().stream()
                .map(code -> ", " + code.getKey() + " " + code.getValue())
                .collect(Collectors.joining());
    }

    private static String csv(Collection<Indicator> indicators) {
        var table = new StringBuilder(Csv.line(
                "id", "name_nb", "name_en", "unit", "decimals", "better", "definition_nb", "definition_en", "codes"));
        for (Indicator one : indicators) {
            table.append(Csv.line(
                    one.id(),
                    one.name().nb(),
                    one.name().en(),
                    one.unit(),
                    String.valueOf(one.decimals()),
                    one.better().name().toLowerCase(Locale.ROOT),
                    one.definition().nb(),
                    one.definition().en(),
                    one.codes().entrySet().stream()
                            .map(code -> code.getKey() + "=" + code.getValue())
                            .collect(Collectors.joining(" "))));
        }
        return table.toString();
    }
}
