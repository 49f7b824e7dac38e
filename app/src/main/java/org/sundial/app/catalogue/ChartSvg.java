package org.sundial.app.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sundial.app.catalogue.ChartDrawing.Box;
import org.sundial.app.catalogue.ChartDrawing.Label;
import org.sundial.app.catalogue.ChartDrawing.Line;
import org.sundial.app.catalogue.ChartDrawing.Point;
import org.sundial.app.web.Words;
import org.sundial.procedure.BoundaryTimer;
import org.sundial.procedure.EndEvent;
import org.sundial.procedure.Gateway;
import org.sundial.procedure.GatewayKind;
import org.sundial.procedure.Node;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.StartEvent;
import org.sundial.procedure.SubProcess;
import org.sundial.procedure.SubProcessKind;
import org.sundial.procedure.UserTask;

/**
 * 画图. Writes a drawing as SVG. Colours are presentation attributes, which the page's style sheet overrides by class, so
 * that the same file also reads on its own; there is no inline style.
 */
final class ChartSvg {
    private static final String FONT =
            "PingFang SC, HarmonyOS Sans SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif";
    private static final double HEAD = 7;

    private final Procedure procedure;
    private final ChartDrawing drawing;
    private final Words w;
    private final Chart.Progress progress;
    private final StringBuilder out = new StringBuilder(16_000);

    private ChartSvg(Procedure procedure, ChartDrawing drawing, Words w, Chart.Progress progress) {
        this.procedure = procedure;
        this.drawing = drawing;
        this.w = w;
        this.progress = progress;
    }

    static String of(Procedure procedure, ChartDrawing drawing, Words w, Chart.Progress progress) {
        return new ChartSvg(procedure, drawing, w, progress).write();
    }

