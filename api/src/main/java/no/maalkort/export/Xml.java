package no.maalkort.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Where XML is begun. */
final class Xml {
    private Xml() {}

    /** A UTF-8 document with its declaration written; always the JDK's own writer, whatever lies on the class path. */
    static XMLStreamWriter begin(OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        return xml;
    }
}
