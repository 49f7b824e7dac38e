package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.sundial.app.identity.Post;
import org.sundial.app.web.Words;
import org.sundial.procedure.BoundaryTimer;
import org.sundial.procedure.EndEvent;
import org.sundial.procedure.Flow;
import org.sundial.procedure.Gateway;
import org.sundial.procedure.GatewayKind;
import org.sundial.procedure.Node;
import org.sundial.procedure.StartEvent;
import org.sundial.procedure.SubProcess;
import org.sundial.procedure.SubProcessKind;
import org.sundial.procedure.UserTask;

/**
 * 节点上的字. What stands in a node, broken into lines that fit, and how much room it takes. A Chinese character is as
 * wide as the letters are high; a Latin letter a little more than half.
 *
 * @param name the lines of the name
 * @param notes the lines below it: who acts, within what limit
 */
record ChartWords(List<String> name, List<String> notes) {
    static final double NAME_SIZE = 15;
    static final double NOTE_SIZE = 12.5;
    static final double NAME_LINE = 20;
    static final double NOTE_LINE = 17;

    static final double TASK_WIDTH = 142;
    static final double GATEWAY_WIDTH = 152;

    private static final double TASK_TEXT = TASK_WIDTH - 14;
    private static final double END_TEXT = 106;
    private static final double LABEL_TEXT = 90;
    private static final int MOST_LINES = 6;
    private static final double LATIN = 0.56;

    ChartWords {
        name = List.copyOf(name);
        notes = List.copyOf(notes);
    }

    static ChartWords of(Node node, Words w) {
        return switch (node) {
            case UserTask task -> new ChartWords(lines(title(task, w), NAME_SIZE, TASK_TEXT), notes(task, w));
            case Gateway gateway -> new ChartWords(inLozenge(question(gateway, w)), List.of());
            case SubProcess sub -> new ChartWords(lines(title(sub, w), NAME_SIZE, TASK_TEXT), subNotes(sub, w));
            case StartEvent start ->
                new ChartWords(lines(orElse(title(start, w), w.say("开始", "Start")), NAME_SIZE, END_TEXT), List.of());
            case EndEvent end ->
                new ChartWords(lines(orElse(title(end, w), w.say("结束", "End")), NAME_SIZE, END_TEXT), List.of());
            case BoundaryTimer timer -> new ChartWords(List.of(w.limit(timer.limit())), List.of());
        };
    }

    /** The label of an arrow, in lines; of one that leaves a timer, how long it waits. */
    static List<String> of(Flow flow, Node source, Words w) {
        if (source instanceof BoundaryTimer timer) {
            return lines(
                    w.say("满 " + w.limit(timer.limit()), "after " + w.limit(timer.limit())), NOTE_SIZE, LABEL_TEXT);
        }
        return lines(
                w.say(orElse(flow.name(), flow.nameEn()), orElse(flow.nameEn(), flow.name())), NOTE_SIZE, LABEL_TEXT);
    }

    static String title(Node node, Words w) {
        return w.say(orElse(node.name(), node.nameEn()), orElse(node.nameEn(), node.name()));
    }

    double height() {
        return name.size() * NAME_LINE + notes.size() * NOTE_LINE;
    }

    double width() {
        double widest = 0;
        for (String line : name) {
            widest = Math.max(widest, width(line, NAME_SIZE));
        }
        for (String line : notes) {
            widest = Math.max(widest, width(line, NOTE_SIZE));
        }
        return widest;
    }

    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(point -> point < 0x2E80 ? LATIN : 1)
                        .sum()
                * size;
    }

    /** In as few lines as fit, all about equally long. */
    static List<String> lines(String text, double size, double room) {
        List<String> lines = broken(text, size, room);
        double even = Math.ceil(width(text, size) / Math.max(1, lines.size()) / size) * size;
        for (double narrower = even; narrower < room; narrower += size) {
            List<String> balanced = broken(text, size, narrower);
            if (balanced.size() <= lines.size()) {
                return balanced;
            }
        }
        return lines;
    }

    /** Breaks between Chinese characters anywhere, in Latin text at spaces; a line never begins with a closing mark. */
    private static List<String> broken(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String unit : units(text)) {
            boolean closing = "、，。）》」：；".contains(unit);
            if (!line.isEmpty() && !closing && width(line + unit.stripTrailing(), size) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(unit);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** How high a lozenge is that holds so many lines. */
    static double lozengeHeight(int lines) {
        return 40 + lines * NAME_LINE;
    }

    /** A lozenge is as wide as its words only in its middle: the more lines, the shorter each may be. */
    private static List<String> inLozenge(String text) {
        for (int count = 1; count < MOST_LINES; count++) {
            double room = GATEWAY_WIDTH * (1 - count * NAME_LINE / lozengeHeight(count));
            List<String> lines = lines(text, NAME_SIZE, room);
            if (lines.size() <= count) {
                return lines;
            }
        }
        return lines(text, NAME_SIZE, GATEWAY_WIDTH / 2);
    }

    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= 0x2E80) {
                if (!latin.isEmpty()) {
                    units.add(latin.toString());
                    latin.setLength(0);
                }
                units.add(Character.toString(point));
            } else {
                latin.appendCodePoint(point);
                if (point == ' ') {
                    units.add(latin.toString());
                    latin.setLength(0);
                }
            }
        });
        if (!latin.isEmpty()) {
            units.add(latin.toString());
        }
        return units;
    }

    private static List<String> notes(UserTask task, Words w) {
        List<String> notes = new ArrayList<>();
        String who = Post.of(task.post()).map(post -> w.say(post.text())).orElse(task.post());
        if (task.officers() > 1) {
            who += w.say(" " + task.officers() + " 人", ", " + task.officers() + " officers");
        }
        if (task.multi().isPresent()) {
            who += w.say("，多人", ", several");
        }
        if (!who.isBlank()) {
            notes.addAll(lines(who, NOTE_SIZE, TASK_TEXT));
        }
        task.limit().ifPresent(limit -> notes.add(w.limit(limit)));
        return notes;
    }

    private static List<String> subNotes(SubProcess sub, Words w) {
        return sub.kind() == SubProcessKind.SIDE
                ? lines(w.say("办理期间可随时启动", "may begin at any time"), NOTE_SIZE, TASK_TEXT)
                : List.of();
    }

    /** A gateway without a question shows only its sign. */
    private static String question(Gateway gateway, Words w) {
        return gateway.kind() == GatewayKind.PARALLEL ? "" : title(gateway, w);
    }

    private static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
