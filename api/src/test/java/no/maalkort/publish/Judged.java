package no.maalkort.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.maalkort.scorecard.FlatTable;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** Real municipalities' years as they are judged. */
final class Judged {
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());

    private Judged() {}

    /** The scorecards of a municipality's years; {@code pack} and {@code asOf} may be null. */
    static List<Scorecard> cards(String municipality, int from, int to, String pack, String asOf) {
        var body = WORKSPACE.figures().catalogue().body(municipality);
        var by = pack == null ? WORKSPACE.packOf(body) : WORKSPACE.packs().pack(pack);
        var day = asOf == null ? null : LocalDate.parse(asOf);
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> WORKSPACE.scoring().score(new Scoring.Request(body, year, by, day, null)))
                .toList();
    }

    /** Everything that all the catalogue's municipalities have in some years. */
    static List<Scorecard> country(int from, int to) {
        var cards = new ArrayList<Scorecard>();
        WORKSPACE.municipalities().forEach(body -> cards.addAll(cards(body.id(), from, to, null, null)));
        return cards;
    }

    static List<MunicipalityYear> years(List<Scorecard> cards) {
        return cards.stream()
                .map(card -> new MunicipalityYear(card.municipality().id(), card.year(), FlatTable.rows(card)))
                .toList();
    }
}
