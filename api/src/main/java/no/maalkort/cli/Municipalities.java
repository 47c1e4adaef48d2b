package no.maalkort.cli;

import java.util.concurrent.Callable;
import no.maalkort.figure.Body;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code municipalities}: who can be judged, by which pack, with figures of which years. */
@Command(
        name = "municipalities",
        mixinStandardHelpOptions = true,
        description = "Who can be judged, and by which pack.")
final class Municipalities implements Callable<Integer> {
    @Mixin
    private Given given;

    @Override
    public Integer call() {
        for (Body body : given.workspace().municipalities()) {
            var years = given.workspace().years(body);
            String span = years.isEmpty() ? "–" : years.get(0) + "–" + years.get(years.size() - 1);
            System.out.println(String.format(
                            "%-12s %-20s %-24s %-12s %s",
                            body.id(),
                            body.name().in(given.language()),
                            String.join(
                                    " ",
                                    body.numbers().stream()
                                            .map(Body.Numbered::number)
                                            .toList()),
                            span,
                            given.workspace().packOf(body).pack().id())
                    .stripTrailing());
        }
        return 0;
    }
}
