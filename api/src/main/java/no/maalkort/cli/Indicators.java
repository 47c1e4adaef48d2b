package no.maalkort.cli;

import java.util.concurrent.Callable;
import no.maalkort.figure.Indicator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code indicators}: what is measured. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "What is measured, with units and definitions.")
final class Indicators implements Callable<Integer> {
    @Mixin
    private Given given;

    @Override
    public Integer call() {
        for (Indicator indicator : given.workspace().figures().catalogue().indicators()) {
            System.out.print(new Lines()
                    .line(indicator.id() + " (" + indicator.unit() + ")")
                    .paragraph(
                            "    ",
                            indicator.name().in(given.language()) + ". "
                                    + indicator.definition().in(given.language()))
                    .text());
        }
        return 0;
    }
}
