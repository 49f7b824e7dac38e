package org.sundial.procedure;

import java.util.List;

/**
 * 图形. Where a procedure is drawn, in the pixels of BPMN DI; no part of its meaning.
 *
 * @param shapes one for every node; pools, lanes and notes are not kept
 * @param edges one for every arrow
 */
public record Diagram(List<Shape> shapes, List<Edge> edges) {

    public Diagram {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
    }

    /** @param expanded whether a sub-process is drawn with its inside; false for everything else */
    public record Shape(String elementId, double x, double y, double width, double height, boolean expanded) {}

    /** @param points two or more, from the source to the target */
    public record Edge(String elementId, List<Point> points) {
        public Edge {
            points = List.copyOf(points);
        }
    }

    public record Point(double x, double y) {}
}
