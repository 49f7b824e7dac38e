package org.sundial.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentence that says where a run goes from a step. */
final class TextWays {
    /** Longer sentences help nobody; the chart still has them all. */
    private static final int MAX_WAYS = 30;

    private static final String OTHERWISE_ZH = "其他情况";
    private static final String OTHERWISE_EN = "otherwise";

    /** Gateways in a row; more are no sentence either. */
    private static final int MAX_DEPTH = 100;

    /**
     * @param when the conditions met on the way, joined
     * @param waits whether a join is passed that waits for other steps
     * @param to a step, or an end
     */
    private record Way(List<String> when, boolean waits, Node to) {}

    private final Structure structure;
    private final boolean zh;
    private final List<Way> ways = new ArrayList<>();

    private TextWays(Procedure procedure, boolean zh) {
        this.structure = procedure.structure();
        this.zh = zh;
    }

    static String zh(Procedure procedure, Node from, Map<String, Integer> numbers) {
        return new TextWays(procedure, true).say(from, numbers);
    }

    static String en(Procedure procedure, Node from, Map<String, Integer> numbers) {
        return new TextWays(procedure, false).say(from, numbers);
    }

    private String say(Node from, Map<String, Integer> numbers) {
        leave(from, List.of(), false, List.of());
        if (ways.isEmpty()) {
            return zh ? "接着按流程图办理。" : "then as the chart shows.";
        }
        Map<String, List<String>> byCondition = new LinkedHashMap<>();
        boolean waits = ways.stream().anyMatch(Way::waits);
        for (Way way : ways) {
            String when = String.join(zh ? "且" : " and ", way.when());
            byCondition.computeIfAbsent(when, k -> new ArrayList<>()).add(target(way.to(), numbers));
        }
        List<String> parts = new ArrayList<>();
        byCondition.forEach((when, targets) -> parts.add(part(when, targets)));
        String sentence = String.join(zh ? "；" : "; ", parts);
        if (zh) {
            return (waits ? "待并行各步办完后，" : "") + sentence + "。";
        }
        return (waits ? "when the parallel steps are done, " : "") + sentence + ".";
    }

    private String part(String when, List<String> targets) {
        String all = String.join(
                zh ? "，同时" : " and at the same time ",
                targets.stream().distinct().toList());
        if (when.isEmpty()) {
            return (zh ? "接着" : "then ") + all;
        }
        if (when.equals(zh ? OTHERWISE_ZH : OTHERWISE_EN)) {
            return when + (zh ? "，" : ", ") + all;
        }
        return zh ? "“" + when + "”的，" + all : "if “" + when + "”, " + all;
    }

    private String target(Node node, Map<String, Integer> numbers) {
        String title = ProcedureText.title(node, zh);
        if (node instanceof UserTask) {
            int number = numbers.getOrDefault(node.id(), 0);
            return zh ? "办第" + number + "步“" + title + "”" : "step " + number + ", " + title;
        }
        boolean named = !node.name().isEmpty() || !node.nameEn().isEmpty();
        return zh ? "结束" + (named ? "：" + title : "") : "the procedure ends" + (named ? ": " + title : "");
    }

    private void leave(Node node, List<String> when, boolean waits, List<String> passed) {
        if (ways.size() >= MAX_WAYS || passed.size() >= MAX_DEPTH || passed.contains(node.id() + when)) {
            return;
        }
        List<String> more = new ArrayList<>(passed);
        more.add(node.id() + when);
        List<Flow> outgoing = defaultLast(node);
        if (outgoing.isEmpty()) {
            outOfScope(node, when, waits, more);
        }
        for (Flow flow : outgoing) {
            List<String> conditions = new ArrayList<>(when);
            if (outgoing.size() > 1) {
                label(node, flow).ifPresent(conditions::add);
            }
            come(structure.node(flow.target()), conditions, waits, more);
        }
    }

    private List<Flow> defaultLast(Node node) {
        List<Flow> outgoing = new ArrayList<>(structure.outgoing(node.id()));
        if (node instanceof Gateway gateway && gateway.defaultFlow().isPresent()) {
            Flow otherwise = structure.flow(gateway.defaultFlow().get());
            outgoing.remove(otherwise);
            outgoing.add(otherwise);
        }
        return outgoing;
    }

    private void come(Node node, List<String> when, boolean waits, List<String> passed) {
        switch (node) {
            case UserTask task -> ways.add(new Way(when, waits, task));
            case EndEvent end -> {
                if (end.scope().isEmpty()) {
                    ways.add(new Way(when, waits, end));
                } else {
                    outOfScope(end, when, waits, passed);
                }
            }
            case SubProcess sub -> come(structure.entry(sub.id()), when, waits, passed);
            case Gateway gateway -> {
                boolean joins = gateway.kind() != GatewayKind.EXCLUSIVE
                        && structure.incoming(gateway.id()).size() > 1;
                leave(gateway, when, waits || joins, passed);
            }
            case StartEvent start -> leave(start, when, waits, passed);
            case BoundaryTimer timer -> leave(timer, when, waits, passed);
        }
    }

    /** Behind the end of an inside the run goes on after the sub-process; a side procedure is just over. */
    private void outOfScope(Node last, List<String> when, boolean waits, List<String> passed) {
        Node around = structure.find(last.scope()).orElse(last);
        if (around.equals(last) || structure.outgoing(around.id()).isEmpty()) {
            ways.add(new Way(when, waits, new EndEvent(last.id(), "", "", false, "")));
        } else {
            leave(around, when, waits, passed);
        }
    }

    /** What is written on the arrow, else its condition; a default says so; a parallel way says nothing. */
    private Optional<String> label(Node node, Flow flow) {
        if (node instanceof Gateway gateway && gateway.kind() == GatewayKind.PARALLEL) {
            return Optional.empty();
        }
        String name = zh || flow.nameEn().isEmpty() ? flow.name() : flow.nameEn();
        if (!name.isEmpty()) {
            return Optional.of(name);
        }
        return flow.condition().map(Condition::text).or(() -> Optional.of(zh ? OTHERWISE_ZH : OTHERWISE_EN));
    }
}
