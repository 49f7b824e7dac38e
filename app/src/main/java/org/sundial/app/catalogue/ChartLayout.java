package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.sundial.app.catalogue.ChartDrawing.Box;
import org.sundial.app.catalogue.ChartDrawing.Label;
import org.sundial.app.catalogue.ChartDrawing.Line;
import org.sundial.app.catalogue.ChartDrawing.Point;
import org.sundial.app.web.Words;
import org.sundial.procedure.BoundaryTimer;
import org.sundial.procedure.EndEvent;
import org.sundial.procedure.Flow;
import org.sundial.procedure.Gateway;
import org.sundial.procedure.Node;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.StartEvent;
import org.sundial.procedure.SubProcess;
import org.sundial.procedure.SubProcessKind;
import org.sundial.procedure.UserTask;

/**
 * 排版. Lays a procedure out from top to bottom, narrow enough for a phone, by Eclipse's layered algorithm; side
 * procedures stand in frames of their own below.
 */
final class ChartLayout {
    private static final double MARGIN = 4;
    private static final double BETWEEN_GRAPHS = 28;
    private static final double TIMER = 20;
    private static final double FRAME_PADDING = 14;

    private final Procedure procedure;
    private final Words w;
    private final Map<String, ChartWords> words = new LinkedHashMap<>();
    private final Map<String, ElkNode> shapes = new LinkedHashMap<>();
    private final Map<String, ElkPort> entries = new LinkedHashMap<>();
    private final Map<String, ElkPort> ways = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private ChartLayout(Procedure procedure, Words w) {
        this.procedure = procedure;
        this.w = w;
        procedure.nodes().forEach(node -> words.put(node.id(), ChartWords.of(node, w)));
    }

    static ChartDrawing of(Procedure procedure, Words w) {
        return new ChartLayout(procedure, w).draw();
    }

    private ChartDrawing draw() {
        List<ElkNode> graphs = new ArrayList<>();
        graphs.add(graph(inScope("").filter(node -> !isSide(node)).toList()));
        inScope("").filter(ChartLayout::isSide).forEach(side -> graphs.add(graph(List.of(side))));
        procedure.flows().forEach(this::edge);
        double y = MARGIN;
        double width = 0;
        for (ElkNode graph : graphs) {
            new RecursiveGraphLayoutEngine().layout(graph, new NullElkProgressMonitor());
            collect(graph, MARGIN, y);
            y += graph.getHeight() + BETWEEN_GRAPHS;
            width = Math.max(width, graph.getWidth());
        }
        return new ChartDrawing(width + 2 * MARGIN, y - BETWEEN_GRAPHS + MARGIN, boxes, lines);
    }

    private Stream<Node> inScope(String scope) {
        return procedure.nodes().stream().filter(node -> node.scope().equals(scope));
    }

    private static boolean isSide(Node node) {
        return node instanceof SubProcess sub && sub.kind() == SubProcessKind.SIDE;
    }

    private ElkNode graph(List<Node> nodes) {
        ElkNode graph = ElkGraphUtil.createGraph();
        layered(graph, new ElkPadding(0));
        fill(graph, nodes);
        return graph;
    }

