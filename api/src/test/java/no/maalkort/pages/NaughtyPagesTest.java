package no.maalkort.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import no.maalkort.export.Export;
import no.maalkort.export.Format;
import no.maalkort.figure.Language;
import no.maalkort.receipt.Archive;
import no.maalkort.receipt.Store;
import no.maalkort.scoring.Scoring;
import no.maalkort.scoring.Workspace;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Names, titles, quotations and sources that nobody means well are text on every page, and nothing but text. */
class NaughtyPagesTest {
    private static final String PLAIN = "Byen";

    @TempDir
    private static Path folder;

    private static Map<String, String> plain;

    @BeforeAll
    static void plain() throws IOException {
        plain = pages(new TwoTowns().workspace());
    }

    /** Every page of a site, by its file, and what is read alone. */
    private static Map<String, String> pages(Workspace workspace) {
        var pages = new TreeMap<String, String>();
        var archive = new Archive(new Store(folder));
        var parts = new SitePages(workspace, workspace.municipalities(), archive).parts(() -> {});
        var names = parts.stream()
                .flatMap(part -> part.sheets().stream())
                .map(SitePart.Sheet::name)
                .collect(Collectors.toSet());
        parts.forEach(part -> part.sheets().forEach(sheet -> {
            for (Language language : Language.values()) {
                pages.put(SitePages.file(sheet, language), SitePages.page(sheet, language, names));
            }
        }));
        var made = new Pages(workspace, card -> "0".repeat(64));
        pages.put("alone", made.scorecard(request(workspace), Place.alone(Language.NB), true));
        return pages;
    }

    private static Scoring.Request request(Workspace workspace) {
        var town = workspace.figures().catalogue().body("town");
        return new Scoring.Request(town, 2022, workspace.packOf(town), null, null);
    }

    /** The elements of a page with the names of their attributes, in order. */
    private static List<String> shape(Node node, List<String> shape) {
        var attributes = node.getAttributes();
        var names = new ArrayList<String>();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        if (node.getNodeType() == Node.ELEMENT_NODE) {
            shape.add(node.getNodeName() + names);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            shape(child, shape);
        }
        return shape;
    }

    private static Document parsed(String html) {
        try {
            return new HtmlDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script><img src=x onerror=alert(1)>'--></style></svg></title>&lt;&amp;#39;${7*7}",
                "null",
                "=HYPERLINK(\"javascript:alert(1)\";\"x\")",
                "\u05d1\u05d9\u05dd \u0645\u0631\u062d\u0628\u0627 Z\u0337\u0301a \uD83C\uDDF3\uD83C\uDDF4\uD83D\uDC69",
                "Samferdselsinfrastrukturutbyggingsprosjektevalueringsrapport"
            })
    void theyAreShownAsText(String naughty) throws Exception {
        var workspace = new TwoTowns().words(naughty).workspace();
        var pages = pages(workspace);

        assertThat(pages).containsOnlyKeys(plain.keySet().toArray(String[]::new));
        assertThat(pages.keySet()).allMatch(file -> file.matches("[a-z0-9./-]+"));
        pages.forEach((file, html) -> {
            var page = parsed(html);
            var before = parsed(plain.get(file));
            assertThat(shape(page, new ArrayList<>())).as(file).isEqualTo(shape(before, new ArrayList<>()));
            if (before.getDocumentElement().getTextContent().contains(PLAIN)) {
                assertThat(page.getDocumentElement().getTextContent()).as(file).contains(naughty);
            }
        });
        drawn(workspace, naughty);
        printed(workspace, naughty);
    }

    private static void drawn(Workspace workspace, String naughty) throws Exception {
        var card = workspace.scoring().score(request(workspace));
        byte[] badge = new Export(List.of(card), Language.NB).bytes(Format.BADGE);
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(badge));
        assertThat(shape(svg, new ArrayList<>()))
                .noneMatch(one -> one.matches("(script|image|a|foreignObject|img)\\[.*"));
        assertThat(svg.getDocumentElement().getTextContent()).contains(naughty);
    }

    private static void printed(Workspace workspace, String naughty) throws IOException {
        byte[] pdf = new Pages(workspace, card -> "0".repeat(64)).pdf(request(workspace), Language.NB);
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            if (StandardCharsets.US_ASCII.newEncoder().canEncode(naughty)) {
                assertThat(text).contains(naughty.replaceAll("\\s", ""));
            }
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/JS");
        }
    }
}
