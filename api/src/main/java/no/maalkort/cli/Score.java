package no.maalkort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.maalkort.figure.Body;
import no.maalkort.judgement.State;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: scorecards of municipalities and years. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Judge municipalities' years: score baerum 2023, score baerum,oslo 2016-2023, score all 2023.")
final class Score implements Callable<Integer> {
    private static final int WORTH_PROGRESS = 40;

    @Parameters(
            index = "0",
            paramLabel = "MUNICIPALITY",
            description = "An id, number or name; several with commas; all.")
    private String municipalities;

    @Parameters(index = "1", paramLabel = "YEAR", description = "A year, several with commas, or 2016-2023.")
    private String years;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--min-coverage",
            paramLabel = "N",
            description = "Exit 4 where the coverage of goals with a level is less (0.8).")
    private java.math.BigDecimal minCoverage = java.math.BigDecimal.ZERO;

    @Mixin
    private Given given;

    @Override
    public Integer call() {
        var years = Given.years(this.years, false);
        var bodies = bodies();
        var cards = new ArrayList<Scorecard>();
        boolean many = bodies.size() * years.size() > WORTH_PROGRESS;
        for (Body body : bodies) {
            if (many) {
                System.err.println("Judging " + body.name().in(given.language()) + " …");
            }
            years.forEach(year -> cards.add(given.workspace().scoring().score(given.request(body, year))));
        }
        if (municipalities.equals("all")) {
            cards.removeIf(card -> card.goals().stream().allMatch(goal -> goal.value() == null));
        }
        print(cards);
        return code(cards);
    }

    private List<Body> bodies() {
        if (municipalities.equals("all")) {
            return given.workspace().municipalities();
        }
        return List.of(municipalities.split(",")).stream()
                .map(given::municipality)
                .toList();
    }

    private void print(List<Scorecard> cards) {
        if (format == Format.CSV) {
            System.out.print(FlatTable.header());
        }
        for (int i = 0; i < cards.size(); i++) {
            switch (format) {
                case JSON -> System.out.print(ScorecardJson.write(cards.get(i)));
                case CSV -> System.out.print(FlatTable.csv(cards.get(i)));
                case TEXT ->
                    System.out.print((i == 0 ? "" : "\n") + new ScorecardText(cards.get(i), given.language()).write());
            }
        }
    }

    private int code(List<Scorecard> cards) {
        if (cards.stream().anyMatch(card -> card.counts().get(State.ERROR) > 0)) {
            return 1;
        }
        boolean enough = cards.stream().anyMatch(card -> judged(card) > 0)
                && cards.stream()
                        .allMatch(card -> card.totals().measurable().coverage().compareTo(minCoverage) >= 0);
        return enough ? 0 : 4;
    }

    private static int judged(Scorecard card) {
        int also = card.also().stream()
                .mapToInt(one -> one.totals().measurable().observed())
                .sum();
        return card.totals().measurable().observed() + also;
    }
}
