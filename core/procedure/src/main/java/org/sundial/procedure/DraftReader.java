package org.sundial.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/** Turns the elements of a process into nodes and arrows. */
final class DraftReader {
    static final String LANGUAGE = "https://sundial.example/condition";

    private final Draft draft;
    private final FaultList faults;
    private final Function<String, Optional<Procedure>> procedures;

    DraftReader(Draft draft, FaultList faults, Function<String, Optional<Procedure>> procedures) {
        this.draft = draft;
        this.faults = faults;
        this.procedures = procedures;
    }

    void read(XmlElement process) {
        process.bpmn("extensionElements")
                .flatMap(extensions -> extensions.all(XmlElement.SUNDIAL, "variable"))
                .forEach(this::variable);
        scope(process, "");
    }

    private void variable(XmlElement element) {
        new Attributes(element, faults).variable().ifPresent(variable -> {
            if (draft.variables.putIfAbsent(variable.name(), variable) != null) {
                faults.add(FaultKind.VARIABLE_TWICE, "line " + element.line(), variable.name());
            }
        });
    }

    private void scope(XmlElement around, String scope) {
        for (XmlElement element : around.children()) {
            if (element.namespace().equals(XmlElement.BPMN) && AllowList.mayHold(around, element)) {
                element(element, scope);
            }
        }
    }

    private void element(XmlElement element, String scope) {
        Attributes attributes = new Attributes(element, faults);
        switch (element.name()) {
            case "startEvent" ->
                draft.nodes.add(new StartEvent(attributes.id(), attributes.name(), attributes.text("nameEn"), scope));
            case "endEvent" ->
                draft.nodes.add(new EndEvent(
                        attributes.id(),
                        attributes.name(),
                        attributes.text("nameEn"),
                        element.bpmn("terminateEventDefinition").findAny().isPresent(),
                        scope));
            case "task", "userTask" -> draft.nodes.add(task(element, attributes, scope));
            case "exclusiveGateway" -> gateway(element, attributes, GatewayKind.EXCLUSIVE, scope);
            case "inclusiveGateway" -> gateway(element, attributes, GatewayKind.INCLUSIVE, scope);
            case "parallelGateway" -> gateway(element, attributes, GatewayKind.PARALLEL, scope);
            case "subProcess" -> subProcess(element, attributes, SubProcessKind.EMBEDDED, scope);
            case "adHocSubProcess" -> subProcess(element, attributes, SubProcessKind.SIDE, scope);
            case "callActivity" -> call(element, attributes, scope);
            case "boundaryEvent" -> timer(element, attributes, scope);
            case "sequenceFlow" -> flow(element, attributes);
            default -> {
                // Lanes, notes and documentation are for the reader of the drawing.
            }
        }
    }

    private UserTask task(XmlElement element, Attributes attributes, String scope) {
        Optional<Basis> basis = attributes.basis();
        return new UserTask(
                attributes.id(),
                attributes.name(),
                attributes.text("nameEn"),
                attributes.word("post"),
                attributes.word("act"),
                attributes.limit(basis),
                attributes.marks("marks"),
                attributes.documents(),
                basis,
                attributes.officers(),
                new Oversight(
                        attributes.text("risk"),
                        attributes.text("control"),
                        attributes.text("disclosure"),
                        attributes.text("remedy")),
                element.bpmn("multiInstanceLoopCharacteristics").findFirst().map(loop -> multi(element, loop)),
                attributes.asks(draft.variables.keySet()),
                scope);
    }

    private MultiInstance multi(XmlElement task, XmlElement loop) {
        String instances =
                loop.bpmn("loopCardinality").findFirst().map(XmlElement::text).orElse("");
        Variable variable = draft.variables.get(instances);
        boolean named = variable != null && variable.type() == VariableType.NUMBER;
        if (!named && !instances.matches("[1-9]\\d?|100")) {
            faults.add(FaultKind.ATTRIBUTE_MALFORMED, task.label(), "loopCardinality=\"" + instances + "\"");
        }
        Optional<Condition> enough = loop.bpmn("completionCondition")
                .findFirst()
                .flatMap(condition -> condition(task, condition, Conditions.withCounters(draft.variables)));
        return new MultiInstance(new Attributes(loop, faults).truth("isSequential", false), instances, enough);
    }

    private void gateway(XmlElement element, Attributes attributes, GatewayKind kind, String scope) {
        draft.nodes.add(new Gateway(
                attributes.id(),
                attributes.name(),
                attributes.text("nameEn"),
                kind,
                element.attribute("default").filter(flow -> !flow.isBlank()),
                scope));
    }

    private void subProcess(XmlElement element, Attributes attributes, SubProcessKind kind, String scope) {
        String id = attributes.id();
        draft.nodes.add(
                new SubProcess(id, attributes.name(), attributes.text("nameEn"), kind, Optional.empty(), scope));
        scope(element, id);
    }

    private void call(XmlElement element, Attributes attributes, String scope) {
        String id = attributes.id();
        String called = element.attribute("calledElement").orElse("").strip();
        draft.nodes.add(new SubProcess(
                id, attributes.name(), attributes.text("nameEn"), SubProcessKind.CALL, Optional.of(called), scope));
        draft.called.add(id);
        procedures
                .apply(called)
                .ifPresentOrElse(
                        procedure -> Inlining.into(draft, id, procedure, faults),
                        () -> faults.add(FaultKind.CALL_NOT_FOUND, id, called));
    }

    private void timer(XmlElement element, Attributes attributes, String scope) {
        String id = attributes.id();
        Optional<TimeLimit> limit = attributes.limit(attributes.basis());
        if (element.bpmn("timerEventDefinition").findAny().isEmpty() || limit.isEmpty()) {
            if (element.sundial("limit").isEmpty()
                    && element.bpmn("timerEventDefinition").findAny().isPresent()) {
                faults.add(FaultKind.TIMER_WITHOUT_LIMIT, id);
            }
            draft.refused.add(id);
            return;
        }
        draft.nodes.add(new BoundaryTimer(
                id,
                attributes.name(),
                attributes.text("nameEn"),
                element.attribute("attachedToRef").orElse("").strip(),
                attributes.truth("cancelActivity", true),
                limit.get(),
                scope));
    }

    private void flow(XmlElement element, Attributes attributes) {
        List<XmlElement> conditions = element.bpmn("conditionExpression").toList();
        Optional<Condition> condition =
                conditions.stream().findFirst().flatMap(c -> condition(element, c, draft.variables));
        draft.flows.add(new Flow(
                attributes.id(),
                attributes.name(),
                attributes.text("nameEn"),
                element.attribute("sourceRef").orElse("").strip(),
                element.attribute("targetRef").orElse("").strip(),
                condition));
        if (!conditions.isEmpty() && condition.isEmpty()) {
            draft.faultyConditions.add(element.label());
        }
    }

    private Optional<Condition> condition(XmlElement owner, XmlElement expression, Map<String, Variable> variables) {
        Optional<String> language = expression.attribute("language").filter(l -> !l.equals(LANGUAGE));
        String text = expression.text();
        if (language.isPresent() || text.contains("${") || text.contains("#{")) {
            faults.add(FaultKind.FOREIGN_EXPRESSION, owner.label(), language.orElse(text));
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (Condition.read(text, variables)) {
            case Condition.Reading.Read(Condition read) -> Optional.of(read);
            case Condition.Reading.Faulty(List<ConditionFault> found) -> {
                found.forEach(fault -> faults.add(fault.kind(), owner.label(), fault.at() + ": " + fault.detail()));
                yield Optional.empty();
            }
        };
    }
}