    private String write() {
        String name = w.say(procedure.name(), procedure.nameEn().isEmpty() ? procedure.name() : procedure.nameEn());
        String id = "chart-" + procedure.fingerprint().substring(0, 8);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"app-flow\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\" width=\"")
                .append(number(drawing.width()))
                .append("\" height=\"")
                .append(number(drawing.height()))
                .append("\" viewBox=\"0 0 ")
                .append(number(drawing.width()))
                .append(' ')
                .append(number(drawing.height()))
                .append("\" font-family=\"")
                .append(FONT)
                .append("\">");
        out.append("<title id=\"").append(id).append("-title\">");
        text(w.say("运行流程图：" + name, "Flowchart: " + name));
        out.append("</title><desc id=\"").append(id).append("-desc\">");
        text(description());
        out.append("</desc>");
        drawing.boxes().stream().filter(box -> box.node() instanceof SubProcess).forEach(this::frame);
        drawing.lines().forEach(this::line);
        drawing.boxes().stream()
                .filter(box -> !(box.node() instanceof SubProcess))
                .forEach(this::node);
        drawing.lines().forEach(this::labels);
        return out.append("</svg>").toString();
    }

    private String description() {
        long steps =
                procedure.nodes().stream().filter(UserTask.class::isInstance).count();
        return w.say(
                "共 " + steps + " 个环节。图旁有文字版。",
                w.count(steps, "", "step", "steps") + ". A version in words is beside it.");
    }

    private void frame(Box box) {
        boolean side = box.node() instanceof SubProcess sub && sub.kind() == SubProcessKind.SIDE;
        open(box);
        out.append("<rect class=\"app-flow__frame\" fill=\"#f5f7fa\" stroke=\"#76808f\"")
                .append(side ? " stroke-dasharray=\"5 4\"" : "");
        rectangle(box, 6);
        out.append("/>");
        words(box, box.y() + 10);
        out.append("</g>");
    }

    private void node(Box box) {
        open(box);
        switch (box.node()) {
            case UserTask task -> shape(box, 4, 1.25);
            case StartEvent start -> shape(box, box.height() / 2, 1.25);
            case EndEvent end -> {
                shape(box, box.height() / 2, 2.75);
                if (end.terminate()) {
                    inner(box);
                }
            }
            case Gateway gateway -> lozenge(box, gateway);
            case BoundaryTimer timer -> clock(box, timer);
            case SubProcess sub -> throw new IllegalStateException("a sub-process is a frame");
        }
        if (!(box.node() instanceof BoundaryTimer)) {
            words(box, box.centreY() - box.words().height() / 2);
        }
        out.append("</g>");
    }

    /** One group for each node, once; officers' pages and tests find it by its id. */
    private void open(Box box) {
        out.append("<g class=\"app-flow__step\" data-node=\"");
        text(box.node().id());
        out.append("\">");
    }

    private void shape(Box box, double radius, double border) {
        out.append("<rect class=\"").append(nodeClass(box.node())).append('"');
        colours(box.node());
        out.append(" stroke-width=\"").append(number(border)).append('"');
        rectangle(box, radius);
        out.append("/>");
        if (progress.done().contains(box.node().id())) {
            tick(box);
        }
    }

    /** Done is told by a tick, not by colour alone. */
    private void tick(Box box) {
        out.append("<path class=\"app-flow__tick\" fill=\"none\" stroke=\"#0b4a8f\" stroke-width=\"2\" d=\"M")
                .append(number(box.x() + box.width() - 20))
                .append(' ')
                .append(number(box.y() + 13))
                .append("l4 4 7-8\"/>");
    }

    private void inner(Box box) {
        out.append("<rect class=\"app-flow__edge\" fill=\"none\" stroke=\"#4a5565\"");
        rectangle(
                new Box(box.node(), box.words(), box.x() + 4, box.y() + 4, box.width() - 8, box.height() - 8),
                (box.height() - 8) / 2);
        out.append("/>");
    }

    private void rectangle(Box box, double radius) {
        out.append(" x=\"")
                .append(number(box.x()))
                .append("\" y=\"")
                .append(number(box.y()))
                .append("\" width=\"")
                .append(number(box.width()))
                .append("\" height=\"")
                .append(number(box.height()))
                .append("\" rx=\"")
                .append(number(radius))
                .append('"');
    }

    private void lozenge(Box box, Gateway gateway) {
        out.append("<path class=\"").append(nodeClass(gateway)).append('"');
        colours(gateway);
        out.append(" stroke-width=\"1.25\" d=\"M")
                .append(point(box.centreX(), box.y()))
                .append('L')
                .append(point(box.x() + box.width(), box.centreY()))
                .append('L')
                .append(point(box.centreX(), box.y() + box.height()))
                .append('L')
                .append(point(box.x(), box.centreY()))
                .append("Z\"/>");
        if (box.words().name().isEmpty()) {
            sign(box, gateway.kind());
        }
    }

    /** BPMN's signs: + for all ways, ○ for one or more, × for exactly one. */
    private void sign(Box box, GatewayKind kind) {
        double x = box.centreX();
        double y = box.centreY();
        switch (kind) {
            case PARALLEL ->
                stroke("M" + point(x - 8, y) + "H" + number(x + 8) + "M" + point(x, y - 8) + "V" + number(y + 8));
            case EXCLUSIVE ->
                stroke("M" + point(x - 6, y - 6) + "L" + point(x + 6, y + 6) + "M" + point(x - 6, y + 6) + "L"
                        + point(x + 6, y - 6));
            case INCLUSIVE ->
                out.append("<circle class=\"app-flow__edge\" fill=\"none\" stroke=\"#4a5565\" stroke-width=\"2\" cx=\"")
                        .append(number(x))
                        .append("\" cy=\"")
                        .append(number(y))
                        .append("\" r=\"8\"/>");
        }
    }

    private void stroke(String path) {
        out.append("<path class=\"app-flow__edge\" fill=\"none\" stroke=\"#4a5565\" stroke-width=\"2\" d=\"")
                .append(path)
                .append("\"/>");
    }

    private void clock(Box box, BoundaryTimer timer) {
        double x = box.centreX();
        double y = box.centreY();
        out.append("<circle class=\"")
                .append(nodeClass(timer))
                .append("\" fill=\"#ffffff\" stroke=\"#76808f\"")
                .append(timer.interrupting() ? "" : " stroke-dasharray=\"3 2\"")
                .append(" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"10\"/>");
        stroke("M" + point(x, y - 6) + "V" + number(y) + "H" + number(x + 5));
    }

    private void words(Box box, double top) {
        ChartWords words = box.words();
        boolean current = progress.current().contains(box.node().id());
        double baseline = top + ChartWords.NAME_LINE - 5;
        for (String line : words.name()) {
            out.append("<text class=\"app-flow__label\" text-anchor=\"middle\" font-size=\"15\" fill=\"")
                    .append(current ? "#ffffff" : "#1b2430")
                    .append('"')
                    .append(current ? " font-weight=\"600\"" : "");
            place(box.centreX(), baseline, line);
            baseline += ChartWords.NAME_LINE;
        }
        baseline += ChartWords.NOTE_LINE - ChartWords.NAME_LINE;
        for (String line : words.notes()) {
            out.append(
                            "<text class=\"app-flow__label app-flow__label--quiet\" text-anchor=\"middle\" font-size=\"12.5\" fill=\"")
                    .append(current ? "#ffffff" : "#4a5565")
                    .append('"');
            place(box.centreX(), baseline, line);
            baseline += ChartWords.NOTE_LINE;
        }
    }

    private void place(double x, double baseline, String line) {
        out.append(" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(baseline))
                .append("\">");
        text(line);
        out.append("</text>");
    }

    private void line(Line line) {
        List<Point> points = line.points();
        out.append(
                "<path class=\"app-flow__edge\" fill=\"none\" stroke=\"#4a5565\" stroke-width=\"1.25\" data-flow=\"");
        text(line.flow().id());
        out.append("\" d=\"M")
                .append(points.stream().map(at -> point(at.x(), at.y())).collect(Collectors.joining("L")))
                .append("\"/>");
        head(points.get(points.size() - 2), points.getLast());
    }

    /** An arrow head as a shape of its own: markers need ids, and two charts on one page would share them. */
    private void head(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double dx = length == 0 ? 0 : (to.x() - from.x()) / length * HEAD;
        double dy = length == 0 ? HEAD : (to.y() - from.y()) / length * HEAD;
        out.append("<path class=\"app-flow__head\" fill=\"#4a5565\" d=\"M")
                .append(point(to.x(), to.y()))
                .append('L')
                .append(point(to.x() - dx - dy * 0.55, to.y() - dy + dx * 0.55))
                .append('L')
                .append(point(to.x() - dx + dy * 0.55, to.y() - dy - dx * 0.55))
                .append("Z\"/>");
    }

    private void labels(Line line) {
        for (Label label : line.labels()) {
            // A white edge round the letters keeps them readable where an arrow passes behind.
            out.append(
                            "<text class=\"app-flow__label app-flow__label--quiet\" text-anchor=\"middle\" font-size=\"12.5\"")
                    .append(" fill=\"#4a5565\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"");
            place(label.x(), label.baseline(), label.text());
        }
    }

    private String nodeClass(Node node) {
        String plain = "app-flow__node";
        if (progress.current().contains(node.id())) {
            return plain + " app-flow__node--current";
        }
        return progress.done().contains(node.id()) ? plain + " app-flow__node--done" : plain;
    }

    private void colours(Node node) {
        boolean current = progress.current().contains(node.id());
        boolean done = progress.done().contains(node.id());
        boolean event = node instanceof StartEvent || node instanceof EndEvent;
        String fill = current ? "#0b4a8f" : done ? "#e8f0fa" : event ? "#f5f7fa" : "#ffffff";
        out.append(" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(current || done ? "#0b4a8f" : "#76808f")
                .append('"');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The nodes a drawing shows, for tests. */
    static Set<String> nodes(ChartDrawing drawing) {
        return drawing.boxes().stream().map(box -> box.node().id()).collect(Collectors.toSet());
    }
}
