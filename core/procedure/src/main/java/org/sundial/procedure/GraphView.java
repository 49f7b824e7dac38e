package org.sundial.procedure;

import java.util.List;
import java.util.Optional;

/**
 * 排版视图. What a layout library needs to know of a procedure, and nothing else. The inside of a called procedure is
 * drawn elsewhere and left out.
 */
public record GraphView(List<Vertex> vertices, List<Arrow> arrows) {

    public GraphView {
        vertices = List.copyOf(vertices);
        arrows = List.copyOf(arrows);
    }

    /** 图元. The shapes a drawing tells apart. */
    public enum Shape {
        START,
        END,
        TERMINATE,
        TASK,
        SUB_PROCESS,
        CALL,
        SIDE,
        EXCLUSIVE,
        INCLUSIVE,
        PARALLEL,
        TIMER
    }

    /**
     * @param parent the sub-process it is drawn inside, empty for the procedure itself
     * @param attachedTo for a timer, what it sits on
     */
    public record Vertex(
            String id, Shape shape, String name, String nameEn, String parent, Optional<String> attachedTo) {}

    /** @param label the arrow's name, or its condition where it has none */
    public record Arrow(String id, String source, String target, String label, String labelEn) {}

    public static GraphView of(Procedure procedure) {
        return new GraphView(
                procedure.nodes().stream()
                        .filter(node -> isDrawn(node.id()))
                        .map(GraphView::vertex)
                        .toList(),
                procedure.flows().stream()
                        .filter(flow -> isDrawn(flow.id()))
                        .map(GraphView::arrow)
                        .toList());
    }

    private static boolean isDrawn(String id) {
        return id.indexOf('/') < 0;
    }

    private static Vertex vertex(Node node) {
        Optional<String> attachedTo =
                node instanceof BoundaryTimer timer ? Optional.of(timer.attachedTo()) : Optional.empty();
        return new Vertex(node.id(), shape(node), node.name(), node.nameEn(), node.scope(), attachedTo);
    }

    private static Shape shape(Node node) {
        return switch (node) {
            case StartEvent start -> Shape.START;
            case EndEvent end -> end.terminate() ? Shape.TERMINATE : Shape.END;
            case UserTask task -> Shape.TASK;
            case BoundaryTimer timer -> Shape.TIMER;
            case SubProcess sub ->
                switch (sub.kind()) {
                    case EMBEDDED -> Shape.SUB_PROCESS;
                    case CALL -> Shape.CALL;
                    case SIDE -> Shape.SIDE;
                };
            case Gateway gateway ->
                switch (gateway.kind()) {
                    case EXCLUSIVE -> Shape.EXCLUSIVE;
                    case INCLUSIVE -> Shape.INCLUSIVE;
                    case PARALLEL -> Shape.PARALLEL;
                };
        };
    }

    private static Arrow arrow(Flow flow) {
        String condition = flow.condition().map(Condition::text).orElse("");
        return new Arrow(
                flow.id(),
                flow.source(),
                flow.target(),
                flow.name().isEmpty() ? condition : flow.name(),
                flow.nameEn().isEmpty() ? condition : flow.nameEn());
    }
}
