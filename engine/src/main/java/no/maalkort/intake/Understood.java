package no.maalkort.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.maalkort.figure.Catalogue;
import no.maalkort.figure.Problem;
import no.maalkort.table.Table;

/**
 * What an import made of its files.
 *
 * @param tables what was understood of each
 * @param bodies by id, the text each was known by
 * @param passedOver bodies that are not in the catalogue and that the mapping passes over
 * @param lacking parts that sums lack though others have them, each with the number of these sums
 * @param figures what a release would hold; all of it only where there are no problems
 * @param problems everything that is wrong
 */
public record Understood(
        List<OfTable> tables,
        Map<String, String> bodies,
        List<String> passedOver,
        Map<String, Integer> lacking,
        List<Taken> figures,
        List<Problem> problems) {
    /**
     * What was understood of one table.
     *
     * @param evidence how the file was read and its numbers are printed, each with its ground
     * @param layout null where no header was found
     */
    public record OfTable(String file, List<Table.Evidence> evidence, Layout layout, Tally tally) {}

    /** The same with the one name there is of each row's publisher. */
    public Understood published(Publishers publishers) {
        var named = figures.stream()
                .map(one -> one.publisher().isEmpty() ? one : one.by(publishers.name(one.publisher())))
                .toList();
        return new Understood(tables, bodies, passedOver, lacking, named, problems);
    }

    /** The figures that their indicators' definitions make impossible: they are kept as printed, and judge nothing. */
    public List<Taken> impossible(Catalogue catalogue) {
        return figures.stream()
                .filter(one -> {
                    var indicator = catalogue.indicator(one.indicator());
                    return indicator.range() != null
                            && !one.value().isEmpty()
                            && !indicator
                                    .range()
                                    .holds(new BigDecimal(one.value().replace(',', '.')));
                })
                .toList();
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
