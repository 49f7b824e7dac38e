package org.sundial.procedure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the same blocks as BPMN for this core or for Flowable; ids and variables are numbered the same way. */
final class BlockWriter {

    enum Dialect {
        SUNDIAL,
        FLOWABLE
    }

    /** Rules broken on purpose, so that a judge that sees no difference is found out. */
    enum Wrong {
        INCLUSIVE_JOIN_DOES_NOT_WAIT,
        PARALLEL_JOIN_DOES_NOT_WAIT,
        SEQUENTIAL_INSTANCES_ALL_AT_ONCE,
        INTERRUPTING_TIMER_LEAVES_THE_STEP_OPEN
    }

    /** What the run must decide: a number for each choice, a truth for each inclusive way. */
    final TreeMap<String, Integer> choices = new TreeMap<>();

    final Set<String> truths = new TreeSet<>();

    private final Dialect dialect;
    private final Set<Wrong> wrong;
    private final StringBuilder nodes = new StringBuilder();
    private final List<String> flows = new ArrayList<>();
    private int serial;

    private BlockWriter(Dialect dialect, Set<Wrong> wrong) {
        this.dialect = dialect;
        this.wrong = wrong;
    }

    static BlockWriter of(Block block, Dialect dialect) {
        return of(block, dialect, EnumSet.noneOf(Wrong.class));
    }

    static BlockWriter of(Block block, Dialect dialect, Set<Wrong> wrong) {
        BlockWriter writer = new BlockWriter(dialect, wrong);
        writer.scope(block, false, false);
        return writer;
    }

