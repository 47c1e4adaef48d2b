package no.maalkort.rest;

import java.util.List;
import java.util.Locale;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;
import no.maalkort.scoring.Workspace;

/**
 * Whoever has figures: a municipality, the country, a group of municipalities, a sector.
 *
 * @param numbers official numbers over time, oldest first
 * @param borders years from which it has other borders under the same id
 * @param names what else it is called
 * @param years it has figures for
 */
public record BodyShown(
        String id,
        String kind,
        Text name,
        List<Body.Numbered> numbers,
        List<Integer> borders,
        List<String> names,
        List<Integer> years) {

    static BodyShown of(Workspace workspace, Body body) {
        return new BodyShown(
                body.id(),
                body.kind().name().toLowerCase(Locale.ROOT),
                body.name(),
                body.numbers(),
                body.borders(),
                body.names(),
                workspace.years(body));
    }
}
