package org.sundial.app.catalogue;

import java.util.List;
import org.sundial.procedure.Flow;
import org.sundial.procedure.Node;

/**
 * 流程图的图形. Where everything stands, in pixels; the origin is the upper left corner.
 *
 * @param boxes containers before what they contain
 */
record ChartDrawing(double width, double height, List<Box> boxes, List<Line> lines) {

    ChartDrawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** One node. */
    record Box(Node node, ChartWords words, double x, double y, double width, double height) {
        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }
    }

    /** @param points two or more, from the source to the target */
    record Line(Flow flow, List<Point> points, List<Label> labels) {
        Line {
            points = List.copyOf(points);
            labels = List.copyOf(labels);
        }
    }

    record Point(double x, double y) {}

    /** @param x of its middle */
    record Label(String text, double x, double baseline) {}
}
