package no.maalkort.rest;

import java.util.List;
import no.maalkort.figure.Body;
import no.maalkort.figure.Text;
import no.maalkort.scoring.Workspace;

/**
 * A municipality, its numbers over time, and the years it has figures for.
 *
 * @param pack the pack that judges it, or null where several could
 */
public record MunicipalityShown(String id, Text name, List<Body.Numbered> numbers, String pack, List<Integer> years) {

    public static MunicipalityShown of(Workspace workspace, Body body) {
        return new MunicipalityShown(
                body.id(), body.name(), body.numbers(), pack(workspace, body), workspace.years(body));
    }

    private static String pack(Workspace workspace, Body body) {
        try {
            return workspace.packOf(body).pack().id();
        } catch (Workspace.AmbiguousPack e) {
            return null;
        }
    }
}
