package org.sundial.casefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** 状态图. The status table as text and as Graphviz, drawn from the very object that decides. */
public final class LicensingDrawing {

    private LicensingDrawing() {}

    /** One line per edge: status, act, status; a Markdown table. */
    public static String table() {
        StringBuilder out = new StringBuilder("| 状态 | 动作 | 办理资格 | 事实 | 之后 |\n|---|---|---|---|---|\n");
        for (Edge edge : LicensingTable.edges()) {
            String act = edge.act().map(CommandKind::zh).orElse("（自动）");
            String who = edge.act().map(LicensingDrawing::standings).orElse("");
            out.append("| ")
                    .append(edge.from().zh())
                    .append(" | ")
                    .append(act)
                    .append(" | ")
                    .append(who)
                    .append(" | ")
                    .append(edge.event().code())
                    .append(" | ")
                    .append(edge.to().zh())
                    .append(edge.to().isEnd() ? " ◎" : "")
                    .append(" |\n");
        }
        return out.toString();
    }

    /** A Graphviz digraph; ends have a double border, acts that move no status are listed inside their status. */
    public static String graphviz() {
        StringBuilder out =
                new StringBuilder("digraph licensing {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        Map<LicensingStatus, StringJoiner> staying = new EnumMap<>(LicensingStatus.class);
        Map<String, Set<EventKind>> arrows = new LinkedHashMap<>();
        for (Edge edge : LicensingTable.edges()) {
            if (edge.from() == edge.to()) {
                staying.computeIfAbsent(edge.from(), status -> new StringJoiner(" · "))
                        .add(edge.act().map(CommandKind::zh).orElse(edge.event().zh()));
            } else {
                arrows.computeIfAbsent(edge.from() + " -> " + edge.to(), pair -> EnumSet.noneOf(EventKind.class))
                        .add(edge.event());
            }
        }
        for (LicensingStatus status : LicensingStatus.values()) {
            StringJoiner acts = staying.get(status);
            out.append("  ")
                    .append(status)
                    .append(" [label=\"")
                    .append(status.zh())
                    .append(acts == null ? "" : "\\n" + acts)
                    .append('"')
                    .append(status.isEnd() ? ", peripheries=2" : "")
                    .append("];\n");
        }
        arrows.forEach((pair, events) -> {
            StringJoiner label = new StringJoiner("\\n");
            events.forEach(event -> label.add(event.zh()));
            out.append("  ").append(pair).append(" [label=\"").append(label).append("\"];\n");
        });
        return out.append("}\n").toString();
    }

    private static String standings(CommandKind act) {
        StringJoiner words = new StringJoiner("、");
        act.standings().forEach(standing -> words.add(standing.zh()));
        return words.toString();
    }
}
