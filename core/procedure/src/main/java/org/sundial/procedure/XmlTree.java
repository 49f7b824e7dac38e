package org.sundial.procedure;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file whole, within bounds, and without ever following a DOCTYPE, an entity or an address (promises T10, T13).
 */
final class XmlTree {
    static final int MAX_BYTES = 4 * 1024 * 1024;
    static final int MAX_DEPTH = 64;
    /** The largest model of the BPMN interchange group has some 1,500. */
    static final int MAX_ELEMENTS = 50_000;

    sealed interface Reading {
        record Read(XmlElement root) implements Reading {}

        record Faulty(Fault fault) implements Reading {}
    }

    private static final class Open {
        final String namespace;
        final String prefix;
        final String name;
        final Map<String, String> attributes;
        final List<XmlElement> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        final int line;

        Open(XMLStreamReader xml) {
            namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
            prefix = Optional.ofNullable(xml.getPrefix()).orElse("");
            name = xml.getLocalName();
            attributes = attributes(xml);
            line = xml.getLocation().getLineNumber();
        }

        XmlElement close() {
            return new XmlElement(
                    namespace,
                    prefix,
                    name,
                    attributes,
                    List.copyOf(children),
                    text.toString().strip(),
                    line);
        }
    }

    private XmlTree() {}

    static Reading read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return faulty(FaultKind.FILE_TOO_LARGE, 1, file.length + " bytes");
        }
        Optional<String> text = XmlText.of(file);
        if (text.isEmpty()) {
            return faulty(FaultKind.ENCODING_WRONG, 1, XmlText.declared(file));
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.get()));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            return faulty(FaultKind.NOT_XML, line, "");
        } catch (RuntimeException e) {
            // The JDK's parser lets a few of its own exceptions out on bytes no XML has; to us they are all bad input.
            return faulty(FaultKind.NOT_XML, 1, "");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static Reading read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        Optional<XmlElement> root = Optional.empty();
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return faulty(FaultKind.DOCTYPE, xml.getLocation().getLineNumber(), "");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Open(xml));
                    if (open.size() > MAX_DEPTH) {
                        return faulty(
                                FaultKind.NESTED_TOO_DEEPLY, xml.getLocation().getLineNumber(), "");
                    }
                    if (++elements > MAX_ELEMENTS) {
                        return faulty(
                                FaultKind.TOO_MANY_ELEMENTS, xml.getLocation().getLineNumber(), "> " + MAX_ELEMENTS);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().close();
                    if (open.isEmpty()) {
                        root = Optional.of(closed);
                    } else {
                        open.peek().children.add(closed);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(xml.getText());
                    }
                }
                default -> {
                    // Comments, blanks and processing instructions say nothing to us and nothing acts on them.
                }
            }
        }
        return root.<Reading>map(Reading.Read::new).orElseGet(() -> faulty(FaultKind.NOT_XML, 1, ""));
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = Optional.ofNullable(xml.getAttributeNamespace(i)).orElse("");
            String name = xml.getAttributeLocalName(i);
            attributes.put(namespace.isEmpty() ? name : "{" + namespace + "}" + name, xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static Reading faulty(FaultKind kind, int line, String detail) {
        return new Reading.Faulty(new Fault(kind, "line " + line, detail));
    }
}
