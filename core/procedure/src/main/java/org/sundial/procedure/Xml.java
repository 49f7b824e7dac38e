package org.sundial.procedure;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and attributes, one element per line; an attribute without a text is left out. */
final class Xml {
    private static final String SUNDIAL_PREFIX = "sundial";

    private final XMLStreamWriter out;
    /** Whether the open element holds other elements, so that its end goes on a line of its own. */
    private final Deque<Boolean> holds = new ArrayDeque<>();

    Xml(XMLStreamWriter out) {
        this.out = out;
    }

    void begin() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(XmlElement.BPMN);
        out.setPrefix(SUNDIAL_PREFIX, XmlElement.SUNDIAL);
        line("", XmlElement.BPMN, "definitions");
        out.writeDefaultNamespace(XmlElement.BPMN);
        out.writeNamespace(SUNDIAL_PREFIX, XmlElement.SUNDIAL);
        out.writeNamespace("bpmndi", XmlElement.BPMNDI);
        out.writeNamespace("dc", XmlElement.DC);
        out.writeNamespace("di", XmlElement.DI);
        out.writeAttribute("targetNamespace", "https://sundial.example/procedures");
    }

    void end() throws XMLStreamException {
        close();
        out.writeEndDocument();
        out.close();
    }

    void open(String element, String... attributes) throws XMLStreamException {
        openIn("", XmlElement.BPMN, element, attributes);
    }

    private void openIn(String prefix, String namespace, String element, String... attributes)
            throws XMLStreamException {
        line(prefix, namespace, element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void line(String prefix, String namespace, String element) throws XMLStreamException {
        if (!holds.isEmpty()) {
            holds.pop();
            holds.push(true);
        }
        out.writeCharacters("\n" + "  ".repeat(holds.size()));
        out.writeStartElement(prefix, element, namespace);
        holds.push(false);
    }

    void close() throws XMLStreamException {
        if (holds.pop()) {
            out.writeCharacters("\n" + "  ".repeat(holds.size()));
        }
        out.writeEndElement();
    }

    void attribute(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            out.writeAttribute(name, text);
        }
    }

    void sundial(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            out.writeAttribute(SUNDIAL_PREFIX, XmlElement.SUNDIAL, name, text);
        }
    }

    void text(String element, String text) throws XMLStreamException {
        open(element);
        out.writeCharacters(text);
        close();
    }

    void variable(Variable variable) throws XMLStreamException {
        openIn(
                SUNDIAL_PREFIX,
                XmlElement.SUNDIAL,
                "variable",
                "name",
                variable.name(),
                "type",
                variable.type().name().toLowerCase(Locale.ROOT),
                "label",
                variable.label(),
                "labelEn",
                variable.labelEn(),
                "values",
                String.join(",", variable.values()));
        close();
    }

    void diagram(String process, Diagram drawing) throws XMLStreamException {
        openIn("bpmndi", XmlElement.BPMNDI, "BPMNDiagram", "id", process + "_diagram");
        openIn("bpmndi", XmlElement.BPMNDI, "BPMNPlane", "id", process + "_plane", "bpmnElement", process);
        for (Diagram.Shape shape : drawing.shapes()) {
            openIn(
                    "bpmndi",
                    XmlElement.BPMNDI,
                    "BPMNShape",
                    "id",
                    shape.elementId() + "_shape",
                    "bpmnElement",
                    shape.elementId(),
                    "isExpanded",
                    shape.expanded() ? "true" : "");
            openIn(
                    "dc",
                    XmlElement.DC,
                    "Bounds",
                    "x",
                    number(shape.x()),
                    "y",
                    number(shape.y()),
                    "width",
                    number(shape.width()),
                    "height",
                    number(shape.height()));
            close();
            close();
        }
        for (Diagram.Edge edge : drawing.edges()) {
            openIn(
                    "bpmndi",
                    XmlElement.BPMNDI,
                    "BPMNEdge",
                    "id",
                    edge.elementId() + "_edge",
                    "bpmnElement",
                    edge.elementId());
            for (Diagram.Point point : edge.points()) {
                openIn("di", XmlElement.DI, "waypoint", "x", number(point.x()), "y", number(point.y()));
                close();
            }
            close();
        }
        close();
        close();
    }

    private static String number(double coordinate) {
        return new BigDecimal(Double.toString(coordinate)).stripTrailingZeros().toPlainString();
    }
}
