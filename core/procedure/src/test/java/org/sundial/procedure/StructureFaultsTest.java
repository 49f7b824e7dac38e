package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts drawn wrongly in good faith: each mistake, the fault, and the element to mend. */
final class StructureFaultsTest {

    /** @param expected fault kind, element id and detail */
    record Drawn(String what, Bpmn bpmn, List<String> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Drawn drawn(String what, Bpmn bpmn, String... expected) {
        return new Drawn(what, bpmn, List.of(expected));
    }

    private static Bpmn bpmn() {
        return Bpmn.process().variable("x", "truth").variable("n", "number").oneOf("way", "a,b,c");
    }

    private static Bpmn around(String... nodes) {
        return bpmn().start("s").end("e").tasks(nodes);
    }

    static Stream<Drawn> charts() {
        return Stream.of(
                drawn("no start", bpmn().tasks("a").end("e").flows("a > e"), "NO_START p ", "NO_WAY_IN a "),
                drawn("two starts", around("a").start("s2").flows("s > a > e", "s2 > a"), "MORE_THAN_ONE_START s2 "),
                drawn("no end", bpmn().start("s").tasks("a").flows("s > a"), "NO_END p ", "NO_WAY_OUT a "),
                drawn("a step nothing leads to", around("a", "b").flows("s > a > e", "b > e"), "NO_WAY_IN b "),
                drawn(
                        "a step that leads nowhere",
                        around("a", "b").xor("g").flows("s > a > g", "g > b : x", "g > e : not x"),
                        "NO_WAY_OUT b "),
                drawn(
                        "an arrow into the start",
                        around("a").flows("s > a > e").flow("back", "a", "s", ""),
                        "WAY_IN_NOT_ALLOWED s ",
                        "MORE_THAN_ONE_WAY_OUT a "),
                drawn(
                        "an arrow out of the end",
                        around("a", "b").flows("s > a > e", "e > b", "b > e"),
                        "WAY_OUT_NOT_ALLOWED e "),
                drawn(
                        "two arrows out of a step",
                        around("a", "b").flows("s > a > e", "a > b", "b > e"),
                        "MORE_THAN_ONE_WAY_OUT a "),
                drawn(
                        "an arrow to a missing element",
                        around("a").flows("s > a > e", "a > ghost"),
                        "FLOW_TO_NOWHERE f3 a → ghost",
                        "MORE_THAN_ONE_WAY_OUT a "),
                drawn(
                        "an arrow over the border of a sub-process",
                        around("a")
                                .sub("sub")
                                .start("is")
                                .tasks("in")
                                .end("ie")
                                .flows("is > in > ie")
                                .close()
                                .flows("s > a > sub > e", "a > in"),
                        "FLOW_TO_NOWHERE f6 a → in",
                        "MORE_THAN_ONE_WAY_OUT a "),
                drawn(
                        "an empty sub-process",
                        around("a").sub("sub").close().flows("s > a > sub > e"),
                        "NO_START sub ",
                        "NO_END sub "),
                drawn(
                        "a condition on an arrow out of a step",
                        around("a").flows("s > a", "a > e : x"),
                        "CONDITION_MISPLACED f2 "),
                drawn(
                        "a condition on a parallel way",
                        around("a", "b").and("g", "h").flows("s > g", "g > a : x", "g > b", "a > h", "b > h", "h > e"),
                        "CONDITION_MISPLACED f2 "),
                drawn(
                        "a condition on the only way",
                        around("a").xor("g").flows("s > a > g", "g > e : x"),
                        "CONDITION_MISPLACED f3 "),
                drawn(
                        "a way without a condition",
                        around("a", "b").xor("g").flows("s > a > g", "g > b : x", "g > e", "b > e"),
                        "CONDITION_MISSING f4 "),
                drawn(
                        "a default with a condition",
                        around("a", "b")
                                .xorDefault("g", "f3")
                                .flows("s > a > g", "g > b : x", "g > e : not x", "b > e"),
                        "DEFAULT_WITH_CONDITION f3 "),
                drawn(
                        "a default that is another gateway's",
                        around("a", "b")
                                .xorDefault("g", "f1")
                                .flows("s > a > g", "g > b : x", "g > e : not x", "b > e"),
                        "DEFAULT_MISPLACED g f1"),
                drawn(
                        "a case without a way",
                        around("a", "b").xor("g").flows("s > a > g", "g > b : n > 3", "g > e : n < 3", "b > e"),
                        "CONDITIONS_INCOMPLETE g n = 3"),
                drawn(
                        "a declared text without a way",
                        around("a", "b").xor("g").flows("s > a > g", "g > b : way = 'a'", "g > e : way = 'b'", "b > e"),
                        "CONDITIONS_INCOMPLETE g way = 'c'"),
                drawn(
                        "a case with two ways",
                        around("a", "b").xor("g").flows("s > a > g", "g > b : n >= 3", "g > e : n <= 3", "b > e"),
                        "CONDITIONS_OVERLAP g n = 3"),
                drawn(
                        "a condition that never holds",
                        around("a", "b")
                                .xorDefault("g", "f4")
                                .flows("s > a > g", "g > b : n > 3 and n < 3", "g > e", "b > e"),
                        "CONDITION_NEVER_HOLDS f3 n > 3 and n < 3"),
                drawn(
                        "a default that is never taken",
                        around("a", "b", "c")
                                .xorDefault("g", "f5")
                                .flows("s > a > g", "g > b : x", "g > c : not x", "g > e", "b > e", "c > e"),
                        "CONDITION_NEVER_HOLDS f5 "),
                drawn(
                        "variables compared with each other and no default",
                        around("a", "b")
                                .variable("m", "number")
                                .xor("g")
                                .flows("s > a > g", "g > b : n > m", "g > e : n <= m", "b > e"),
                        "CONDITIONS_INCOMPLETE g "),
                drawn(
                        "an inclusive gateway that may open nothing",
                        around("a", "b", "c")
                                .or("g")
                                .flows("s > a > g", "g > b : n > 3", "g > c : n > 5", "b > e", "c > e"),
                        "CONDITIONS_INCOMPLETE g n = 3"),
                drawn("an inclusive gateway with nine ways", nineWays(), "TOO_MANY_WAYS_OUT g 9 > 8"),
                drawn(
                        "a timer on a gateway",
                        around("a").xor("g").timer("t", "g", true).flows("s > a > g", "g > e", "t > a"),
                        "TIMER_ATTACHED_TO_NOTHING t g"),
                drawn(
                        "a timer on a step of another level",
                        around("a")
                                .sub("sub")
                                .start("is")
                                .tasks("in")
                                .end("ie")
                                .flows("is > in > ie")
                                .close()
                                .timer("t", "in", true)
                                .flows("s > a > sub > e", "t > a"),
                        "TIMER_ATTACHED_TO_NOTHING t in"),
                drawn(
                        "a timer without a limit",
                        around("a")
                                .raw("<boundaryEvent id='t' attachedToRef='a'><timerEventDefinition/></boundaryEvent>")
                                .flows("s > a > e", "t > e"),
                        "TIMER_WITHOUT_LIMIT t "),
                drawn(
                        "a timer that counts by itself",
                        around("a")
                                .raw(
                                        "<boundaryEvent id='t' attachedToRef='a'><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>")
                                .flows("s > a > e", "t > e"),
                        "ELEMENT_NOT_ACCEPTED t timeDuration",
                        "TIMER_WITHOUT_LIMIT t "),
                drawn(
                        "a message on the border",
                        around("a")
                                .raw(
                                        "<boundaryEvent id='t' attachedToRef='a'><messageEventDefinition/></boundaryEvent>")
                                .flows("s > a > e", "t > e"),
                        "EVENT_NOT_ACCEPTED t messageEventDefinition"),
                drawn(
                        "a start that waits for a message",
                        bpmn().raw("<startEvent id='s'><messageEventDefinition/></startEvent>")
                                .tasks("a")
                                .end("e")
                                .flows("s > a > e"),
                        "EVENT_NOT_ACCEPTED s messageEventDefinition"),
                drawn(
                        "a limit without its article",
                        around().task("a", "sundial:limit='5 WORKING_DAY'").flows("s > a > e"),
                        "LIMIT_WITHOUT_BASIS a 5 WORKING_DAY"),
                drawn(
                        "attributes that cannot be read",
                        around().task(
                                        "a",
                                        "sundial:limit='0 WORKING_DAY' sundial:basis='行政许可法' sundial:officers='many' sundial:post='Head Office' sundial:asks='y'")
                                .flows("s > a > e"),
                        "ATTRIBUTE_MALFORMED a sundial:basis=\"行政许可法\"",
                        "ATTRIBUTE_MALFORMED a sundial:post=\"Head Office\"",
                        "ATTRIBUTE_MALFORMED a sundial:limit=\"0 WORKING_DAY\"",
                        "ATTRIBUTE_MALFORMED a sundial:officers=\"many\"",
                        "VARIABLE_UNKNOWN a y"),
                drawn(
                        "variables that cannot be read",
                        around("a")
                                .variable("x", "number")
                                .variable("and", "truth")
                                .variable("1st", "truth")
                                .variable("y", "code")
                                .variable("numberOfInstances", "number")
                                .flows("s > a > e"),
                        "VARIABLE_TWICE line 5 x",
                        "VARIABLE_MALFORMED line 5 and",
                        "VARIABLE_MALFORMED line 5 1st",
                        "VARIABLE_MALFORMED line 5 y",
                        "VARIABLE_MALFORMED line 5 numberOfInstances"),
                drawn(
                        "instances without a number",
                        bpmn().start("s")
                                .multi("a", false, "x", "")
                                .multi("b", false, "0", "")
                                .end("e")
                                .flows("s > a > b > e"),
                        "ATTRIBUTE_MALFORMED a loopCardinality=\"x\"",
                        "ATTRIBUTE_MALFORMED b loopCardinality=\"0\""),
                drawn(
                        "a side procedure with two beginnings",
                        around("a").side("side").tasks("p", "q").closeSide().flows("s > a > e"),
                        "SIDE_WITHOUT_ONE_BEGINNING side p, q"),
                drawn(
                        "a start inside a side procedure",
                        around("a")
                                .side("side")
                                .start("ss")
                                .tasks("p")
                                .flows("ss > p")
                                .closeSide()
                                .flows("s > a > e"),
                        "ELEMENT_NOT_ACCEPTED ss startEvent",
                        "SIDE_WITHOUT_ONE_BEGINNING side "),
                drawn(
                        "a side procedure in the way",
                        around("a").side("side").tasks("p").closeSide().flows("s > a > side > e"),
                        "SIDE_MISPLACED side "),
                drawn(
                        "an unknown call",
                        around("a").call("c", "unknown").flows("s > a > c > e"),
                        "CALL_NOT_FOUND c unknown"),
                drawn(
                        "a loop of gateways through a sub-process without a step",
                        around("a")
                                .sub("sub")
                                .start("is")
                                .end("ie")
                                .flows("is > ie")
                                .close()
                                .xor("m", "g")
                                .flows("s > a > m > sub > g", "g > m : x", "g > e : not x"),
                        "LOOP_WITHOUT_STEP sub "));
    }

    private static Bpmn nineWays() {
        Bpmn bpmn = around("a")
                .raw("<inclusiveGateway id='g' default='d'/>")
                .flow("d", "g", "e", "")
                .flows("s > a > g");
        for (int i = 1; i <= 8; i++) {
            bpmn.tasks("t" + i).flows("g > t" + i + " : n > " + i, "t" + i + " > e");
        }
        return bpmn;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_mistake_is_told_with_its_element(Drawn drawn) {
        assertThat(drawn.bpmn().faults().stream()
                        .map(fault -> fault.kind() + " " + fault.elementId() + " " + fault.detail()))
                .containsExactlyInAnyOrderElementsOf(drawn.expected());
    }

    @Test
    void a_called_procedure_may_not_bring_side_procedures_or_another_type_of_a_variable() {
        Procedure called = Bpmn.process()
                .variable("x", "number")
                .start("s")
                .tasks("a")
                .end("e")
                .side("side")
                .tasks("p")
                .closeSide()
                .flows("s > a > e")
                .procedure();
        byte[] caller = around("a").call("c", "called").flows("s > a > c > e").bytes();
        assertThat(BpmnReader.read(caller, id -> Optional.of(called)))
                .isEqualTo(new Import.Refused(List.of(
                        new Fault(FaultKind.CALL_NOT_ACCEPTED, "c", "x"),
                        new Fault(FaultKind.CALL_NOT_ACCEPTED, "c", "side"))));
    }

    @Test
    void every_kind_of_fault_says_in_both_languages_what_is_wrong_and_how_to_mend_it() {
        for (FaultKind kind : FaultKind.values()) {
            assertThat(kind.zh())
                    .as(kind.name())
                    .endsWith("。")
                    .doesNotContain("!")
                    .doesNotContain("！");
            assertThat(kind.en()).as(kind.name()).endsWith(".").doesNotContain("!");
        }
        assertThat(new Fault(FaultKind.NO_WAY_IN, "decide", "").zh()).isEqualTo("decide：没有连线通到这里。请连接或删除。");
        assertThat(new Fault(FaultKind.CALL_NOT_FOUND, "c", "P9").en())
                .isEqualTo("c: The called procedure is not known. Register it first. (P9)");
    }

    @Test
    void admission_tells_what_is_unsound_and_unlawful_together() {
        byte[] file = Bpmn.process()
                .start("s")
                .task("notice", "sundial:post='handler' sundial:marks='NOTICE'")
                .task("decide", "sundial:marks='DECISION'")
                .and("g")
                .end("e", "e2")
                .flows("s > g", "g > notice > decide > e", "g > decide")
                .bytes();
        Import read = BpmnReader.admit(file, id -> Optional.empty());
        assertThat(((Import.Refused) read).faults()).extracting(Fault::kind).containsExactly(FaultKind.NO_WAY_IN);
        byte[] drawn = new String(file, StandardCharsets.UTF_8)
                .replace("<endEvent id='e2'/>", "")
                .getBytes(StandardCharsets.UTF_8);
        Import admitted = BpmnReader.admit(drawn, id -> Optional.empty());
        assertThat(((Import.Refused) admitted).faults())
                .extracting(Fault::kind)
                .containsExactly(FaultKind.TWICE_AT_ONCE, FaultKind.POST_MISSING, FaultKind.MARK_SKIPPED);
    }
}
