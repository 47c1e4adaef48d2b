package no.maalkort.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.maalkort.figure.Body;
import no.maalkort.figure.Figures;
import no.maalkort.figure.Indicator;
import no.maalkort.figure.Observation;
import no.maalkort.figure.Vintage;
import no.maalkort.scorecard.FlatCsv;
import no.maalkort.scorecard.Numbers;
import no.maalkort.scorecard.ScorecardJson;

/**
 * Every value that the figures of a body ever had, as they were known on a day; as a file the same bytes on a server and in a
 * folder, never cut.
 *
 * @param asOf the last day of publication that counts
 */
public record KnownFigures(Figures figures, Body body, LocalDate asOf) {
    /** What {@link #bytes} knows. */
    public static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV, Format.CSV_NB);

    /** The columns of a table, a row for each value. */
    static final List<String> COLUMNS = List.of(
            "body_id",
            "body",
            "as_of",
            "indicator",
            "name_nb",
            "name_en",
            "period",
            "value",
            "unit",
            "status",
            "standing",
            "publisher",
            "published",
            "release",
            "title",
            "source",
            "link",
            "licence",
            "place");

    /** By what was published up to a day, or by all there is where it is null. */
    public static KnownFigures of(Figures figures, Body body, LocalDate asOf) {
        return new KnownFigures(
                figures,
                body,
                asOf != null ? asOf : figures.newestPublication(body.id()).orElse(LocalDate.EPOCH));
    }

    /** Every value of an indicator, by period, publisher and publication. */
    public List<Vintage> history(Indicator indicator) {
        return figures.history(indicator.id(), body.id(), asOf);
    }

    /** The histories of the indicators that have a value, in the catalogue's order. */
    public Map<Indicator, List<Vintage>> histories() {
        var histories = new LinkedHashMap<Indicator, List<Vintage>>();
        for (var indicator : figures.catalogue().indicators()) {
            var history = history(indicator);
            if (!history.isEmpty()) {
                histories.put(indicator, history);
            }
        }
        return histories;
    }

    /** A history as it is written. */
    public HistoryShown shown(Indicator indicator, List<Vintage> history) {
        return HistoryShown.of(body, indicator, asOf, history);
    }

    /**
     * The file in a format.
     *
     * @throws IllegalArgumentException if it is none of {@link #FORMATS}
     */
    public byte[] bytes(Format format) {
        return switch (format) {
            case JSON -> json().getBytes(StandardCharsets.UTF_8);
            case CSV -> csv(FlatCsv.PLAIN);
            case CSV_NB -> csv(FlatCsv.NORWEGIAN);
            default -> throw new IllegalArgumentException(format + " is not written here");
        };
    }

    private String json() {
        return ScorecardJson.write(histories().entrySet().stream()
                .map(one -> shown(one.getKey(), one.getValue()))
                .toList());
    }

    private byte[] csv(FlatCsv csv) {
        var bytes = new ByteArrayOutputStream();
        try {
            csv.write(
                    COLUMNS, histories().entrySet().stream().flatMap(one -> rows(one.getKey(), one.getValue())), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Stream<List<Object>> rows(Indicator indicator, List<Vintage> history) {
        return history.stream().map(one -> row(indicator, one, isReplaced(one, history)));
    }

    /** Whether a later publication stands in the place of one of a history. */
    public static boolean isReplaced(Vintage one, List<Vintage> history) {
        return history.stream().anyMatch(later -> later.before() == one);
    }

    private List<Object> row(Indicator indicator, Vintage one, boolean isReplaced) {
        return Arrays.asList(
                body.id(),
                body.name().nb(),
                asOf.toString(),
                indicator.id(),
                indicator.name().nb(),
                indicator.name().en(),
                one.period(),
                value(indicator, one),
                indicator.unit(),
                one.status().name(),
                isReplaced ? "REPLACED" : one.computed() ? "COMPUTED" : "REPORTED",
                one.publisher(),
                one.known().published().text(),
                one.known().id(),
                each(one, input -> input.release().title()),
                each(one, Observation::source),
                each(one, Observation::link),
                each(one, input -> input.release().licence()),
                each(one, Observation::place));
    }

    private static Object value(Indicator indicator, Vintage one) {
        return one.value() == null
                ? null
                : !indicator.ranks().isEmpty()
                        ? one.printed()
                        : one.computed() ? Numbers.rounded(one.value()) : one.value();
    }

    /** What is said of each observation that a value rests on, once. */
    private static String each(Vintage one, Function<Observation, String> said) {
        return one.inputs().stream()
                .map(said)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
