package no.maalkort.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.figure.Language;
import no.maalkort.scorecard.FlatCsv;
import no.maalkort.scorecard.Gate;
import no.maalkort.scorecard.Scorecard;
import no.maalkort.scorecard.ScorecardJson;

/**
 * Scorecards as files for other programs: the same bytes for the same scorecards, wherever they are asked for.
 *
 * @param language of the texts where a format has room for one language only
 * @param gate what a draft has to pass; null where nothing is checked, and pipelines show what is not met as failed
 */
public record Export(List<Scorecard> cards, Language language, Gate gate) {
    /** What {@link #write} knows, in the order offered. */
    public static final List<Format> FORMATS = List.of(
            Format.JSON,
            Format.CSV,
            Format.CSV_NB,
            Format.XLSX,
            Format.JSON_STAT,
            Format.SARIF,
            Format.JUNIT,
            Format.MARKDOWN,
            Format.BADGE,
            Format.BADGE_JSON);

    /** Scorecards of which pipelines show what is not met as failed. */
    public Export(List<Scorecard> cards, Language language) {
        this(cards, language, null);
    }

    /** Whether the format has room for one scorecard only. */
    public static boolean isOfOne(Format format) {
        return format == Format.BADGE || format == Format.BADGE_JSON;
    }

    /**
     * Writes all scorecards in a format.
     *
     * @throws IllegalArgumentException if it is none of {@link #FORMATS}, or is of one scorecard and there are others
     */
    public void write(Format format, OutputStream out) throws IOException {
        if (isOfOne(format) && cards.size() != 1) {
            throw new IllegalArgumentException(format + " shows one scorecard, not " + cards.size());
        }
        switch (format) {
            case JSON -> each(out);
            case CSV -> FlatCsv.PLAIN.write(cards, out);
            case CSV_NB -> FlatCsv.NORWEGIAN.write(cards, out);
            case XLSX -> out.write(Sheets.ofResults(cards).bytes());
            case JSON_STAT -> text(ScorecardJson.write(new JsonStat(cards, language).dataset()), out);
            case SARIF -> text(ScorecardJson.write(new Sarif(cards, language, gate).log()), out);
            case JUNIT -> new JUnit(cards, language, gate).write(out);
            case MARKDOWN -> text(new Markdown(cards, language, gate).text(), out);
            case BADGE -> text(new Badge(cards.get(0), language).svg(), out);
            case BADGE_JSON -> text(ScorecardJson.write(new Badge(cards.get(0), language).endpoint()), out);
            default -> throw new IllegalArgumentException(format + " is not written here");
        }
    }

    /** The same as bytes. */
    public byte[] bytes(Format format) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One scorecard a line. */
    private void each(OutputStream out) throws IOException {
        for (Scorecard card : cards) {
            text(ScorecardJson.write(card), out);
        }
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
