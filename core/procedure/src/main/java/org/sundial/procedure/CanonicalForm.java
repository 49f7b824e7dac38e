package org.sundial.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/**
 * 规范文本. The text the fingerprint is taken of: one line per variable, node and arrow, each kind sorted by id, every
 * text in double quotes with {@code \} before {@code "} and {@code \} and line ends as {@code \n}. It holds all that a
 * reader of the chart is told and nothing of where it is drawn; the README of the module shows one.
 */
final class CanonicalForm {
    private static final String VERSION = "sundial-procedure 1";

    private CanonicalForm() {}

    static String fingerprint(Procedure procedure) {
        try {
            byte[] text = of(procedure).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(Procedure procedure) {
        StringBuilder out = new StringBuilder(VERSION).append('\n');
        out.append("procedure ")
                .append(quote(procedure.id(), procedure.name(), procedure.nameEn()))
                .append(' ')
                .append(marks(procedure.requires()))
                .append('\n');
        procedure.declared().values().stream()
                .sorted(Comparator.comparing(Variable::name))
                .forEach(variable -> out.append(line(variable)).append('\n'));
        procedure.nodes().stream()
                .sorted(Comparator.comparing(Node::id))
                .forEach(node -> out.append(line(node)).append('\n'));
        procedure.flows().stream()
                .sorted(Comparator.comparing(Flow::id))
                .forEach(flow -> out.append(line(flow)).append('\n'));
        return out.toString();
    }

    private static String line(Variable variable) {
        return "variable "
                + quote(variable.name(), variable.type().name(), variable.label(), variable.labelEn())
                + " "
                + list(variable.values());
    }

    private static String line(Node node) {
        String who = quote(node.id(), node.scope(), node.name(), node.nameEn());
        return switch (node) {
            case StartEvent start -> "start " + who;
            case EndEvent end -> (end.terminate() ? "terminate " : "end ") + who;
            case Gateway gateway ->
                "gateway " + who + " " + gateway.kind() + " "
                        + quote(gateway.defaultFlow().orElse(""));
            case SubProcess sub ->
                "sub " + who + " " + sub.kind() + " " + quote(sub.called().orElse(""));
            case BoundaryTimer timer ->
                "timer " + who + " " + quote(timer.attachedTo()) + " " + timer.interrupting() + " "
                        + limit(Optional.of(timer.limit()));
            case UserTask task -> "task " + who + " " + rest(task);
        };
    }

    private static String rest(UserTask task) {
        Oversight seen = task.oversight();
        return String.join(
                " ",
                quote(task.post(), task.act()),
                limit(task.limit()),
                marks(task.marks()),
                list(task.documents()),
                basis(task.basis()),
                Integer.toString(task.officers()),
                quote(seen.risk(), seen.control(), seen.disclosure(), seen.remedy()),
                task.multi().map(CanonicalForm::multi).orElse("-"),
                list(task.asks()));
    }

    private static String multi(MultiInstance multi) {
        return (multi.sequential() ? "sequential " : "parallel ")
                + quote(multi.instances(), multi.enough().map(Condition::text).orElse(""));
    }

    private static String line(Flow flow) {
        return "flow "
                + quote(flow.id(), flow.source(), flow.target(), flow.name(), flow.nameEn())
                + " "
                + quote(flow.condition().map(Condition::text).orElse(""));
    }

    private static String limit(Optional<TimeLimit> limit) {
        return limit.map(l -> l.amount() + " " + l.unit() + " " + basis(Optional.of(l.basis())))
                .orElse("-");
    }

    private static String basis(Optional<Basis> basis) {
        return basis.map(b -> quote(b.law(), b.article())).orElse("-");
    }

    private static String marks(Collection<Mark> marks) {
        return marks.stream().sorted().map(Mark::name).collect(Collectors.joining(" ", "[", "]"));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(CanonicalForm::quote).collect(Collectors.joining(" ", "[", "]"));
    }

    private static String quote(String... texts) {
        return List.of(texts).stream().map(CanonicalForm::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
