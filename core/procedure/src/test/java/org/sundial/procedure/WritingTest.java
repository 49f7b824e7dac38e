package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 导出, 指纹 and 排版视图: what is written, what the fingerprint covers, what a layouter sees. */
final class WritingTest {
    /** Every attribute and element that is accepted, once. */
    private static final String FULL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:sundial="https://sundial.example/bpmn" targetNamespace="https://sundial.example/test">
            <process id="P99" name="全套" sundial:nameEn="Everything" sundial:requires="NOTICE DECISION">
            <extensionElements>
            <sundial:variable name="outcome" type="text" label="结果" labelEn="Outcome" values="accept,refuse"/>
            <sundial:variable name="experts" type="number"/>
            <sundial:variable name="day" type="date"/>
            </extensionElements>
            <startEvent id="start" name="申请" sundial:nameEn="Application"/>
            <userTask id="accept" name="受理" sundial:nameEn="Accept" sundial:post="window" sundial:act="accept"
                sundial:limit="5 WORKING_DAY" sundial:basis="行政许可法 第三十二条" sundial:marks="NOTICE"
                sundial:documents="受理通知书；不予受理决定书" sundial:officers="2" sundial:risk="拖延"
                sundial:control="计时" sundial:disclosure="公开" sundial:remedy="复议" sundial:asks="outcome"/>
            <exclusiveGateway id="way" name="是否受理" sundial:nameEn="Accepted?" default="no"/>
            <userTask id="opinion" name="专家意见" sundial:nameEn="Expert opinion" sundial:post="handler">
            <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>experts</loopCardinality>
            <completionCondition>numberOfCompletedInstances &gt;= 2</completionCondition>
            </multiInstanceLoopCharacteristics></userTask>
            <boundaryEvent id="late" name="逾期" sundial:nameEn="Late" attachedToRef="opinion" cancelActivity="false"
                sundial:limit="20 CALENDAR_DAY" sundial:basis="《行政许可法》第四十二条"><timerEventDefinition/></boundaryEvent>
            <userTask id="remind" name="督促" sundial:post="reviewer"/>
            <endEvent id="reminded"/>
            <subProcess id="deciding" name="决定阶段" sundial:nameEn="Deciding">
            <startEvent id="ds"/><userTask id="decide" name="决定" sundial:post="head" sundial:marks="DECISION"/><endEvent id="de"/>
            <sequenceFlow id="d1" sourceRef="ds" targetRef="decide"/><sequenceFlow id="d2" sourceRef="decide" targetRef="de"/>
            </subProcess>
            <endEvent id="end" name="办结" sundial:nameEn="Closed"/>
            <endEvent id="refused" name="不予受理" sundial:nameEn="Not accepted"><terminateEventDefinition/></endEvent>
            <adHocSubProcess id="hearing" name="听证" sundial:nameEn="Hearing">
            <userTask id="announce" name="通知" sundial:post="handler"/>
            </adHocSubProcess>
            <sequenceFlow id="f1" sourceRef="start" targetRef="accept"/>
            <sequenceFlow id="f2" sourceRef="accept" targetRef="way"/>
            <sequenceFlow id="yes" name="受理" sundial:nameEn="accepted" sourceRef="way" targetRef="opinion">
            <conditionExpression>outcome = 'accept'</conditionExpression></sequenceFlow>
            <sequenceFlow id="no" sourceRef="way" targetRef="refused"/>
            <sequenceFlow id="f3" sourceRef="opinion" targetRef="deciding"/>
            <sequenceFlow id="f4" sourceRef="deciding" targetRef="end"/>
            <sequenceFlow id="f5" sourceRef="late" targetRef="remind"/>
            <sequenceFlow id="f6" sourceRef="remind" targetRef="reminded"/>
            </process>
            </definitions>
            """;

    private static Procedure read(String text) {
        return Bpmn.procedure(BpmnReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_canonical_form_is_the_documented_one() {
        assertThat(CanonicalForm.of(read(FULL))).isEqualTo("""
                sundial-procedure 1
                procedure "P99" "全套" "Everything" [NOTICE DECISION]
                variable "day" "DATE" "" "" []
                variable "experts" "NUMBER" "" "" []
                variable "outcome" "TEXT" "结果" "Outcome" ["accept" "refuse"]
                task "accept" "" "受理" "Accept" "window" "accept" 5 WORKING_DAY "行政许可法" "第三十二条" [NOTICE] ["受理通知书" "不予受理决定书"] "行政许可法" "第三十二条" 2 "拖延" "计时" "公开" "复议" - ["outcome"]
                task "announce" "hearing" "通知" "" "handler" "" - [] [] - 1 "" "" "" "" - []
                end "de" "deciding" "" ""
                task "decide" "deciding" "决定" "" "head" "" - [DECISION] [] - 1 "" "" "" "" - []
                sub "deciding" "" "决定阶段" "Deciding" EMBEDDED ""
                start "ds" "deciding" "" ""
                end "end" "" "办结" "Closed"
                sub "hearing" "" "听证" "Hearing" SIDE ""
                timer "late" "" "逾期" "Late" "opinion" false 20 CALENDAR_DAY "行政许可法" "第四十二条"
                task "opinion" "" "专家意见" "Expert opinion" "handler" "" - [] [] - 1 "" "" "" "" sequential "experts" "numberOfCompletedInstances >= 2" []
                terminate "refused" "" "不予受理" "Not accepted"
                task "remind" "" "督促" "" "reviewer" "" - [] [] - 1 "" "" "" "" - []
                end "reminded" "" "" ""
                start "start" "" "申请" "Application"
                gateway "way" "" "是否受理" "Accepted?" EXCLUSIVE "no"
                flow "d1" "ds" "decide" "" "" ""
                flow "d2" "decide" "de" "" "" ""
                flow "f1" "start" "accept" "" "" ""
                flow "f2" "accept" "way" "" "" ""
                flow "f3" "opinion" "deciding" "" "" ""
                flow "f4" "deciding" "end" "" "" ""
                flow "f5" "late" "remind" "" "" ""
                flow "f6" "remind" "reminded" "" "" ""
                flow "no" "way" "refused" "" "" ""
                flow "yes" "way" "opinion" "受理" "accepted" "outcome = 'accept'"
                """);
    }

    @Test
    void a_fingerprint_once_given_stays() {
        // It stands in every event of every case; a new version of this core must still compute it.
        assertThat(read(FULL).fingerprint())
                .isEqualTo("8af20e2270f2e9754daa74a0f3b29e6eeb241006934954a457f8c529a2226b1e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"受理\" sundial  | name=\"接收\" sundial",
                "sundial:nameEn=\"Accept\" | sundial:nameEn=\"Take\"",
                "sundial:post=\"window\" | sundial:post=\"handler\"",
                "sundial:act=\"accept\" | sundial:act=\"examine\"",
                "5 WORKING_DAY | 5 CALENDAR_DAY",
                "第三十二条 | 第三十三条",
                "sundial:marks=\"NOTICE\" | sundial:marks=\"HEARING_OFFER\"",
                "受理通知书； | 受理单；",
                "sundial:officers=\"2\" | sundial:officers=\"3\"",
                "sundial:risk=\"拖延\" | sundial:risk=\"刁难\"",
                "sundial:remedy=\"复议\" | sundial:remedy=\"诉讼\"",
                "sundial:asks=\"outcome\" | sundial:asks=\"outcome day\"",
                "isSequential=\"true\" | isSequential=\"false\"",
                "&gt;= 2 | &gt;= 3",
                "<loopCardinality>experts | <loopCardinality>3",
                "cancelActivity=\"false\" | cancelActivity=\"true\"",
                "<terminateEventDefinition/> | <documentation>x</documentation>",
                "outcome = 'accept' | outcome = 'refuse'",
                "values=\"accept,refuse\" | values=\"accept,refuse,wait\"",
                "requires=\"NOTICE DECISION\" | requires=\"DECISION\"",
                "id=\"P99\" | id=\"P98\"",
            })
    void every_change_a_reader_could_notice_changes_the_fingerprint(String from, String to) {
        String changed = FULL.replaceFirst(Pattern.quote(from), to);
        assertThat(changed).isNotEqualTo(FULL);
        assertThat(read(changed).fingerprint()).isNotEqualTo(read(FULL).fingerprint());
    }

    @Test
    void the_order_of_the_file_its_drawing_and_the_spelling_of_conditions_do_not_change_it() {
        String arrow = "<sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"accept\"/>";
        String moved = FULL.replace(arrow, "")
                .replace("<startEvent id=\"start\"", arrow + "<startEvent id=\"start\"")
                .replace("outcome = 'accept'", "  (outcome=\"accept\")")
                .replace(
                        "<userTask id=\"remind\"",
                        "<textAnnotation id=\"note\"><text>x</text></textAnnotation><userTask id=\"remind\"");
        assertThat(read(moved).fingerprint()).isEqualTo(read(FULL).fingerprint());
        assertThat(read(moved)).isEqualTo(read(FULL)).hasSameHashCodeAs(read(FULL));
    }

    private static Diagram drawing(Procedure p) {
        return new Diagram(
                p.nodes().stream()
                        .map(node -> new Diagram.Shape(node.id(), 1, -2.5, 100, 80.25, node instanceof SubProcess))
                        .toList(),
                p.flows().stream()
                        .map(flow -> new Diagram.Edge(
                                flow.id(), List.of(new Diagram.Point(0, 0), new Diagram.Point(12.5, 7))))
                        .toList());
    }

    @Test
    void what_is_written_reads_back_with_its_drawing() {
        Procedure p = read(FULL);
        byte[] written = BpmnWriter.write(p, Optional.of(drawing(p)));
        Import.Imported again = (Import.Imported) BpmnReader.read(written);
        assertThat(again.procedure()).isEqualTo(p);
        assertThat(again.drawing()).contains(drawing(p));
        assertThat(BpmnWriter.write(again.procedure(), again.drawing())).isEqualTo(written);
    }

    @Test
    void a_drawing_that_misses_an_element_is_no_drawing() {
        Procedure p = read(FULL);
        Diagram whole = drawing(p);
        Diagram part = new Diagram(whole.shapes().subList(1, whole.shapes().size()), whole.edges());
        Import.Imported again = (Import.Imported) BpmnReader.read(BpmnWriter.write(p, Optional.of(part)));
        assertThat(again.drawing()).isEmpty();
    }

    @Test
    void a_call_is_written_as_a_call_and_needs_the_called_procedure_to_be_read_again() {
        Procedure called = read(FULL.replaceAll("(?s)<adHocSubProcess.*</adHocSubProcess>", ""));
        byte[] caller = Bpmn.process()
                .start("s")
                .call("c", "P99")
                .tasks("t")
                .end("e")
                .flows("s > c > t > e")
                .bytes();
        Procedure p = Bpmn.procedure(BpmnReader.read(caller, id -> Optional.of(called)));
        String text = new String(BpmnWriter.write(p, Optional.empty()), StandardCharsets.UTF_8);
        assertThat(text).contains("calledElement=\"P99\"").doesNotContain("c/accept");
        assertThat(BpmnReader.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Import.Refused.class);
        assertThat(Bpmn.procedure(BpmnReader.read(text.getBytes(StandardCharsets.UTF_8), id -> Optional.of(called))))
                .isEqualTo(p);
        Procedure other = read(
                FULL.replaceAll("(?s)<adHocSubProcess.*</adHocSubProcess>", "").replace("督促", "催办"));
        assertThat(Bpmn.procedure(BpmnReader.read(caller, id -> Optional.of(other))))
                .as("another inside is another procedure")
                .isNotEqualTo(p);
    }

    @Test
    void the_layouter_sees_every_shape_and_arrow_once() {
        GraphView view = GraphView.of(read(FULL));
        Set<GraphView.Shape> shapes = new HashSet<>();
        view.vertices().forEach(vertex -> shapes.add(vertex.shape()));
        assertThat(shapes)
                .containsExactlyInAnyOrder(
                        GraphView.Shape.START,
                        GraphView.Shape.TASK,
                        GraphView.Shape.EXCLUSIVE,
                        GraphView.Shape.TIMER,
                        GraphView.Shape.END,
                        GraphView.Shape.TERMINATE,
                        GraphView.Shape.SUB_PROCESS,
                        GraphView.Shape.SIDE);
        assertThat(view.vertices()).hasSize(15);
        assertThat(view.arrows()).hasSize(10);
        assertThat(view.vertices())
                .contains(
                        new GraphView.Vertex("late", GraphView.Shape.TIMER, "逾期", "Late", "", Optional.of("opinion")));
        assertThat(view.arrows())
                .contains(
                        new GraphView.Arrow("yes", "way", "opinion", "受理", "accepted"),
                        new GraphView.Arrow("no", "way", "refused", "", ""));
    }

    @Test
    void the_text_form_says_who_how_long_and_what_next() {
        ProcedureText text = ProcedureText.of(read(FULL));
        assertThat(text.zh()).isEqualTo("""
                1. 受理：由窗口人员2人办理，限5个工作日（《行政许可法》第三十二条），出具受理通知书、不予受理决定书。“受理”的，办第2步“专家意见”；其他情况，结束：不予受理。
                2. 专家意见：由承办人办理，多人依次办理。接着办第3步“决定”。满20日未办结的，接着办第4步“督促”。
                3. 决定：由负责人办理。接着结束：办结。
                4. 督促：由审核人办理。接着结束。
                5. 通知（听证，可随时启动）：由承办人办理。接着结束。""");
        assertThat(text.en()).isEqualTo("""
                1. Accept: by the counter officer, 2 officers together, within 5 working days (《行政许可法》第三十二条), issuing 受理通知书; 不予受理决定书. If “accepted”, step 2, Expert opinion; otherwise, the procedure ends: Not accepted.
                2. Expert opinion: by the case handler, several persons in turn. Then step 3, 决定. If it is not done in 20 calendar days, then step 4, 督促.
                3. 决定: by the head of the organ. Then the procedure ends: Closed.
                4. 督促: by the reviewer. Then the procedure ends.
                5. 通知 (Hearing, may be started at any time): by the case handler. Then the procedure ends.""");
    }

    @Test
    void the_text_form_says_what_happens_at_the_same_time_and_what_waits() {
        Procedure p = Bpmn.process()
                .variable("fire", "truth")
                .start("s")
                .tasks("a", "b", "c", "d")
                .and("split", "join")
                .raw("<inclusiveGateway id='o' default='none'/><inclusiveGateway id='oj'/>")
                .end("e")
                .flow("none", "o", "oj", "")
                .flows(
                        "s > a > split",
                        "split > b > join",
                        "split > c > join",
                        "join > o",
                        "o > d : fire",
                        "d > oj",
                        "oj > e")
                .procedure();
        assertThat(ProcedureText.of(p).steps())
                .extracting(ProcedureText.Step::zh)
                .containsExactly(
                        "a：由本机关办理。接着办第2步“b”，同时办第3步“c”。",
                        "b：由本机关办理。待并行各步办完后，“fire”的，办第4步“d”；其他情况，结束。",
                        "c：由本机关办理。待并行各步办完后，“fire”的，办第4步“d”；其他情况，结束。",
                        "d：由本机关办理。待并行各步办完后，接着结束。");
    }
}
