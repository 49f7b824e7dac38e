package org.sundial.procedure;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements and attributes a file may hold; everything else is a fault. Each element names the children it may have
 * and its own attributes, an attribute with {@code =} only with that value.
 */
final class AllowList {

    private record Entry(Set<String> children, Map<String, String> attributes, Set<String> sundial) {}

    private static final String ANY = "";

    private static final String IN_A_SCOPE =
            "documentation startEvent endEvent userTask task exclusiveGateway inclusiveGateway parallelGateway"
                    + " callActivity subProcess adHocSubProcess boundaryEvent sequenceFlow textAnnotation association";

    private static final String ACTIVITY = "id name isForCompensation=false startQuantity=1 completionQuantity=1";

    private static final Map<String, Entry> BPMN = Map.ofEntries(
            entry(
                    "definitions",
                    of(
                            "documentation process collaboration",
                            "id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage",
                            "")),
            entry("collaboration", of("documentation participant", "id name isClosed", "")),
            entry("participant", of("documentation", "id name processRef", "")),
            entry(
                    "process",
                    of(
                            IN_A_SCOPE + " laneSet extensionElements",
                            "id name isExecutable isClosed processType",
                            "nameEn requires")),
            entry("laneSet", of("documentation lane", "id name", "")),
            entry("lane", of("documentation flowNodeRef childLaneSet", "id name", "")),
            entry("childLaneSet", of("documentation lane", "id name", "")),
            entry("flowNodeRef", of("", "", "")),
            entry(
                    "startEvent",
                    of(
                            "documentation incoming outgoing",
                            "id name isInterrupting=true parallelMultiple=false",
                            "nameEn")),
            entry("endEvent", of("documentation incoming outgoing terminateEventDefinition", "id name", "nameEn")),
            entry("terminateEventDefinition", of("", "id", "")),
            entry("task", task()),
            entry("userTask", task()),
            entry(
                    "multiInstanceLoopCharacteristics",
                    of("loopCardinality completionCondition", "id isSequential behavior=All", "")),
            entry("loopCardinality", expression()),
            entry("completionCondition", expression()),
            entry("exclusiveGateway", gateway(" default")),
            entry("inclusiveGateway", gateway(" default")),
            entry("parallelGateway", gateway("")),
            entry("callActivity", of("documentation incoming outgoing", ACTIVITY + " calledElement", "nameEn")),
            entry("subProcess", of(IN_A_SCOPE + " incoming outgoing", ACTIVITY + " triggeredByEvent=false", "nameEn")),
            entry(
                    "adHocSubProcess",
                    of(
                            // BPMN 2.0.2 §10.2.5: no start and no end event; what nothing leads to begins.
                            IN_A_SCOPE.replace("startEvent endEvent ", ""),
                            ACTIVITY + " triggeredByEvent=false ordering=Parallel cancelRemainingInstances",
                            "nameEn")),
            entry(
                    "boundaryEvent",
                    of(
                            "documentation outgoing timerEventDefinition",
                            "id name attachedToRef cancelActivity parallelMultiple=false",
                            "nameEn limit basis")),
            entry("timerEventDefinition", of("", "id", "")),
            entry(
                    "sequenceFlow",
                    of("documentation conditionExpression", "id name sourceRef targetRef isImmediate", "nameEn")),
            entry("conditionExpression", expression()),
            entry("documentation", of("", "id textFormat", "")),
            entry("textAnnotation", of("documentation text", "id textFormat", "")),
            entry("text", of("", "", "")),
            entry("association", of("documentation", "id sourceRef targetRef associationDirection", "")),
            entry("incoming", of("", "", "")),
            entry("outgoing", of("", "", "")),
            entry("extensionElements", of("", "", "")));

    /** Elements that run something by themselves. */
    private static final Set<String> CODE =
            words("scriptTask serviceTask businessRuleTask sendTask receiveTask script globalScriptTask");

    private AllowList() {}

    private static Entry task() {
        return of(
                "documentation incoming outgoing multiInstanceLoopCharacteristics",
                ACTIVITY + " implementation=##unspecified",
                "nameEn post act limit basis marks documents officers risk control disclosure remedy asks");
    }

    private static Entry gateway(String more) {
        return of("documentation incoming outgoing", "id name gatewayDirection" + more, "nameEn");
    }

    private static Entry expression() {
        return of("", "id language evaluatesToTypeRef", "");
    }

    private static Entry of(String children, String attributes, String sundial) {
        Map<String, String> allowed = words(attributes).stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word.length == 1 ? ANY : word[1]));
        return new Entry(words(children), allowed, words(sundial));
    }

    private static Set<String> words(String words) {
        return words.isBlank()
                ? Set.of()
                : Arrays.stream(words.strip().split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isCode(String element) {
        return CODE.contains(element);
    }

    static boolean isEvent(String element) {
        return element.endsWith("EventDefinition")
                || element.equals("intermediateCatchEvent")
                || element.equals("intermediateThrowEvent")
                || element.equals("eventBasedGateway");
    }

    static boolean mayHold(XmlElement parent, XmlElement child) {
        Entry entry = BPMN.get(parent.name());
        return entry != null && entry.children().contains(child.name());
    }

    /** The attributes of an element that it may not have, as they stand in the file. */
    static List<String> refusedAttributes(XmlElement element) {
        Entry entry = BPMN.get(element.name());
        if (entry == null) {
            return List.of();
        }
        return element.attributes().entrySet().stream()
                .flatMap(attribute -> refused(entry, attribute.getKey(), attribute.getValue()))
                .toList();
    }

    private static Stream<String> refused(Entry entry, String name, String value) {
        String sundial = "{" + XmlElement.SUNDIAL + "}";
        if (name.startsWith("{http://www.w3.org/2001/XMLSchema-instance}")
                || name.startsWith("{http://www.w3.org/XML/1998/namespace}")) {
            return Stream.empty();
        }
        if (name.startsWith(sundial)) {
            return entry.sundial().contains(name.substring(sundial.length()))
                    ? Stream.empty()
                    : Stream.of("sundial:" + name.substring(sundial.length()));
        }
        String fixed = entry.attributes().get(name);
        if (fixed == null) {
            return Stream.of(name);
        }
        return fixed.equals(ANY) || fixed.equals(value.strip()) ? Stream.empty() : Stream.of(name + "=" + value);
    }
}
