package no.maalkort.rest;

import java.math.BigDecimal;
import java.util.List;
import no.maalkort.figure.Text;
import no.maalkort.goal.Pack;
import no.maalkort.rulepack.LoadedPack;
import no.maalkort.scorecard.Numbers;

/**
 * A pack of goals.
 *
 * @param municipality whose own goals they are, or null for goals of any body
 * @param builtIn whether it came with the engine
 * @param uses packs shown under their own heading
 * @param adopts goals of other packs that count as own
 * @param areas in the order shown
 * @param coverage the least coverage at which a score is shown
 * @param reviewed who read which version of it against its sources, or null
 */
public record PackShown(
        String id,
        String version,
        String sha256,
        Text title,
        String municipality,
        boolean builtIn,
        String method,
        List<String> uses,
        List<String> adopts,
        List<AreaShown> areas,
        Least coverage,
        Pack.Reviewed reviewed,
        int goals) {

    static PackShown of(LoadedPack loaded) {
        var pack = loaded.pack();
        return new PackShown(
                pack.id(),
                pack.version(),
                pack.sha256(),
                pack.title(),
                pack.municipality(),
                loaded.builtIn(),
                pack.method(),
                pack.uses(),
                pack.adopts().stream().map(Pack.Ref::toString).toList(),
                pack.areas().entrySet().stream()
                        .map(area -> new AreaShown(area.getKey(), area.getValue()))
                        .toList(),
                new Least(
                        Numbers.rounded(pack.coverage().area()),
                        Numbers.rounded(pack.coverage().total())),
                pack.reviewed(),
                pack.goals().size());
    }

    /** An area of goals. */
    public record AreaShown(String id, Text name) {}

    /** The least coverage of an area and of the whole, 0–1. */
    public record Least(BigDecimal area, BigDecimal total) {}
}
