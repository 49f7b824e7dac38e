package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sundial.app.catalogue.ChartDrawing.Box;
import org.sundial.app.catalogue.ChartDrawing.Label;
import org.sundial.app.catalogue.ChartDrawing.Line;
import org.sundial.app.catalogue.ChartDrawing.Point;
import org.sundial.app.web.Words;
import org.sundial.procedure.Diagram;
import org.sundial.procedure.Flow;
import org.sundial.procedure.Node;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.SubProcess;

/** 原图. The file's own drawing: its places are kept, and everything is moved so that it begins at the corner. */
final class ChartFromDiagram {
    private static final double MARGIN = 8;

    private ChartFromDiagram() {}

    static ChartDrawing of(Procedure procedure, Diagram diagram, Words w) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (Point corner : corners(diagram)) {
            left = Math.min(left, corner.x());
            top = Math.min(top, corner.y());
            right = Math.max(right, corner.x());
            bottom = Math.max(bottom, corner.y());
        }
        double dx = MARGIN - left;
        double dy = MARGIN - top;
        Map<String, Node> nodes = new HashMap<>();
        procedure.nodes().forEach(node -> nodes.put(node.id(), node));
        List<Box> boxes = new ArrayList<>();
        for (Diagram.Shape shape : diagram.shapes()) {
            Node node = nodes.get(shape.elementId());
            if (node != null) {
                boxes.add(new Box(
                        node, ChartWords.of(node, w), shape.x() + dx, shape.y() + dy, shape.width(), shape.height()));
            }
        }
        // Containers first, so that what they hold is drawn over them.
        boxes.sort((a, b) -> Boolean.compare(!(a.node() instanceof SubProcess), !(b.node() instanceof SubProcess)));
        Map<String, Flow> flows = new HashMap<>();
        procedure.flows().forEach(flow -> flows.put(flow.id(), flow));
        List<Line> lines = new ArrayList<>();
        for (Diagram.Edge edge : diagram.edges()) {
            Flow flow = flows.get(edge.elementId());
            if (flow != null) {
                lines.add(line(flow, procedure.node(flow.source()), edge, dx, dy, w));
            }
        }
        return new ChartDrawing(right + dx + MARGIN, bottom + dy + MARGIN, boxes, lines);
    }

    private static Line line(Flow flow, Node source, Diagram.Edge edge, double dx, double dy, Words w) {
        List<Point> points = edge.points().stream()
                .map(point -> new Point(point.x() + dx, point.y() + dy))
                .toList();
        Point first = points.getFirst();
        Point second = points.get(1);
        List<Label> labels = new ArrayList<>();
        double baseline = (first.y() + second.y()) / 2 - 4;
        for (String text : ChartWords.of(flow, source, w)) {
            labels.add(new Label(text, (first.x() + second.x()) / 2, baseline));
            baseline += ChartWords.NOTE_LINE;
        }
        return new Line(flow, points, labels);
    }

    private static List<Point> corners(Diagram diagram) {
        List<Point> corners = new ArrayList<>();
        for (Diagram.Shape shape : diagram.shapes()) {
            corners.add(new Point(shape.x(), shape.y()));
            corners.add(new Point(shape.x() + shape.width(), shape.y() + shape.height()));
        }
        diagram.edges().forEach(edge -> edge.points().forEach(point -> corners.add(new Point(point.x(), point.y()))));
        return corners;
    }
}
