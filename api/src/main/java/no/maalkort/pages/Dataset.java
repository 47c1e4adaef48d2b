package no.maalkort.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.maalkort.export.Format;
import no.maalkort.figure.Body;
import no.maalkort.figure.Vintage;
import no.maalkort.scorecard.EvidenceWords;
import no.maalkort.scorecard.ScorecardJson;

/**
 * A body's figures as search engines read of them: a schema.org Dataset in JSON, which no browser runs.
 *
 * <p>Addresses are as the page's own links: whoever reads them knows where the page was found, and the pages do not.
 *
 * @param values every one there is
 * @param frame of the page it stands in
 */
record Dataset(Body body, List<Vintage> values, List<String> measured, Frame frame) {

    /** The JSON, in which nothing can end the element it stands in. */
    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.put("@type", "Dataset");
        all.put("name", words().say("data.title", name()));
        all.put("description", words().say("dataset.description", name()));
        frame.lasting().stream().findFirst().ifPresent(own -> {
            all.put("url", own.address());
            all.put("inLanguage", own.text());
        });
        all.put("isAccessibleForFree", true);
        var years = values.stream()
                .filter(Vintage::isKnown)
                .mapToInt(Vintage::period)
                .summaryStatistics();
        if (years.getCount() > 0) {
            all.put("temporalCoverage", years.getMin() + "/" + years.getMax());
        }
        all.put("spatialCoverage", of("AdministrativeArea", name()));
        all.put("creator", creators());
        all.put("license", of("CreativeWork", words().say("dataset.licence", licences())));
        all.put("variableMeasured", measured);
        all.put("distribution", List.of(download(Format.JSON), download(Format.CSV)));
        return ScorecardJson.withoutMarkup(ScorecardJson.write(all).strip());
    }

    private Phrases words() {
        return frame.words();
    }

    private String name() {
        return body.name().in(words().language());
    }

    private static Map<String, Object> of(String type, String name) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** Whoever published a value. */
    private List<Map<String, Object>> creators() {
        return values.stream().map(Vintage::publisher).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(publisher -> of("Organization", publisher))
                .toList();
    }

    private String licences() {
        var evidence = new EvidenceWords(words().language());
        return values.stream()
                .flatMap(one -> one.inputs().stream())
                .map(input -> evidence.licence(input.release().licence()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> download(Format format) {
        var download = new LinkedHashMap<String, Object>();
        download.put("@type", "DataDownload");
        download.put("encodingFormat", format.mediaType());
        download.put("contentUrl", Attached.toFigures(body.id(), format, frame.place()));
        return download;
    }
}
