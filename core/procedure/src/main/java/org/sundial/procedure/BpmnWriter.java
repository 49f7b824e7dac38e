package org.sundial.procedure;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/** 导出流程图. Writes a procedure as BPMN 2.0; reading it back gives the same fingerprint. */
public final class BpmnWriter {
    private final Procedure procedure;
    private final Xml xml;

    private BpmnWriter(Procedure procedure, Xml xml) {
        this.procedure = procedure;
        this.xml = xml;
    }

    /** @param drawing written as BPMN DI when present */
    public static byte[] write(Procedure procedure, Optional<Diagram> drawing) {
        try {
            StringWriter out = new StringWriter();
            Xml xml = new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            new BpmnWriter(procedure, xml).definitions(drawing);
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory failed for " + procedure.id(), e);
        }
    }

    private void definitions(Optional<Diagram> drawing) throws XMLStreamException {
        xml.begin();
        xml.open("process", "id", procedure.id(), "name", procedure.name(), "isExecutable", "true");
        xml.sundial("nameEn", procedure.nameEn());
        xml.sundial("requires", marks(procedure.requires()));
        if (!procedure.declared().isEmpty()) {
            xml.open("extensionElements");
            for (Variable variable : procedure.declared().values()) {
                xml.variable(variable);
            }
            xml.close();
        }
        scope("");
        xml.close();
        if (drawing.isPresent()) {
            xml.diagram(procedure.id(), drawing.get());
        }
        xml.end();
    }

    private void scope(String scope) throws XMLStreamException {
        List<Node> children = procedure.structure().children(scope);
        for (Node node : children) {
            node(node);
        }
        for (Node node : children) {
            for (Flow flow : procedure.structure().outgoing(node.id())) {
                flow(flow);
            }
        }
    }

    private void node(Node node) throws XMLStreamException {
        switch (node) {
            case StartEvent start -> open("startEvent", node);
            case EndEvent end -> {
                open("endEvent", node);
                if (end.terminate()) {
                    xml.open("terminateEventDefinition");
                    xml.close();
                }
            }
            case UserTask task -> task(task);
            case Gateway gateway -> {
                open(
                        switch (gateway.kind()) {
                            case EXCLUSIVE -> "exclusiveGateway";
                            case INCLUSIVE -> "inclusiveGateway";
                            case PARALLEL -> "parallelGateway";
                        },
                        node);
                xml.attribute("default", gateway.defaultFlow().orElse(""));
            }
            case SubProcess sub -> subProcess(sub);
            case BoundaryTimer timer -> {
                open("boundaryEvent", node);
                xml.attribute("attachedToRef", timer.attachedTo());
                xml.attribute("cancelActivity", Boolean.toString(timer.interrupting()));
                limit(Optional.of(timer.limit()), Optional.of(timer.limit().basis()));
                xml.open("timerEventDefinition");
                xml.close();
            }
        }
        xml.close();
    }

    private void open(String element, Node node) throws XMLStreamException {
        xml.open(element, "id", node.id(), "name", node.name());
        xml.sundial("nameEn", node.nameEn());
    }

    private void subProcess(SubProcess sub) throws XMLStreamException {
        switch (sub.kind()) {
            case EMBEDDED -> {
                open("subProcess", sub);
                scope(sub.id());
            }
            case SIDE -> {
                open("adHocSubProcess", sub);
                scope(sub.id());
            }
            case CALL -> {
                open("callActivity", sub);
                xml.attribute("calledElement", sub.called().orElse(""));
            }
        }
    }

    private void task(UserTask task) throws XMLStreamException {
        open("userTask", task);
        xml.sundial("post", task.post());
        xml.sundial("act", task.act());
        limit(task.limit(), task.basis());
        xml.sundial("marks", marks(task.marks()));
        xml.sundial("documents", String.join(";", task.documents()));
        xml.sundial("officers", task.officers() == 1 ? "" : Integer.toString(task.officers()));
        xml.sundial("risk", task.oversight().risk());
        xml.sundial("control", task.oversight().control());
        xml.sundial("disclosure", task.oversight().disclosure());
        xml.sundial("remedy", task.oversight().remedy());
        xml.sundial("asks", String.join(" ", task.asks()));
        if (task.multi().isPresent()) {
            MultiInstance multi = task.multi().get();
            xml.open("multiInstanceLoopCharacteristics", "isSequential", Boolean.toString(multi.sequential()));
            xml.text("loopCardinality", multi.instances());
            if (multi.enough().isPresent()) {
                xml.text("completionCondition", multi.enough().get().text());
            }
            xml.close();
        }
    }

    private void flow(Flow flow) throws XMLStreamException {
        xml.open(
                "sequenceFlow",
                "id",
                flow.id(),
                "name",
                flow.name(),
                "sourceRef",
                flow.source(),
                "targetRef",
                flow.target());
        xml.sundial("nameEn", flow.nameEn());
        if (flow.condition().isPresent()) {
            xml.text("conditionExpression", flow.condition().get().text());
        }
        xml.close();
    }

    private void limit(Optional<TimeLimit> limit, Optional<Basis> basis) throws XMLStreamException {
        xml.sundial("limit", limit.map(l -> l.amount() + " " + l.unit()).orElse(""));
        xml.sundial("basis", basis.map(Basis::toString).orElse(""));
    }

    private static String marks(Collection<Mark> marks) {
        return marks.stream().sorted().map(Mark::name).collect(Collectors.joining(" "));
    }
}
