package no.maalkort.table;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.maalkort.figure.Problem;

/** The elements of a workbook's part as a stream: no declarations, no entities but XML's own, bounded depth and names. */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 50;
    private static final int MOST_NAMES = 1000;
    private static final XMLInputFactory FACTORY = factory();

    private final Path path;
    private final String part;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int event;
    private int depth;
    private int namespaces;

    Xml(Path path, String part, Reader characters) {
        this.path = path;
        this.part = part;
        try {
            reader = FACTORY.createXMLStreamReader(characters);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Steps to the next beginning or end of an element, or piece of text; false after the last. */
    boolean next() {
        try {
            do {
                if (!reader.hasNext()) {
                    return false;
                }
                event = reader.next();
                bound();
            } while (!isStart() && !isEnd() && !isText());
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void bound() {
        if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
            throw ZipParts.broken(path, part, "it names an entity");
        }
        if (isEnd()) {
            depth--;
        } else if (isStart()) {
            depth++;
            names.add(reader.getLocalName());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                names.add(reader.getAttributeLocalName(i));
            }
            namespaces += reader.getNamespaceCount();
            if (depth > DEEPEST || names.size() > MOST_NAMES || namespaces > MOST_NAMES) {
                throw ZipParts.broken(path, part, "it is too deep, or has too many kinds of elements");
            }
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute whatever its namespace; null where there is none. */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Whether an attribute is true, as the format writes it. */
    boolean is(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** Whether an attribute that is true where it is left out is so. */
    boolean isOn(String name) {
        return attribute(name) == null || is(name);
    }

    private Problem.Rejected broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException || cause instanceof CharConversionException) {
                return ZipParts.broken(path, part, "it is not UTF-8");
            }
            if (cause instanceof ZipException || cause instanceof EOFException) {
                return ZipParts.broken(path, part, "it is damaged");
            }
        }
        return ZipParts.broken(
                path, part, "line " + e.getLocation().getLineNumber() + " is no XML that a spreadsheet program writes");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
