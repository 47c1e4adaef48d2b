package no.maalkort.pages;

import java.time.LocalDate;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;

/** Pages that set something beside something else, of what is published here, and their words without markup. */
abstract class ComparedPages {
    static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    static final ComparisonPages PAGES = new ComparisonPages(WORKSPACE, new Pages(WORKSPACE, card -> "0"));
    static final Place NB = Place.served(Language.NB, "", "");
    static final Place EN = Place.served(Language.EN, "", "");
    static final String REFUGEES = "inclusion.refugees-settled";

    static Scoring.Request request(String id, int year, LocalDate asOf) {
        var body = WORKSPACE.figures().catalogue().body(id);
        return new Scoring.Request(body, year, WORKSPACE.packOf(body), asOf, null);
    }

    static Scoring.Request baerum(int year) {
        return request("baerum", year, null);
    }

    static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }
}
