package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.maalkort.disk.Sha256;
import no.maalkort.figure.Language;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A scorecard as a PDF: for everyone by veraPDF, its words in reading order, and the same bytes each time. */
class PaperTest {
    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(List.of(), List.of());
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] pdf(String id, int year, Language language) {
        var body = workspace.figures().catalogue().body(id);
        var request = new Scoring.Request(body, year, workspace.packOf(body), null, null);
        return new Pages(workspace, card -> "0".repeat(64)).pdf(request, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsForEveryone(Language language) throws IOException, VeraPDFException {
        assertThat(failed(pdf("baerum", 2023, language))).isEmpty();
        assertThat(failed(pdf("baerum", 2020, language))).isEmpty();
    }

    private static List<String> failed(byte[] pdf) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + ": " + one.getMessage() + " "
                            + one.getLocation().getContext())
                    .toList();
        }
    }

    @Test
    void itsWordsStandInReadingOrder() throws IOException {
        try (var document = Loader.loadPDF(pdf("baerum", 2023, Language.NB))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Bærum 2023",
                            "Bærum har 22 mål i kraft",
                            "Poeng, alle mål",
                            "8–98",
                            "Dømt",
                            "Kutt i direkte klimagassutslipp",
                            "Netto driftsresultat",
                            "Uavklart",
                            "Mangler tall",
                            "Bare ord",
                            "Slik ble målkortet til");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bærum 2023 – Målkort");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
        }
    }

    @Test
    void whatIsAPartStandsOnItsOwnLine() throws IOException {
        try (var document = Loader.loadPDF(pdf("baerum", 2023, Language.NB))) {
            var lines = List.of(new PDFTextStripper().getText(document).split("\\s*\\R"));
            assertThat(lines)
                    .contains(
                            "Motor 1.0.0",
                            "Utslippene går raskere ned i Bærum enn i Oslo, Miljødirektoratet",
                            "https://www.baerum.kommune.no/aktuelt/arsrapporten-for-2023-er-na-publisert/",
                            "./maalkort score baerum 2023 --issue",
                            "./maalkort verify 000000000000")
                    .anyMatch(line -> line.matches("sha256 [0-9a-f]{64}"))
                    .anyMatch(line -> line.startsWith("baerum/climate/direct-emissions/rules.drl:"))
                    .anyMatch(line -> line.replace('\u00A0', ' ').matches(".*1 delvis nådd.*14 bare ord"));
        }
    }

    /** The last words of a sheet before its number: no heading, and no head of a table whose rows stand on the next. */
    @ParameterizedTest
    @CsvSource({"baerum, 2023", "baerum, 2020", "stavanger, 2019"})
    void noSheetEndsWithAHeading(String body, int year) throws IOException {
        try (var document = Loader.loadPDF(pdf(body, year, Language.NB))) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(document).replaceAll("\\s*[0-9]+ / [0-9]+\\s*$", ""))
                        .as("sheet " + sheet)
                        .doesNotMatch("(?s).*(Utregning|Hva|bekreftet|Nasjonale krav og råd|dekning [0-9]+ %)\\s*");
            }
        }
    }

    @Test
    void itTakesFewSheets() throws IOException {
        try (var document = Loader.loadPDF(pdf("baerum", 2023, Language.NB))) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(5);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("7 gjelder ikke her, eller ikke i 2023: Akkumulert merforbruk")
                    .containsPattern("Kvittering 0{64}");
        }
    }

    @Test
    void everyPictureIsDrawn() throws IOException {
        int pictures = 0;
        try (var document = Loader.loadPDF(pdf("baerum", 2023, Language.NB))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    var picture = (PDFormXObject) page.getResources().getXObject(name);
                    assertThat(new String(picture.getContentStream().toByteArray(), StandardCharsets.ISO_8859_1))
                            .containsAnyOf(" f\n", " S\n", "\nf\n", "\nS\n");
                    pictures++;
                }
                assertThat(page.getResources().getFontNames()).isNotEmpty();
            }
        }
        assertThat(pictures).isGreaterThan(30);
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(Sha256.of(pdf("baerum", 2023, Language.EN))).isEqualTo(Sha256.of(pdf("baerum", 2023, Language.EN)));
    }
}
