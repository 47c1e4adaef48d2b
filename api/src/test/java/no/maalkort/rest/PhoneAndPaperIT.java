package no.maalkort.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import no.maalkort.cli.Ran;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages where there is little room: nothing breaks apart, nothing is hidden, and paper has what paper can use. */
class PhoneAndPaperIT extends InBrowser {
    private static final int PHONE = 375;

    @Test
    void yearsStandWholeAndNewestFirst() {
        try (var tab = open("/", window(PHONE, 900))) {
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('a.year .narrow')]"
                                    + ".filter(one => one.getClientRects().length != 1).length"))
                    .isEqualTo(0);
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('.matrix tbody tr')].every(row => {"
                                    + " const years = [...row.querySelectorAll('a.year')].map(one =>"
                                    + " [one.getBoundingClientRect().top, parseInt(one.textContent)]).sort((a, b) => a[0] - b[0]);"
                                    + " return years.every((one, i) => i == 0 || one[1] < years[i - 1][1]); })"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aYearStandsInOneColumnThroughAllAreas() {
        try (var tab = open("/kommune/baerum", window(1200, 900))) {
            assertThat(tab.page()
                            .evaluate("new Set([...document.querySelectorAll('.years-table')].map(table =>"
                                    + " Math.round(table.querySelector('th.yr').getBoundingClientRect().left))).size"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void theMenuIsTwoRowsOfThree(String address) {
        try (var tab = open(address, window(PHONE, 900))) {
            assertThat(tab.page()
                            .evaluate(
                                    "['top', 'left'].map(side => new Set([...document.querySelectorAll('.top nav li')]"
                                            + ".map(one => Math.round(one.getBoundingClientRect()[side]))).size)"))
                    .isEqualTo(List.of(2, 3));
        }
    }

    @Test
    void besideEachOtherNobodyIsLeftOutOnAPhone() {
        try (var tab = open("/regel/norway/inclusion.refugees-settled", window(320, 900))) {
            assertThat(tab.page().locator("table.oth tbody tr:visible").count())
                    .isEqualTo(tab.page().locator("table.oth tbody tr").count());
            assertThat(tab.page().locator("table.oth").innerText()).contains("Asker", "minst 305");
            assertThat(tab.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regel/baerum/climate.direct-emissions", "/en/rule/baerum/climate.direct-emissions"})
    void theYearsOfALateFigureFitAWindow(String address) {
        try (var tab = open(address, window(1280, 900))) {
            assertThat(tab.page()
                            .evaluate("(() => { const table = document.querySelector('#conclusion .scroll');"
                                    + " return table.scrollWidth - table.clientWidth; })()"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theFiguresAreWrittenBesideTheGoalsOnlyWhereTheyAreDrawn() {
        try (var tab = open("/kommune/alta", window(1200, 900))) {
            assertThat(tab.page().locator("main").innerText()).doesNotContain("Tallene", "I de små bildene");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/municipality/oslo/goal/oslo:climate.direct-emissions",
                "/kommune/oslo/maal/oslo:climate.direct-emissions"
            })
    void aTableOfYearsFitsAWidePage(String address) {
        try (var tab = open(address, window(1200, 900))) {
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('.scroll')]"
                                    + ".filter(one => one.scrollWidth > one.clientWidth).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whatLeadsSomewhereIsUnderlined() {
        try (var tab = open("/kommune/baerum/2023", window(PHONE, 900))) {
            for (String link : List.of(".goal h3 a", "a.count .lbl")) {
                assertThat(tab.page()
                                .evaluate(
                                        "getComputedStyle(document.querySelector('" + link + "')).textDecorationLine"))
                        .isEqualTo("underline");
            }
            tab.page()
                    .locator("a.count", new Page.LocatorOptions().setHasText("delvis nådd"))
                    .click();
            assertThat(tab.page().locator(":target h3").textContent()).startsWith("Netto driftsresultat");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 1200})
    void everyCauseIsTold(int width) {
        try (var tab = open("/sammenlign?a=baerum-2020&b=baerum-2023", window(width, 900))) {
            assertThat(tab.page().locator(".wf").innerText())
                    .contains("tre mål løp ut", "seks mål mistet dommen", "Netto driftsresultat");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 1200})
    void theFilesOfAReceiptAreFoldedAndStandWhole(int width) {
        try (var tab = open("/kvittering/" + issued(), window(width, 900))) {
            assertThat((int) tab.page().evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(2500);
            tab.page().locator("details.fold summary").click();
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('.files tbody tr > *')].filter(one =>"
                                    + " one.scrollWidth > one.clientWidth + 1"
                                    + " || one.getBoundingClientRect().right > innerWidth).length"))
                    .isEqualTo(0);
            assertThat((int) tab.page()
                            .evaluate("Math.max(...[...document.querySelectorAll('.files tbody tr')]"
                                    + ".map(one => one.offsetHeight))"))
                    .isLessThan(170);
        }
    }

    /** Shades stand still at the edges; what hides them moves with the table, so that they are seen where it goes on. */
    @ParameterizedTest
    @EnumSource(ForcedColors.class)
    void aTableThatGoesOnSidewaysHasAShadeAtItsEdge(ForcedColors forced) {
        try (var tab = open(
                "/regel/baerum/finance.net-operating-result", window(PHONE, 900).setForcedColors(forced))) {
            assertThat(tab.page()
                            .evaluate("(() => { const table = document.querySelector('.scroll');"
                                    + " const look = getComputedStyle(table);"
                                    + " return [table.scrollWidth > table.clientWidth,"
                                    + " look.backgroundImage.split('linear-gradient').length - 1,"
                                    + " look.backgroundAttachment]; })()"))
                    .isEqualTo(List.of(true, 4, "local, local, scroll, scroll"));
        }
    }

    @Test
    void theFrontPageIsPrintedAcrossWithoutItsForm() throws IOException {
        try (var tab = open("/", window(1200, 900))) {
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(tab.page().locator("form.pick").isVisible()).isFalse();
            try (var pdf = Loader.loadPDF(printed(tab))) {
                var sheet = pdf.getPage(0).getMediaBox();
                assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kommune/baerum/maal/baerum:finance.net-operating-result", "/kommune/baerum/2023"})
    void noPrintedSheetEndsWithTheHeadOfATable(String address) throws IOException {
        try (var tab = open(address, window(1200, 900));
                var pdf = Loader.loadPDF(printed(tab))) {
            for (int sheet = 1; sheet <= pdf.getNumberOfPages(); sheet++) {
                var text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                assertThat(text.getText(pdf).replaceAll("\\s*[0-9]+ / [0-9]+\\s*$", ""))
                        .as(address + " " + sheet)
                        .doesNotMatch("(?s).*(Andel av eget nivå|Nivå Kilde|Hva|År for år)\\s*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, PHONE, 1200})
    void theWordsOfATriedFigureLieInsideTheirChart(int width) {
        try (var tab = open("/kommune/baerum/2023/hva-hvis?inclusion.refugees-settled=390", window(width, 900))) {
            assertThat(tab.page()
                            .evaluate("[...document.querySelectorAll('#result figure')].every(figure => {"
                                    + " const room = figure.getBoundingClientRect();"
                                    + " return [...figure.querySelectorAll('text')].every(text => {"
                                    + " const box = text.getBoundingClientRect();"
                                    + " return box.left >= room.left - 3 && box.right <= room.right + 3; }); })"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kommune/baerum/maal/baerum:climate.direct-emissions",
                "/en/municipality/baerum/goal/baerum:finance.net-operating-result"
            })
    void aPrintedGoalSaysWhoseItIsByWhatDayAndReceiptAndWhere(String address) throws IOException {
        try (var tab = open(address, window(1200, 900));
                var pdf = Loader.loadPDF(printed(tab))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Bærum")
                    .containsPattern("Tall kjent per [0-9]|Figures known as of [0-9]")
                    .containsPattern("(målkortet|scorecard of) 2023: [0-9a-f]{12}")
                    .contains(address)
                    .doesNotContain("Prøv andre tall", "Try other figures");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/kommune/baerum/maal/baerum:climate.direct-emissions, 2018, 3",
        "/kommune/oslo/maal/oslo:climate.direct-emissions, 2022, 3",
        "/kommune/baerum, Gjennomføring av, 4"
    })
    void whatIsPrintedStandsWholeAndNoSheetIsForTheFooterAlone(String address, String whole, int sheets)
            throws IOException {
        try (var tab = open(address, window(1200, 900));
                var pdf = Loader.loadPDF(printed(tab))) {
            assertThat(new PDFTextStripper().getText(pdf).lines()).anyMatch(line -> line.startsWith(whole));
            assertThat(pdf.getNumberOfPages()).isEqualTo(sheets);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {680, 1040})
    void figuresBelowBandsDoNotMeetInPrint(int width) {
        try (var tab = open("/regel/baerum/finance.net-operating-result", window(width, 900))) {
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(tab.page()
                            .evaluate("(() => { const boxes = [...document.querySelectorAll('.bands text.sm')]"
                                    + ".map(one => one.getBoundingClientRect()); return [boxes.length, boxes.filter((one, i) =>"
                                    + " boxes.some((other, j) => i < j && one.left < other.right && other.left < one.right"
                                    + " && one.top < other.bottom && other.top < one.bottom)).length]; })()"))
                    .isEqualTo(List.of(6, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kommune/baerum/2023", "/en/municipality/baerum/2023"})
    void aScorecardIsPrintedOnFewSheets(String address) throws IOException {
        try (var tab = open(address, window(1200, 900));
                var pdf = Loader.loadPDF(printed(tab))) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(4);
        }
    }

    /** A receipt in the folder that the service looks into. */
    private static String issued() {
        String store = folder.resolve("receipts").toString();
        var ran = Ran.of("score", "baerum", "2023", "--issue", "--lang", "en", "--store", store);
        return ran.err().replaceFirst("(?s)^Receipt ([0-9a-f]{64}).*$", "$1");
    }

    private static byte[] printed(Tab tab) {
        return tab.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    }
}
