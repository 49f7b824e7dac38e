package org.sundial.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sundial.calendar.TimeLimit;

/**
 * 文字流程. The flowchart as numbered sentences: who acts, within what limit, and what comes next. For screen readers, and
 * for whoever reads better than looks.
 */
public record ProcedureText(List<Step> steps) {

    public ProcedureText {
        steps = List.copyOf(steps);
    }

    /**
     * @param number counted from 1 in the order of the flow; steps of side procedures come last
     * @param zh the whole sentence without its number
     * @param en the whole sentence without its number
     */
    public record Step(int number, String nodeId, String zh, String en) {}

    public static ProcedureText of(Procedure procedure) {
        return new Writer(procedure).write();
    }

    /** One line per step, numbered. */
    public String zh() {
        return steps.stream().map(step -> step.number() + ". " + step.zh()).collect(Collectors.joining("\n"));
    }

    /** One line per step, numbered. */
    public String en() {
        return steps.stream().map(step -> step.number() + ". " + step.en()).collect(Collectors.joining("\n"));
    }

    private static final class Writer {
        private final Procedure procedure;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        Writer(Procedure procedure) {
            this.procedure = procedure;
            for (String task : TextOrder.of(procedure)) {
                numbers.put(task, numbers.size() + 1);
            }
        }

        ProcedureText write() {
            List<Step> steps = new ArrayList<>();
            numbers.forEach((id, number) -> {
                UserTask task = (UserTask) procedure.node(id);
                steps.add(new Step(number, id, zh(task), en(task)));
            });
            return new ProcedureText(steps);
        }

        private String zh(UserTask task) {
            StringBuilder out = new StringBuilder(title(task, true));
            side(task)
                    .ifPresent(side -> out.append("（").append(title(side, true)).append("，可随时启动）"));
            out.append("：由")
                    .append(task.post().isEmpty() ? "本机关" : PostNames.zh(task.post()))
                    .append(task.officers() > 1 ? task.officers() + "人" : "")
                    .append("办理");
            task.multi().ifPresent(multi -> out.append(multi.sequential() ? "，多人依次办理" : "，多人同时办理"));
            task.limit().ifPresent(limit -> out.append("，限").append(zh(limit)));
            task.basis().ifPresent(basis -> out.append("（").append(basis).append("）"));
            if (!task.documents().isEmpty()) {
                out.append("，出具").append(String.join("、", task.documents()));
            }
            out.append("。").append(TextWays.zh(procedure, task, numbers));
            for (BoundaryTimer timer : procedure.structure().timers(task.id())) {
                out.append("满").append(zh(timer.limit())).append("未办结的，");
                out.append(TextWays.zh(procedure, timer, numbers));
            }
            return out.toString();
        }

        private String en(UserTask task) {
            StringBuilder out = new StringBuilder(title(task, false));
            side(task)
                    .ifPresent(side ->
                            out.append(" (").append(title(side, false)).append(", may be started at any time)"));
            out.append(": by ").append(task.post().isEmpty() ? "the organ" : PostNames.en(task.post()));
            if (task.officers() > 1) {
                out.append(", ").append(task.officers()).append(" officers together");
            }
            task.multi()
                    .ifPresent(multi -> out.append(
                            multi.sequential() ? ", several persons in turn" : ", several persons at the same time"));
            task.limit().ifPresent(limit -> out.append(", within ").append(en(limit)));
            task.basis().ifPresent(basis -> out.append(" (").append(basis).append(")"));
            if (!task.documents().isEmpty()) {
                out.append(", issuing ").append(String.join("; ", task.documents()));
            }
            String next = TextWays.en(procedure, task, numbers);
            out.append(". ").append(Character.toUpperCase(next.charAt(0))).append(next, 1, next.length());
            for (BoundaryTimer timer : procedure.structure().timers(task.id())) {
                out.append(" If it is not done in ").append(en(timer.limit())).append(", ");
                out.append(TextWays.en(procedure, timer, numbers));
            }
            return out.toString();
        }

        private Optional<SubProcess> side(UserTask task) {
            return procedure.sides().stream()
                    .filter(side -> procedure.structure().inside(task.id(), side.id()))
                    .findFirst();
        }

        private static String zh(TimeLimit limit) {
            return limit.amount() + limit.unit().zh();
        }

        private static String en(TimeLimit limit) {
            String unit = limit.unit().en();
            return limit.amount() + " "
                    + (limit.amount() == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
        }
    }

    /** The name in one language, in the other where it has none, the id where it has neither. */
    static String title(Node node, boolean zh) {
        String first = zh ? node.name() : node.nameEn();
        String second = zh ? node.nameEn() : node.name();
        return !first.isEmpty() ? first : !second.isEmpty() ? second : node.id();
    }
}
