package no.maalkort.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.scorecard.ScorecardJson;

/** A body's figures as search engines read of them: a schema.org Dataset in JSON, which no browser runs. */
record Dataset(Body body, List<String> measured, int first, int last, Phrases words, Place place) {

    /** The JSON, in which nothing can end the element it stands in. */
    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.put("@type", "Dataset");
        all.put("name", words.say("data.title", name()));
        all.put("description", words.say("dataset.description", name()));
        all.put("inLanguage", words.say("dataset.language"));
        all.put("isAccessibleForFree", true);
        all.put("temporalCoverage", first + "/" + last);
        all.put("spatialCoverage", area());
        all.put("variableMeasured", measured);
        all.put("distribution", List.of(download(Format.JSON), download(Format.CSV)));
        return ScorecardJson.withoutMarkup(ScorecardJson.write(all).strip());
    }

    private String name() {
        return body.name().in(words.language());
    }

    private Map<String, Object> area() {
        var area = new LinkedHashMap<String, Object>();
        area.put("@type", "AdministrativeArea");
        area.put("name", name());
        return area;
    }

    private Map<String, Object> download(Format format) {
        var download = new LinkedHashMap<String, Object>();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", format.mediaType());
        download.put("contentUrl", Attached.toFigures(body.id(), format, place));
        return download;
    }
}