    byte[] bytes() {
        StringBuilder variables = new StringBuilder();
        if (dialect == Dialect.SUNDIAL) {
            choices.keySet().forEach(name -> variables.append(variable(name, "number")));
            truths.forEach(name -> variables.append(variable(name, "truth")));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:sundial="https://sundial.example/bpmn" targetNamespace="https://sundial.example/test">
                <process id="p" isExecutable="true">%s%s</process>
                </definitions>
                """.formatted(
                        variables.isEmpty() ? "" : "<extensionElements>" + variables + "</extensionElements>", nodes)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String variable(String name, String type) {
        return "<sundial:variable name='" + name + "' type='" + type + "'/>";
    }

    private String id(String kind) {
        return kind + ++serial;
    }

    private void flow(String from, String to, String condition) {
        flow(id("f"), from, to, condition);
    }

    private void flow(String id, String from, String to, String condition) {
        String expression = condition.isEmpty()
                ? ""
                : "<conditionExpression xsi:type='tFormalExpression'>" + condition + "</conditionExpression>";
        flows.add("<sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to + "'>" + expression
                + "</sequenceFlow>");
    }

    private String chosen(String variable, int value) {
        return dialect == Dialect.SUNDIAL ? variable + " = " + value : "${" + variable + " == " + value + "}";
    }

    private String held(String variable) {
        return dialect == Dialect.SUNDIAL ? variable : "${" + variable + "}";
    }

    /** A start, the block and an end; the arrows follow their nodes, as a sub-process needs it. */
    private void scope(Block block, boolean inLoop, boolean inParallel) {
        List<String> outer = List.copyOf(flows);
        flows.clear();
        String start = id("s");
        String end = id("e");
        nodes.append("<startEvent id='" + start + "'/>");
        flow(write(block, start, inLoop, inParallel), end, "");
        nodes.append("<endEvent id='" + end + "'/>");
        flows.forEach(nodes::append);
        flows.clear();
        flows.addAll(outer);
    }

    /** Writes the block behind a node; returns the node it ends with. */
    private String write(Block block, String from, boolean inLoop, boolean inParallel) {
        return switch (block) {
            case Block.Task task -> task(from, "");
            case Block.Multi multi -> task(from, multi(multi));
            case Block.Sequence sequence -> {
                String at = from;
                for (Block part : sequence.parts()) {
                    at = write(part, at, inLoop, inParallel);
                }
                yield at;
            }
            case Block.Exclusive exclusive -> exclusive(exclusive, from, inLoop, inParallel);
            case Block.Parallel parallel -> parallel(parallel.ways(), from, inLoop);
            // Flowable counts a sibling branch that leads round the loop as one that can still arrive, and waits for
            // ever; BPMN does not. TokenGameTest has that case, here both must agree.
            case Block.Inclusive inclusive ->
                inLoop && inParallel ? parallel(inclusive.ways(), from, true) : inclusive(inclusive, from, inLoop);
            case Block.Sub sub -> sub(sub.inside(), from, inLoop, inParallel);
            case Block.Loop loop -> loop(loop, from, inParallel);
            case Block.Timed timed -> timed(timed, from, inLoop, inParallel);
            case Block.TimedSub timed -> {
                String sub = sub(timed.inside(), from, inLoop, inParallel);
                yield merged(sub, write(timed.late(), timer(sub, true), inLoop, inParallel));
            }
        };
    }

    private String task(String from, String inside) {
        String task = id("t");
        nodes.append("<userTask id='" + task + "'>" + inside + "</userTask>");
        flow(from, task, "");
        return task;
    }

    private String multi(Block.Multi multi) {
        boolean sequential = multi.sequential() && !wrong.contains(Wrong.SEQUENTIAL_INSTANCES_ALL_AT_ONCE);
        String enough = dialect == Dialect.SUNDIAL
                ? "numberOfCompletedInstances &gt;= " + multi.enough()
                : "${nrOfCompletedInstances &gt;= " + multi.enough() + "}";
        return "<multiInstanceLoopCharacteristics isSequential='" + sequential + "'><loopCardinality>"
                + multi.instances() + "</loopCardinality>"
                + (multi.enough() == 0 ? "" : "<completionCondition>" + enough + "</completionCondition>")
                + "</multiInstanceLoopCharacteristics>";
    }

    private String gateway(String kind, String otherwise) {
        String gateway = id("g");
        nodes.append("<" + kind + "Gateway id='" + gateway + "'"
                + (otherwise.isEmpty() ? "" : " default='" + otherwise + "'") + "/>");
        return gateway;
    }

    private String exclusive(Block.Exclusive exclusive, String from, boolean inLoop, boolean inParallel) {
        String otherwise = id("f");
        String split = gateway("exclusive", otherwise);
        String join = gateway("exclusive", "");
        String choice = "c" + split;
        choices.put(choice, exclusive.ways().size());
        flow(from, split, "");
        for (int i = 0; i < exclusive.ways().size(); i++) {
            boolean last = i == exclusive.ways().size() - 1;
            // A gateway that only passes stands in front of each way, so that the condition has an arrow of its own.
            String pass = gateway("exclusive", "");
            flow(last ? otherwise : id("f"), split, pass, last ? "" : chosen(choice, i));
            flow(write(exclusive.ways().get(i), pass, inLoop, inParallel), join, "");
        }
        return join;
    }

    private String parallel(List<Block> ways, String from, boolean inLoop) {
        String split = gateway("parallel", "");
        String join = gateway(wrong.contains(Wrong.PARALLEL_JOIN_DOES_NOT_WAIT) ? "exclusive" : "parallel", "");
        flow(from, split, "");
        for (Block way : ways) {
            flow(write(way, split, inLoop, true), join, "");
        }
        // Without a step behind it nobody could see when the join passed.
        return task(join, "");
    }

    private String inclusive(Block.Inclusive inclusive, String from, boolean inLoop) {
        String otherwise = id("f");
        String split = gateway("inclusive", otherwise);
        boolean waits = !wrong.contains(Wrong.INCLUSIVE_JOIN_DOES_NOT_WAIT);
        String join = gateway(waits ? "inclusive" : "exclusive", "");
        flow(from, split, "");
        for (int i = 0; i < inclusive.ways().size(); i++) {
            String truth = "o" + split + "_" + i;
            truths.add(truth);
            String pass = gateway("exclusive", "");
            flow(split, pass, held(truth));
            flow(write(inclusive.ways().get(i), pass, inLoop, true), join, "");
        }
        flow(otherwise, split, join, "");
        return task(join, "");
    }

    private String sub(Block inside, String from, boolean inLoop, boolean inParallel) {
        String sub = id("u");
        flow(from, sub, "");
        nodes.append("<subProcess id='" + sub + "'>");
        scope(inside, inLoop, inParallel);
        nodes.append("</subProcess>");
        return sub;
    }

    private String loop(Block.Loop loop, String from, boolean inParallel) {
        String merge = gateway("exclusive", "");
        String otherwise = id("f");
        flow(from, merge, "");
        // An inclusive body may open no way at all, and a loop in which nobody acts is refused.
        String last = write(loop.body(), task(merge, ""), true, inParallel);
        String again = gateway("exclusive", otherwise);
        String choice = "c" + again;
        choices.put(choice, 3);
        flow(last, again, "");
        flow(again, merge, chosen(choice, 0));
        String out = gateway("exclusive", "");
        flow(otherwise, again, out, "");
        return out;
    }

    private String timed(Block.Timed timed, String from, boolean inLoop, boolean inParallel) {
        String task = task(from, "");
        // In a loop a late way that goes on by itself could be opened again before it is done.
        if (timed.interrupting() || inLoop) {
            boolean interrupting = !wrong.contains(Wrong.INTERRUPTING_TIMER_LEAVES_THE_STEP_OPEN);
            return merged(task, write(timed.late(), timer(task, interrupting), inLoop, inParallel));
        }
        String end = id("e");
        flow(write(timed.late(), timer(task, false), false, true), end, "");
        nodes.append("<endEvent id='" + end + "'/>");
        return task;
    }

    private String timer(String on, boolean interrupting) {
        String timer = id("b");
        String ours = " sundial:limit='1 CALENDAR_DAY' sundial:basis='行政许可法 第四十七条'><timerEventDefinition/>";
        String theirs = "><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
        nodes.append("<boundaryEvent id='" + timer + "' attachedToRef='" + on + "' cancelActivity='" + interrupting
                + "'" + (dialect == Dialect.SUNDIAL ? ours : theirs) + "</boundaryEvent>");
        return timer;
    }

    private String merged(String one, String other) {
        String merge = gateway("exclusive", "");
        flow(one, merge, "");
        flow(other, merge, "");
        return merge;
    }
}