    private static void layered(ElkNode graph, ElkPadding padding) {
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, padding);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 20.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 12.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_LABEL, 4.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        // The same chart always comes out the same.
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    }

    private void fill(ElkNode parent, List<Node> nodes) {
        for (Node node : nodes) {
            if (!(node instanceof BoundaryTimer)) {
                ElkNode shape = ElkGraphUtil.createNode(parent);
                shape.setIdentifier(node.id());
                size(node, shape);
                shapes.put(node.id(), shape);
                if (!isSide(node)) {
                    doors(node, shape);
                }
            }
        }
        for (Node node : nodes) {
            if (node instanceof BoundaryTimer timer) {
                ways.put(timer.id(), timer(timer, Objects.requireNonNull(shapes.get(timer.attachedTo()))));
            }
        }
    }

    /** Every way in ends at the middle of the top, every way out begins at the middle of the bottom. */
    private void doors(Node node, ElkNode shape) {
        // The size of a frame is known only after its inside is laid out.
        boolean frame = node instanceof SubProcess;
        shape.setProperty(CoreOptions.PORT_CONSTRAINTS, frame ? PortConstraints.FIXED_SIDE : PortConstraints.FIXED_POS);
        entries.put(node.id(), door(shape, PortSide.NORTH, 0));
        ways.put(node.id(), door(shape, PortSide.SOUTH, shape.getHeight()));
    }

    private static ElkPort door(ElkNode shape, PortSide side, double y) {
        ElkPort port = ElkGraphUtil.createPort(shape);
        port.setLocation(shape.getWidth() / 2, y);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    private static ElkPort timer(BoundaryTimer timer, ElkNode host) {
        ElkPort port = ElkGraphUtil.createPort(host);
        port.setIdentifier(timer.id());
        port.setDimensions(TIMER, TIMER);
        port.setLocation(host.getWidth() - TIMER * 1.5, host.getHeight() - TIMER / 2);
        port.setProperty(CoreOptions.PORT_SIDE, PortSide.SOUTH);
        port.setProperty(CoreOptions.PORT_BORDER_OFFSET, -TIMER / 2);
        return port;
    }

    private void size(Node node, ElkNode shape) {
        ChartWords text = text(node);
        switch (node) {
            case UserTask task -> shape.setDimensions(ChartWords.TASK_WIDTH, text.height() + 18);
            case Gateway gateway -> {
                // A lozenge holds text only in its middle: it is wider than its words, and taller.
                boolean silent = text.name().isEmpty();
                shape.setDimensions(
                        silent ? 40 : ChartWords.GATEWAY_WIDTH,
                        silent ? 40 : ChartWords.lozengeHeight(text.name().size()));
            }
            case StartEvent start -> {
                shape.setDimensions(text.width() + 32, text.height() + 14);
                shape.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
            }
            case EndEvent end -> shape.setDimensions(text.width() + 32, text.height() + 14);
            case SubProcess sub -> {
                double head = text.height() + 2 * FRAME_PADDING - 6;
                layered(shape, new ElkPadding(head, FRAME_PADDING, FRAME_PADDING, FRAME_PADDING));
                shape.setDimensions(ChartWords.TASK_WIDTH + 2 * FRAME_PADDING, head);
                fill(shape, inScope(sub.id()).toList());
            }
            case BoundaryTimer timer -> throw new IllegalStateException("a timer is a port of its host");
        }
    }

    private void edge(Flow flow) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                Objects.requireNonNull(ways.get(flow.source()), flow.source()),
                Objects.requireNonNull(entries.get(flow.target()), flow.target()));
        edge.setIdentifier(flow.id());
        // The way that goes on keeps straight; the one that ends steps aside.
        boolean goesOn = !(procedure.node(flow.target()) instanceof EndEvent);
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, goesOn ? 10 : 1);
        List<String> text = ChartWords.of(flow, procedure.node(flow.source()), w);
        if (!text.isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", text), edge);
            double widest = text.stream()
                    .mapToDouble(line -> ChartWords.width(line, ChartWords.NOTE_SIZE))
                    .max()
                    .orElse(0);
            label.setDimensions(widest + 4, ChartWords.NOTE_LINE * text.size());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        }
    }

    private void collect(ElkNode parent, double x, double y) {
        for (ElkNode shape : parent.getChildren()) {
            Node node = procedure.node(shape.getIdentifier());
            double left = x + shape.getX();
            double top = y + shape.getY();
            boxes.add(new Box(node, text(node), left, top, shape.getWidth(), shape.getHeight()));
            collect(shape, left, top);
            for (ElkPort port : shape.getPorts()) {
                if (port.getIdentifier() != null) {
                    Node timer = procedure.node(port.getIdentifier());
                    boxes.add(new Box(timer, text(timer), left + port.getX(), top + port.getY(), TIMER, TIMER));
                }
            }
        }
        for (ElkEdge edge : parent.getContainedEdges()) {
            line(edge, x, y);
        }
    }

    private void line(ElkEdge edge, double x, double y) {
        Flow flow = procedure.flows().stream()
                .filter(candidate -> candidate.id().equals(edge.getIdentifier()))
                .findFirst()
                .orElseThrow();
        List<Point> points = new ArrayList<>();
        ElkEdgeSection section = edge.getSections().getFirst();
        points.add(new Point(x + section.getStartX(), y + section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(x + bend.getX(), y + bend.getY())));
        points.add(new Point(x + section.getEndX(), y + section.getEndY()));
        List<Label> labels = new ArrayList<>();
        for (ElkLabel label : edge.getLabels()) {
            double baseline = y + label.getY() + ChartWords.NOTE_SIZE;
            for (String text : label.getText().split("\n", -1)) {
                labels.add(new Label(text, x + label.getX() + label.getWidth() / 2, baseline));
                baseline += ChartWords.NOTE_LINE;
            }
        }
        lines.add(new Line(flow, points, labels));
    }

    private ChartWords text(Node node) {
        return Objects.requireNonNull(words.get(node.id()));
    }
}
