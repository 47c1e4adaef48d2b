package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import no.maalkort.export.Format;
import no.maalkort.export.KnownFigures;
import no.maalkort.figure.Body;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Workspace;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages of figures as they come with the engine. */
class FigurePagesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Workspace WORKSPACE = Workspace.open(List.of(), List.of());
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">");

    private static Body baerum() {
        return WORKSPACE.figures().catalogue().body("baerum");
    }

    private static String data(Language language, LocalDate asOf, String query) {
        return new FigurePages(WORKSPACE).data(baerum(), asOf, Place.served(language, "", query));
    }

    @Test
    void aFileToTakeAlongHasEverySeriesOfThePageAndEveryValue() {
        for (var asOf : new LocalDate[] {null, LocalDate.of(2021, 1, 1)}) {
            var file = KnownFigures.of(WORKSPACE.figures(), baerum(), asOf);
            long series = ROW.matcher(data(Language.NB, asOf, "")).results().count();
            var json = MAPPER.readTree(file.bytes(Format.JSON));
            long values = json.valueStream()
                    .mapToLong(one -> one.get("values").size())
                    .sum();

            assertThat(json.size()).isEqualTo((int) series).isPositive();
            assertThat(rows(file, Format.CSV)).hasSize((int) values);
            assertThat(rows(file, Format.CSV_NB).stream()
                            .map(row -> row.split(";")[3])
                            .distinct())
                    .hasSize((int) series);
        }
    }

    private static List<String> rows(KnownFigures file, Format format) {
        return new String(file.bytes(format), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    void aTableOpensInTheLanguageOfThePageByTheDayThatWasAsked() {
        assertThat(data(Language.NB, LocalDate.of(2023, 6, 1), "?asOf=2023-06-01"))
                .contains(
                        "<a href=\"/tall/baerum/baerum.json?asOf=2023-06-01\">Last ned som JSON</a>",
                        "<a href=\"/tall/baerum/baerum-nb.csv?asOf=2023-06-01\">Last ned som CSV</a>")
                .doesNotContain("/api/v1/observations");
        assertThat(data(Language.EN, null, ""))
                .contains("<a href=\"/tall/baerum/baerum.csv\">", "\"contentUrl\":\"/tall/baerum/baerum.json\"");
    }

    @Test
    void aSearchEngineIsToldWhoseFiguresTheyAreAndWhichYearsAreKnown() {
        String page = data(Language.NB, LocalDate.of(2024, 6, 1), "?asOf=2024-06-01");
        var told = MAPPER.readTree(page.replaceAll("(?s)^.*<script type=\"application/ld[+]json\">|</script>.*$", ""));
        assertThat(told.get("url").asString()).isEqualTo("/tall/baerum");
        assertThat(told.get("creator").valueStream().map(one -> one.get("name").asString()))
                .contains("Bærum kommune", "IMDi");
        assertThat(told.at("/license/name").asString())
                .isEqualTo("Lisens: CC-BY-4.0, ikke oppgitt. Hver rad i filene har sin egen.");
        assertThat(told.get("temporalCoverage").asString()).isEqualTo("2007/2023");
        assertThat(told.at("/distribution/1/contentUrl").asString())
                .isEqualTo("/tall/baerum/baerum.csv?asOf=2024-06-01");
    }

    @Test
    void thePageOfADayIsFoundUnderTheAddressThatStaysInBothLanguages() {
        String page = data(Language.EN, LocalDate.of(2024, 6, 1), "?asOf=2024-06-01");
        assertThat(page)
                .contains(
                        "<link rel=\"canonical\" href=\"/en/figures/baerum\">",
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"/en/figures/baerum\">",
                        "<link rel=\"alternate\" hreflang=\"nb\" href=\"/tall/baerum\">",
                        "<a class=\"lang\" href=\"/tall/baerum?asOf=2024-06-01\"")
                .containsPattern("<meta name=\"description\" content=\"[0-9]+ figures about Bærum, ");
    }

    @Test
    void whatIsNotThereHasNoAddressThatStays() {
        String page = HelpPages.problem(404, Place.served(Language.NB, "", ""));
        assertThat(page).contains("<meta name=\"description\"").doesNotContain("canonical", "rel=\"alternate\"");
    }

    @Test
    void theNewestFigureIsWhatWasAndForecastsAreCounted() {
        String page = data(Language.NB, null, "").replace('\u00A0', ' ');
        assertThat(page)
                .containsPattern("Innbyggere 1[.] januar</a></th><td class=\"num[^>]*>129 874 personer i 2023"
                        + "<span class=\"xs subtle change\">ett anslag, for 2040</span>")
                .doesNotContain("personer i 2040");
    }

    @Test
    void areasStandInTheOrderOfTheScorecard() {
        var areas = Pattern.compile("<section><h2>([^<]*)</h2>\\s*<table")
                .matcher(data(Language.NB, null, ""))
                .results()
                .map(area -> area.group(1))
                .toList();
        assertThat(areas)
                .containsExactly("Økonomi", "Klima", "Aldersvennlighet", "Inkludering", "Organisasjon", "Befolkning");
    }

    @Test
    void aFigureLeadsToTheGoalsItJudges() {
        var pages = new FigurePages(WORKSPACE);
        var catalogue = WORKSPACE.figures().catalogue();
        var place = Place.served(Language.NB, "", "");
        assertThat(pages.series(baerum(), catalogue.indicator("finance.net-operating-result-percent"), null, place))
                .contains("<dt>Brukt i</dt>", "href=\"/kommune/baerum/maal/baerum:finance.net-operating-result\"");
        assertThat(pages.series(baerum(), catalogue.indicator("inclusion.refugees-settled"), null, place))
                .contains("href=\"/kommune/baerum/maal/norway:inclusion.refugees-settled\"");
        assertThat(pages.series(
                        catalogue.body("oslo"), catalogue.indicator("climate.direct-emissions-tonnes"), null, place))
                .as("what is computed from it is judged")
                .contains("<dt>Brukt i</dt>", "href=\"/kommune/oslo/maal/oslo:climate.direct-emissions\"");
        assertThat(pages.series(baerum(), catalogue.indicator("population.population-1-january"), null, place))
                .doesNotContain("Brukt i");
    }

    @Test
    void thePictureOfAFigureIsOfWhatWasAndARevisionSaysWhichWay() {
        var catalogue = WORKSPACE.figures().catalogue();
        String page = new FigurePages(WORKSPACE)
                .series(
                        catalogue.body("oslo"),
                        catalogue.indicator("climate.direct-emissions-tonnes"),
                        null,
                        Place.served(Language.NB, "", ""))
                .replace('\u00A0', ' ');
        assertThat(page.replaceFirst("(?s)^.*<desc[^>]*>([^<]*)</desc>.*$", "$1"))
                .contains("2010: uten tall", "2020: 1 010 907,2 tonn", "2023: 899 031 tonn")
                .doesNotContain("962 000", "1 084 233,4", "2030");
        assertThat(page).contains("Anslag og budsjett er ikke tegnet.", "962 000", "endret med −73 326,2 tonn");
    }

    @Test
    void aRowTellsWhereItsFigureIsWritten() {
        var file = KnownFigures.of(WORKSPACE.figures(), baerum(), null);
        assertThat(rows(file, Format.CSV_NB))
                .anyMatch(row -> row.startsWith("baerum;Bærum;")
                        && row.contains(";finance.net-operating-result-percent;Netto driftsresultat;")
                        && row.contains(";2023;3,6;%;A;REPORTED;Bærum kommune;")
                        && row.contains(";https://"));
    }
}
