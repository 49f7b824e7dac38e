package org.sundial.procedure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small BPMN files for tests: nodes by kind and id, arrows as {@code "a > b"} or {@code "a > b : condition"}. */
final class Bpmn {
    private final StringBuilder variables = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<String> flows = new ArrayList<>();
    private String processAttributes = "";
    private int arrows;

    static Bpmn process() {
        return new Bpmn();
    }

    Bpmn processAttributes(String attributes) {
        processAttributes = " " + attributes;
        return this;
    }

    Bpmn variable(String name, String type) {
        variables.append("<sundial:variable name='%s' type='%s'/>".formatted(name, type));
        return this;
    }

    Bpmn oneOf(String name, String values) {
        variables.append("<sundial:variable name='%s' type='text' values='%s'/>".formatted(name, values));
        return this;
    }

    Bpmn start(String id) {
        return raw("<startEvent id='" + id + "'/>");
    }

    Bpmn end(String... ids) {
        for (String id : ids) {
            raw("<endEvent id='" + id + "'/>");
        }
        return this;
    }

    Bpmn terminate(String id) {
        return raw("<endEvent id='" + id + "'><terminateEventDefinition/></endEvent>");
    }

    Bpmn tasks(String... ids) {
        for (String id : ids) {
            raw("<userTask id='" + id + "' name='" + id + "'/>");
        }
        return this;
    }

    Bpmn task(String id, String attributes) {
        return raw("<userTask id='" + id + "' name='" + id + "' " + attributes + "/>");
    }

    Bpmn multi(String id, boolean sequential, String instances, String enough) {
        String condition = enough.isEmpty() ? "" : "<completionCondition>" + xml(enough) + "</completionCondition>";
        return raw("<userTask id='" + id + "'><multiInstanceLoopCharacteristics isSequential='" + sequential
                + "'><loopCardinality>" + instances + "</loopCardinality>" + condition
                + "</multiInstanceLoopCharacteristics></userTask>");
    }

    Bpmn xor(String... ids) {
        return gateways("exclusiveGateway", ids);
    }

    Bpmn xorDefault(String id, String otherwise) {
        return raw("<exclusiveGateway id='" + id + "' default='" + otherwise + "'/>");
    }

    Bpmn or(String... ids) {
        return gateways("inclusiveGateway", ids);
    }

    Bpmn and(String... ids) {
        return gateways("parallelGateway", ids);
    }

    private Bpmn gateways(String kind, String... ids) {
        for (String id : ids) {
            raw("<" + kind + " id='" + id + "'/>");
        }
        return this;
    }

    Bpmn timer(String id, String on, boolean interrupting) {
        return raw(
                "<boundaryEvent id='" + id + "' attachedToRef='" + on + "' cancelActivity='" + interrupting
                        + "' sundial:limit='5 WORKING_DAY' sundial:basis='行政许可法 第四十七条'><timerEventDefinition/></boundaryEvent>");
    }

    /** Opens a sub-process; what follows lies inside until {@link #close}. */
    Bpmn sub(String id) {
        return raw("<subProcess id='" + id + "'>");
    }

    Bpmn close() {
        placeFlows();
        return raw("</subProcess>");
    }

    Bpmn side(String id) {
        return raw("<adHocSubProcess id='" + id + "'>");
    }

    Bpmn closeSide() {
        placeFlows();
        return raw("</adHocSubProcess>");
    }

    Bpmn call(String id, String called) {
        return raw("<callActivity id='" + id + "' calledElement='" + called + "'/>");
    }

    /** Arrows, named f1, f2 … in the order given. */
    Bpmn flows(String... arrows) {
        for (String arrow : arrows) {
            String[] parts = arrow.split(" : ", 2);
            String[] ends = parts[0].split(" > ");
            for (int i = 1; i < ends.length; i++) {
                flow("f" + ++this.arrows, ends[i - 1].strip(), ends[i].strip(), parts.length == 1 ? "" : parts[1]);
            }
        }
        return this;
    }

    Bpmn flow(String id, String source, String target, String condition) {
        String expression =
                condition.isEmpty() ? "" : "<conditionExpression>" + xml(condition) + "</conditionExpression>";
        flows.add("<sequenceFlow id='" + id + "' sourceRef='" + source + "' targetRef='" + target + "'>" + expression
                + "</sequenceFlow>");
        return this;
    }

    Bpmn raw(String xml) {
        body.append(xml).append('\n');
        return this;
    }

    private void placeFlows() {
        flows.forEach(body::append);
        flows.clear();
    }

    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    String text() {
        placeFlows();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:sundial="https://sundial.example/bpmn" targetNamespace="https://sundial.example/test">
                <process id="p" name="测试流程"%s>
                <extensionElements>%s</extensionElements>
                %s</process>
                </definitions>
                """.formatted(processAttributes, variables, body);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Import read() {
        return BpmnReader.read(bytes());
    }

    Procedure procedure() {
        return procedure(read());
    }

    static Procedure procedure(Import read) {
        return switch (read) {
            case Import.Imported imported -> imported.procedure();
            case Import.Refused refused ->
                throw new AssertionError(String.join(
                        "\n", refused.faults().stream().map(Fault::en).toList()));
        };
    }

    List<Fault> faults() {
        return switch (read()) {
            case Import.Imported imported -> List.of();
            case Import.Refused refused -> refused.faults();
        };
    }
}
