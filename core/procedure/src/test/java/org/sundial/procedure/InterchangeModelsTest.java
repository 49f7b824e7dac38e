package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The models of the BPMN interchange group: each file is accepted and sound, or refused with exactly the faults written
 * here. Faults of one kind and one detail are written once, with their elements.
 */
final class InterchangeModelsTest {

    private static Import read(String file) throws IOException {
        try (InputStream in = InterchangeModelsTest.class.getResourceAsStream("/bpmn/" + file)) {
            return BpmnReader.read(Objects.requireNonNull(in, file).readAllBytes());
        }
    }

    /** {@code KIND detail} → the elements that have it, in the order of the file. */
    private static Map<String, List<String>> refused(String file) throws IOException {
        return switch (read(file)) {
            case Import.Imported imported -> throw new AssertionError(file + " was accepted");
            case Import.Refused refused ->
                refused.faults().stream()
                        .collect(Collectors.groupingBy(
                                fault -> (fault.kind() + " " + fault.detail()).strip(),
                                TreeMap::new,
                                Collectors.mapping(Fault::elementId, Collectors.toList())));
        };
    }

    /** As {@link #refused}, but how many elements where naming each would be a list of random ids. */
    private static Map<String, Integer> counted(String file) throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        refused(file).forEach((fault, elements) -> counted.put(fault, elements.size()));
        return counted;
    }

    @Test
    void a_1_0_is_three_tasks_in_a_row_with_its_drawing() throws IOException {
        Import.Imported imported = (Import.Imported) read("miwg-A.1.0.bpmn");
        Procedure p = imported.procedure();
        assertThat(p.id()).isEqualTo("WFP-6-");
        assertThat(Soundness.check(p)).isEmpty();
        assertThat(Lawfulness.check(p)).extracting(Fault::kind).containsOnly(FaultKind.POST_MISSING);
        Marking now = p.begin(Values.NONE);
        for (String name : List.of("Task 1", "Task 2", "Task 3")) {
            OpenTask open = p.open(now).getFirst();
            assertThat(open.node().name()).isEqualTo(name);
            now = p.complete(now, open.taskId(), Values.NONE);
        }
        assertThat(p.ended(now)).isTrue();
        Diagram drawing = imported.drawing().orElseThrow();
        assertThat(drawing.shapes()).hasSize(5);
        assertThat(drawing.edges())
                .hasSize(4)
                .allSatisfy(edge -> assertThat(edge.points()).hasSizeBetween(2, 3));
    }

    @Test
    void charts_whose_gateways_say_nothing_are_refused_at_each_arrow() throws IOException {
        assertThat(refused("activiti-5_14_1-miwg-A.2.0.export.bpmn"))
                .isEqualTo(Map.of("CONDITION_MISSING", List.of("flow3", "flow4", "flow5")));
        assertThat(refused("camuda-eclipse-plugin-3_0_0-A.2.0-export.bpmn"))
                .isEqualTo(Map.of("CONDITION_MISSING", List.of("SequenceFlow_3", "SequenceFlow_4", "SequenceFlow_5")));
        assertThat(refused("bonita-community-2021.1-A.2.0.export.bpmn"))
                .isEqualTo(Map.of(
                        "CONDITION_MISSING",
                        List.of("_GfRbkGJcEeuag9wrqgia1Q", "_GgMBkGJcEeuag9wrqgia1Q", "_GgaEAGJcEeuag9wrqgia1Q"),
                        "ELEMENT_NOT_ACCEPTED model:ioSpecification",
                        List.of("_aDS00GJcEeuag9wrqgia1Q")));
        assertThat(counted("bizagi-modeler-2_8_0_8-A.2.0-export.bpmn"))
                .isEqualTo(Map.of("CONDITION_MISSING", 3, "FOREIGN_EXTENSION bizagi:BizagiExtensions", 19));
    }

    @Test
    void the_same_chart_without_silent_gateways_would_be_accepted_from_every_product_that_adds_nothing()
            throws IOException {
        for (String file :
                List.of("activiti-5_14_1-miwg-A.2.0.export.bpmn", "camuda-eclipse-plugin-3_0_0-A.2.0-export.bpmn")) {
            try (InputStream in = InterchangeModelsTest.class.getResourceAsStream("/bpmn/" + file)) {
                String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                String split = text.contains("SequenceFlow_3") ? "SequenceFlow_" : "flow";
                String condition =
                        "<$1 $2><conditionExpression xmlns='" + XmlElement.BPMN + "'>way = '%s'</conditionExpression>";
                String mended = text;
                for (String number : List.of("3", "4", "5")) {
                    mended = mended.replaceFirst(
                            "<((?:bpmn2:)?sequenceFlow) ([^>]*id=\"" + split + number
                                    + "\"[^>]*?)/?>(?:</sequenceFlow>)?",
                            condition.formatted(number)
                                    + (split.equals("flow") ? "</sequenceFlow>" : "</bpmn2:sequenceFlow>"));
                }
                mended = mended.replaceFirst(
                        "(<(?:bpmn2:)?process [^>]*>)",
                        "$1<extensionElements xmlns='" + XmlElement.BPMN
                                + "'><v:variable xmlns:v='https://sundial.example/bpmn' name='way' type='text' values='3,4,5'/>"
                                + "</extensionElements>");
                Import read = BpmnReader.read(mended.getBytes(StandardCharsets.UTF_8));
                assertThat(read).as(file).isInstanceOf(Import.Imported.class);
                assertThat(Soundness.check(((Import.Imported) read).procedure()))
                        .isEmpty();
            }
        }
    }

    @Test
    void conditional_arrows_out_of_tasks_are_refused_at_the_task_and_at_the_arrow() throws IOException {
        assertThat(counted("miwg-A.2.1.bpmn"))
                .isEqualTo(Map.of(
                        "ATTRIBUTE_NOT_ACCEPTED default", 2,
                        "CONDITION_MISPLACED", 3,
                        "ELEMENT_NOT_ACCEPTED model:ioSpecification", 1,
                        "FOREIGN_EXPRESSION http://www.w3.org/1999/XPath", 5,
                        "FOREIGN_EXTENSION w4graph:graphStyle", 20,
                        "FOREIGN_EXTENSION {http://www.w4.eu/spec/BPMN/20110701/MODEL}version", 1,
                        "MORE_THAN_ONE_WAY_OUT", 2));
        assertThat(refused("miwg-A.2.1.bpmn"))
                .containsEntry("MORE_THAN_ONE_WAY_OUT", List.of("_To9ZtjOCEeSknpIVFCxNIQ", "_To9ZzzOCEeSknpIVFCxNIQ"));
        assertThat(counted("adonis-np-8_0-miwg-A.2.1-export.bpmn"))
                .isEqualTo(Map.of(
                        "CONDITION_MISPLACED", 2,
                        "CONDITION_MISSING", 2,
                        "CONDITION_UNKNOWN_VARIABLE 1: Condition", 1,
                        "CONDITION_UNKNOWN_VARIABLE 1: condition", 1,
                        "FOREIGN_EXTENSION adonis:connector", 11,
                        "FOREIGN_EXTENSION adonis:instance", 8,
                        "FOREIGN_EXTENSION adonis:modelattributes", 1,
                        "MORE_THAN_ONE_WAY_OUT", 2));
    }

    @Test
    void boundary_messages_and_escalations_are_refused_at_their_event() throws IOException {
        Map<String, List<String>> refused = refused("bic-cloud-design-6_2_0-A.3.0-export.bpmn");
        assertThat(refused.get("EVENT_NOT_ACCEPTED bpmn:messageEventDefinition"))
                .hasSize(1);
        assertThat(refused.get("EVENT_NOT_ACCEPTED bpmn:escalationEventDefinition"))
                .hasSize(1);
        assertThat(counted("bic-cloud-design-6_2_0-A.3.0-export.bpmn"))
                .isEqualTo(Map.of(
                        "EVENT_NOT_ACCEPTED bpmn:escalationEventDefinition", 1,
                        "EVENT_NOT_ACCEPTED bpmn:messageEventDefinition", 1,
                        "FOREIGN_EXTENSION gbtec:associationData", 8,
                        "FOREIGN_EXTENSION gbtec:diagramData", 1,
                        "FOREIGN_EXTENSION gbtec:edgeData", 8,
                        "FOREIGN_EXTENSION gbtec:entityData", 10,
                        "FOREIGN_EXTENSION gbtec:nodeData", 10));
    }

    @Test
    void two_pools_that_talk_are_two_procedures_and_refused_as_such() throws IOException {
        assertThat(refused("trisotech-bpmn-modeler-6.2.0_A.4.0-export.bpmn"))
                .isEqualTo(Map.of(
                        "ELEMENT_NOT_ACCEPTED semantic:itemDefinition",
                        List.of("_triso-default-bpmnItemDefinition-string_id"),
                        "ELEMENT_NOT_ACCEPTED semantic:messageFlow",
                        List.of("_05e2aaf8-6050-4cf0-b02f-a9ad6dd8bc84", "_afd1c074-b38c-4c01-94a1-6d732f7ddc3d"),
                        "FOREIGN_EXTENSION {http://www.trisotech.com/2014/triso/bpmn}logoChoice",
                        List.of("_84871428-d5bc-4f20-94e2-580f5139801f"),
                        "FOREIGN_EXTENSION {http://www.trisotech.com/2015/triso/modeling}defaultName",
                        List.of("_54604b5f-c877-47d4-a836-2600e22c8110"),
                        "MORE_THAN_ONE_PROCESS",
                        List.of("_54604b5f-c877-47d4-a836-2600e22c8110"),
                        "MORE_THAN_ONE_WAY_OUT",
                        List.of("_7f2b08f8-2042-434c-8181-4fbf1b03a97d")));
        assertThat(counted("bpmn-plus-composer-v_10_4-miwg-A.4.0.export.bpmn"))
                .isEqualTo(Map.of(
                        "ELEMENT_NOT_ACCEPTED bpmn:messageFlow", 2,
                        "FOREIGN_EXTENSION w4graph:graphStyle", 36,
                        "FOREIGN_EXTENSION {http://www.w4.eu/spec/BPMN/20110701/MODEL}version", 1,
                        "MORE_THAN_ONE_PROCESS", 1,
                        "MORE_THAN_ONE_WAY_OUT", 1));
        assertThat(counted("omnitracker-bpmn-11_5-miwg-A.4.1.export.bpmn"))
                .isEqualTo(Map.of(
                        "ELEMENT_NOT_ACCEPTED sem:itemDefinition", 1,
                        "ELEMENT_NOT_ACCEPTED sem:message", 2,
                        "ELEMENT_NOT_ACCEPTED sem:messageFlow", 2,
                        "FOREIGN_EXTENSION ot:startPermission", 3,
                        "FOREIGN_EXTENSION {http://www.omninet.de/ot/bpmn/v1}alias", 38,
                        "FOREIGN_EXTENSION {http://www.omninet.de/ot/bpmn/v1}displayName", 20,
                        "FOREIGN_EXTENSION {http://www.omninet.de/ot/bpmn/v1}outerProcess", 1,
                        "FOREIGN_EXTENSION {http://www.omninet.de/ot/bpmn/v1}subProcessAlias", 2,
                        "MORE_THAN_ONE_PROCESS", 1,
                        "MORE_THAN_ONE_WAY_OUT", 1));
    }

    @Test
    void b_2_0_with_nearly_every_construct_of_bpmn_is_refused_at_each_construct_we_do_not_have() throws IOException {
        String expected = """
                ATTRIBUTE_MALFORMED loopCardinality=""                            1
                ATTRIBUTE_NOT_ACCEPTED implementation=##WebService                5
                CALL_NOT_FOUND Process_ba16239e-181e-4b9f-bc5b-0bb2ee973450       1
                CALL_NOT_FOUND WFP-0-                                             1
                CALL_NOT_FOUND _d4afdad7-65a5-40c6-9fee-e13ba4c0bed4              1
                CODE_NOT_ACCEPTED semantic:receiveTask                            1
                CODE_NOT_ACCEPTED semantic:sendTask                               1
                CODE_NOT_ACCEPTED semantic:serviceTask                            4
                CONDITION_MISSING                                                 4
                ELEMENT_NOT_ACCEPTED semantic:category                            1
                ELEMENT_NOT_ACCEPTED semantic:dataInputAssociation                1
                ELEMENT_NOT_ACCEPTED semantic:dataObject                          1
                ELEMENT_NOT_ACCEPTED semantic:dataObjectReference                 1
                ELEMENT_NOT_ACCEPTED semantic:dataStore                           1
                ELEMENT_NOT_ACCEPTED semantic:dataStoreReference                  1
                ELEMENT_NOT_ACCEPTED semantic:globalUserTask                      1
                ELEMENT_NOT_ACCEPTED semantic:group                               1
                ELEMENT_NOT_ACCEPTED semantic:ioSpecification                     1
                ELEMENT_NOT_ACCEPTED semantic:message                             2
                ELEMENT_NOT_ACCEPTED semantic:messageFlow                         2
                ELEMENT_NOT_ACCEPTED semantic:multiInstanceLoopCharacteristics    1
                ELEMENT_NOT_ACCEPTED semantic:standardLoopCharacteristics         1
                ELEMENT_NOT_ACCEPTED semantic:timeDate                            2
                EVENT_NOT_ACCEPTED semantic:conditionalEventDefinition            3
                EVENT_NOT_ACCEPTED semantic:errorEventDefinition                  2
                EVENT_NOT_ACCEPTED semantic:escalationEventDefinition             3
                EVENT_NOT_ACCEPTED semantic:eventBasedGateway                     1
                EVENT_NOT_ACCEPTED semantic:intermediateCatchEvent                6
                EVENT_NOT_ACCEPTED semantic:intermediateThrowEvent                5
                EVENT_NOT_ACCEPTED semantic:messageEventDefinition                5
                EVENT_NOT_ACCEPTED semantic:signalEventDefinition                 4
                EVENT_NOT_ACCEPTED semantic:timerEventDefinition                  1
                MORE_THAN_ONE_PROCESS                                             3
                MORE_THAN_ONE_START                                               2
                NO_END                                                            2
                NO_START                                                          2
                TIMER_WITHOUT_LIMIT                                               2
                """;
        assertThat(counted("B.2.0.bpmn").entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList())
                .isEqualTo(
                        expected.lines().map(line -> line.replaceAll(" +", " ")).toList());
        assertThat(refused("B.2.0.bpmn"))
                .containsEntry("MORE_THAN_ONE_PROCESS", List.of("WFP-6-1", "WFP-6-2", "WFP-0-"))
                .containsEntry(
                        "CODE_NOT_ACCEPTED semantic:receiveTask", List.of("_f07e4bd2-768d-42c6-a8d5-24d1c3bfa3cb"));
    }
}
