package no.maalkort.pages;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A page as a PDF that is tagged for everyone (PDF/UA-1): its letters inside it, its pictures told in words. */
final class Paper {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int CHART = 660;
    private static final int BAR = 130;
    /** What is said of a symbol whose word stands beside it. */
    private static final String BESIDE = "\u2022";

    private static final String STYLE = Resources.text("paper.css");
    /** What the pages' own style says of pictures, in light colours: a picture is drawn apart from the page. */
    private static final String INK = Resources.text("paper-svg.css");

    private Paper() {}

    /** The PDF of a well-formed page. */
    static byte[] pdf(String xhtml) {
        XRLog.setLoggingEnabled(false);
        var document = parsed(xhtml);
        style(document);
        pictures(document);
        elements(document, "a").forEach(Paper::link);
        var out = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(svg)
                    .useProtocolsStreamImplementation(Font::new, "jar")
                    .useUriResolver((base, uri) -> uri.startsWith("jar:") ? uri : null)
                    .withProducer("Maalkort")
                    .withW3cDocument(document, null)
                    .toStream(out)
                    .run();
            return undated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a link for who hears it, and writes where it leads for who holds a sheet. */
    private static void link(Element link) {
        link.setAttribute("title", link.getTextContent());
        if (link.getAttribute("href").startsWith("http")) {
            var address = link.getOwnerDocument().createElementNS(link.getNamespaceURI(), "span");
            address.setAttribute("class", "address");
            address.setTextContent(link.getAttribute("href"));
            link.getParentNode().insertBefore(address, link.getNextSibling());
        }
    }

    /** The same bytes whenever they are made: without the moment, and with an id that does not come from it. */
    private static byte[] undated(byte[] pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setCreationDate(null);
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(0L);
            document.save(out);
        }
        return out.toByteArray();
    }

    /** A font that lies in the jar. */
    private record Font(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            return Paper.class.getResourceAsStream("fonts/" + address.substring(address.indexOf(':') + 1));
        }

        @Override
        public Reader getReader() {
            throw new IllegalStateException("A font is no text.");
        }
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("A page is not well-formed.", e);
        }
    }

    private static void style(Document document) {
        var style = document.createElementNS("http://www.w3.org/1999/xhtml", "style");
        style.setTextContent(STYLE);
        elements(document, "head").get(0).appendChild(style);
    }

    private static List<Element> elements(Node below, String name) {
        var found = new ArrayList<Element>();
        var all = below instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) below).getElementsByTagNameNS("*", name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    /** Makes each picture whole by itself: with the symbols and patterns it refers to, its style, and its words. */
    private static void pictures(Document document) {
        var drawings = new HashMap<String, Element>();
        elements(document, "symbol").forEach(one -> drawings.put(one.getAttribute("id"), one));
        elements(document, "pattern").forEach(one -> drawings.put(one.getAttribute("id"), one));
        for (Element svg : elements(document, "svg")) {
            if (svg.getAttribute("class").equals("sprite")) {
                svg.getParentNode().removeChild(svg);
            } else if (!((Element) svg.getParentNode()).getTagName().equals("svg")) {
                picture(svg, drawings);
                drawable(svg);
            }
        }
    }

    private static void picture(Element svg, Map<String, Element> drawings) {
        var document = svg.getOwnerDocument();
        for (Element use : elements(svg, "use")) {
            var symbol = drawings.get(use.getAttribute("href").substring(1));
            svg.setAttribute("viewBox", symbol.getAttribute("viewBox"));
            svg.setAttribute("width", "13");
            svg.setAttribute("height", "13");
            copy(symbol, svg);
            use.getParentNode().removeChild(use);
        }
        if (svg.getAttribute("role").equals("img")) {
            svg.setAttribute("alt", words(svg));
            if (!svg.hasAttribute("width")) {
                svg.setAttribute(
                        "width", String.valueOf(svg.getAttribute("class").equals("b") ? BAR : CHART));
            }
        } else {
            svg.setAttribute("alt", BESIDE);
        }
        var defs = document.createElementNS(svg.getNamespaceURI(), "defs");
        var style = document.createElementNS(svg.getNamespaceURI(), "style");
        style.setTextContent(INK);
        defs.appendChild(style);
        List.of("open", "hatch")
                .forEach(name -> defs.appendChild(drawings.get(name).cloneNode(true)));
        svg.insertBefore(defs, svg.getFirstChild());
    }

    /** Names a picture's elements as SVG's: where it stands in a page they are named as the page's, and draw nothing. */
    private static void drawable(Element svg) {
        elements(svg, "*").forEach(one -> svg.getOwnerDocument().renameNode(one, SVG, one.getLocalName()));
        svg.getOwnerDocument().renameNode(svg, SVG, "svg");
    }

    private static void copy(Element from, Element to) {
        for (Node one = from.getFirstChild(); one != null; one = one.getNextSibling()) {
            to.appendChild(one.cloneNode(true));
        }
    }

    private static String words(Element svg) {
        return elements(svg, "title").get(0).getTextContent() + ". "
                + elements(svg, "desc").get(0).getTextContent();
    }
}
