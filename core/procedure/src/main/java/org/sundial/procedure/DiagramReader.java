package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where the file draws its elements; colours, fonts and labels are left behind. */
final class DiagramReader {
    /** Pixels; a drawing a hundred metres wide is a mistake or an attack. */
    private static final double MAX_COORDINATE = 1_000_000;

    private static final int MAX_POINTS = 200;

    private final FaultList faults;

    private DiagramReader(FaultList faults) {
        this.faults = faults;
    }

    /** @return empty when some node or arrow of the draft is not drawn; the app then lays all of it out */
    static Optional<Diagram> read(XmlElement root, Draft draft, FaultList faults) {
        return new DiagramReader(faults).read(root, draft);
    }

    private Optional<Diagram> read(XmlElement root, Draft draft) {
        List<XmlElement> drawn = root.all(XmlElement.BPMNDI, "BPMNDiagram")
                .flatMap(diagram -> diagram.all(XmlElement.BPMNDI, "BPMNPlane"))
                .flatMap(plane -> plane.children().stream())
                .toList();
        // Pools and lanes are not kept, so their frames are not either.
        Set<String> nodes = ids(draft.nodes.stream().map(Node::id));
        Set<String> flows = ids(draft.flows.stream().map(Flow::id));
        List<Diagram.Shape> shapes = new ArrayList<>();
        List<Diagram.Edge> edges = new ArrayList<>();
        for (XmlElement element : drawn) {
            String of = element.attribute("bpmnElement").orElse("");
            if (element.is(XmlElement.BPMNDI, "BPMNShape") && nodes.remove(of)) {
                shape(of, element).ifPresent(shapes::add);
            } else if (element.is(XmlElement.BPMNDI, "BPMNEdge") && flows.remove(of)) {
                edge(of, element).ifPresent(edges::add);
            }
        }
        return nodes.isEmpty() && flows.isEmpty() ? Optional.of(new Diagram(shapes, edges)) : Optional.empty();
    }

    /** The inside of a called procedure is drawn in its own file. */
    private static Set<String> ids(Stream<String> ids) {
        return ids.filter(id -> id.indexOf('/') < 0).collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Diagram.Shape> shape(String of, XmlElement element) {
        Optional<XmlElement> bounds = element.all(XmlElement.DC, "Bounds").findFirst();
        if (bounds.isEmpty()) {
            faults.add(FaultKind.DRAWING_MALFORMED, element.label(), of);
            return Optional.empty();
        }
        double width = number(element, bounds.get(), "width");
        double height = number(element, bounds.get(), "height");
        if (width < 0 || height < 0) {
            faults.add(FaultKind.DRAWING_MALFORMED, element.label(), of);
        }
        boolean expanded =
                element.attribute("isExpanded").filter("true"::equals).isPresent();
        return Optional.of(new Diagram.Shape(
                of, number(element, bounds.get(), "x"), number(element, bounds.get(), "y"), width, height, expanded));
    }

    private Optional<Diagram.Edge> edge(String of, XmlElement element) {
        List<Diagram.Point> points = element.all(XmlElement.DI, "waypoint")
                .limit(MAX_POINTS + 1L)
                .map(point -> new Diagram.Point(number(element, point, "x"), number(element, point, "y")))
                .toList();
        if (points.size() < 2 || points.size() > MAX_POINTS) {
            faults.add(FaultKind.DRAWING_MALFORMED, element.label(), of);
            return Optional.empty();
        }
        return Optional.of(new Diagram.Edge(of, points));
    }

    private double number(XmlElement owner, XmlElement element, String name) {
        String text = element.attribute(name).orElse("");
        // A pattern first: Java's own parser also takes NaN, hexadecimal and exponents.
        if (text.matches("[+-]?\\d{1,7}(\\.\\d{1,20})?") && Math.abs(Double.parseDouble(text)) <= MAX_COORDINATE) {
            return Double.parseDouble(text);
        }
        faults.add(FaultKind.DRAWING_MALFORMED, owner.label(), name + "=\"" + text + "\"");
        return 0;
    }
}
