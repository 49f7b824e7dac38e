package org.sundial.casefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/** 状态图. The status table as text and as Graphviz, in two languages, drawn from the very object that decides. */
public final class LicensingDrawing {
    /** 中文. */
    public static final LicensingDrawing ZH = new LicensingDrawing(
            "| 状态 | 动作 | 办理资格 | 事实 | 之后 |",
            "（自动）",
            "、",
            LicensingStatus::zh,
            CommandKind::zh,
            Standing::zh,
            EventKind::zh);
    /** English. */
    public static final LicensingDrawing EN = new LicensingDrawing(
            "| status | act | done by | fact | then |",
            "(follows by itself)",
            ", ",
            LicensingStatus::en,
            CommandKind::en,
            Standing::en,
            EventKind::en);

    private final String head;
    private final String automatic;
    private final String comma;
    private final Function<LicensingStatus, String> status;
    private final Function<CommandKind, String> act;
    private final Function<Standing, String> standing;
    private final Function<EventKind, String> event;

    private LicensingDrawing(
            String head,
            String automatic,
            String comma,
            Function<LicensingStatus, String> status,
            Function<CommandKind, String> act,
            Function<Standing, String> standing,
            Function<EventKind, String> event) {
        this.head = head;
        this.automatic = automatic;
        this.comma = comma;
        this.status = status;
        this.act = act;
        this.standing = standing;
        this.event = event;
    }

    /** One line per edge, as a Markdown table; ends are marked ◎. */
    public String table() {
        StringBuilder out = new StringBuilder(head).append("\n|---|---|---|---|---|\n");
        for (Edge edge : LicensingTable.edges()) {
            out.append("| ")
                    .append(status.apply(edge.from()))
                    .append(" | ")
                    .append(edge.act().map(act).orElse(automatic))
                    .append(" | ")
                    .append(edge.act().map(this::standings).orElse(""))
                    .append(" | ")
                    .append(event.apply(edge.event()))
                    .append(" | ")
                    .append(status.apply(edge.to()))
                    .append(edge.to().isEnd() ? " ◎" : "")
                    .append(" |\n");
        }
        return out.toString();
    }

    /** A Graphviz digraph; ends have a double border, acts that move no status are listed inside their status. */
    public String graphviz() {
        StringBuilder out =
                new StringBuilder("digraph licensing {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        Map<LicensingStatus, StringJoiner> staying = new EnumMap<>(LicensingStatus.class);
        Map<String, Set<EventKind>> arrows = new LinkedHashMap<>();
        for (Edge edge : LicensingTable.edges()) {
            if (edge.from() == edge.to()) {
                staying.computeIfAbsent(edge.from(), stays -> new StringJoiner("\\n"))
                        .add(edge.act().map(act).orElse(automatic));
            } else {
                arrows.computeIfAbsent(edge.from() + " -> " + edge.to(), pair -> EnumSet.noneOf(EventKind.class))
                        .add(edge.event());
            }
        }
        for (LicensingStatus each : LicensingStatus.values()) {
            StringJoiner acts = staying.get(each);
            out.append("  ")
                    .append(each)
                    .append(" [label=\"")
                    .append(status.apply(each))
                    .append(acts == null ? "" : "\\n\\n" + acts)
                    .append('"')
                    .append(each.isEnd() ? ", peripheries=2" : "")
                    .append("];\n");
        }
        arrows.forEach((pair, events) -> {
            StringJoiner label = new StringJoiner("\\n");
            events.forEach(each -> label.add(event.apply(each)));
            out.append("  ").append(pair).append(" [label=\"").append(label).append("\"];\n");
        });
        return out.append("}\n").toString();
    }

    private String standings(CommandKind kind) {
        StringJoiner words = new StringJoiner(comma);
        kind.standings().forEach(each -> words.add(standing.apply(each)));
        return words.toString();
    }
}
