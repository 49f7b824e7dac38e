package org.sundial.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sundial.procedure.BpmnReader;
import org.sundial.procedure.Import;
import org.sundial.procedure.Procedure;

/** The procedures the tests run: the two of the seed as they are published, and a third with what those two lack. */
final class Procedures {
    /** 公众聚集场所投入使用、营业前消防安全检查. */
    static final Procedure P01 = seed("P01.bpmn");
    /** 食品经营许可. */
    static final Procedure P02 = seed("P02.bpmn");

    private static final String HEARD_BPMN = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:sundial="https://sundial.example/bpmn" id="d" targetNamespace="t">
              <process id="HEARD" name="许可（告知听证）" isExecutable="true">
                <extensionElements>
                  <sundial:variable name="granted" type="truth" label="是否准予许可"/>
                  <sundial:variable name="verified" type="truth" label="核查是否相符"/>
                  <sundial:variable name="urgent" type="truth" label="是否加急"/>
                </extensionElements>
                <startEvent id="applied"/>
                <userTask id="accept" name="受理" sundial:post="window" sundial:act="accept"/>
                <boundaryEvent id="slow_accept" attachedToRef="accept" cancelActivity="false"
                               sundial:limit="2 WORKING_DAY" sundial:basis="办事规程 第四条">
                  <timerEventDefinition/>
                </boundaryEvent>
                <userTask id="examine" name="审查" sundial:post="handler" sundial:act="examine"
                          sundial:limit="5 WORKING_DAY" sundial:basis="办事规程 第一条"/>
                <userTask id="offer" name="告知听证权利" sundial:post="handler" sundial:act="offer-hearing"
                          sundial:marks="HEARING_OFFER"/>
                <userTask id="review" name="会审" sundial:post="reviewer" sundial:act="review">
                  <multiInstanceLoopCharacteristics>
                    <loopCardinality>2</loopCardinality>
                  </multiInstanceLoopCharacteristics>
                </userTask>
                <userTask id="decide" name="决定" sundial:post="head" sundial:act="decide" sundial:marks="DECISION"/>
                <boundaryEvent id="slow" attachedToRef="decide" cancelActivity="false"
                               sundial:limit="3 WORKING_DAY" sundial:basis="办事规程 第三条">
                  <timerEventDefinition/>
                </boundaryEvent>
                <userTask id="remind" name="催办" sundial:post="reviewer" sundial:act="remind"/>
                <userTask id="deliver" name="送达" sundial:post="window" sundial:act="deliver"/>
                <boundaryEvent id="slow_deliver" attachedToRef="deliver" cancelActivity="false"
                               sundial:limit="2 WORKING_DAY" sundial:basis="办事规程 第五条">
                  <timerEventDefinition/>
                </boundaryEvent>
                <parallelGateway id="both"/>
                <parallelGateway id="over"/>
                <exclusiveGateway id="done"/>
                <exclusiveGateway id="which" default="f12"/>
                <userTask id="verify" name="许可后核查" sundial:post="handler" sundial:act="verify-after"
                          sundial:asks="verified"/>
                <boundaryEvent id="slow_verify" attachedToRef="verify" cancelActivity="false"
                               sundial:limit="2 WORKING_DAY" sundial:basis="办事规程 第六条">
                  <timerEventDefinition/>
                </boundaryEvent>
                <userTask id="file" name="登记核查" sundial:post="handler" sundial:act="file"/>
                <exclusiveGateway id="well" default="f16"/>
                <userTask id="recheck" name="复查" sundial:post="handler" sundial:act="recheck"
                          sundial:asks="verified"/>
                <exclusiveGateway id="mended" default="f18"/>
                <userTask id="annul" name="撤销" sundial:post="head" sundial:act="annul"/>
                <endEvent id="delivered"/>
                <endEvent id="reminded"/>
                <adHocSubProcess id="expert" name="专家评审">
                  <userTask id="opinion" name="专家意见" sundial:post="handler" sundial:act="expert-review"
                            sundial:limit="15 WORKING_DAY" sundial:basis="办事规程 第二条"/>
                </adHocSubProcess>
                <adHocSubProcess id="hearing" name="听证">
                  <userTask id="hearing_notice" name="听证通知" sundial:post="handler" sundial:act="hearing-notice"/>
                  <userTask id="hold_hearing" name="举行听证" sundial:post="legal" sundial:act="hold-hearing"/>
                  <sequenceFlow id="h1" sourceRef="hearing_notice" targetRef="hold_hearing"/>
                </adHocSubProcess>
                <sequenceFlow id="f1" sourceRef="applied" targetRef="accept"/>
                <sequenceFlow id="f2" sourceRef="accept" targetRef="examine"/>
                <sequenceFlow id="f3" sourceRef="examine" targetRef="offer"/>
                <sequenceFlow id="f4" sourceRef="offer" targetRef="review"/>
                <sequenceFlow id="f5" sourceRef="review" targetRef="decide"/>
                <sequenceFlow id="f6" sourceRef="decide" targetRef="both"/>
                <sequenceFlow id="f24" sourceRef="both" targetRef="deliver"/>
                <sequenceFlow id="f25" sourceRef="both" targetRef="which"/>
                <sequenceFlow id="f26" sourceRef="done" targetRef="over"/>
                <sequenceFlow id="f27" sourceRef="over" targetRef="delivered"/>
                <sequenceFlow id="f7" sourceRef="deliver" targetRef="over"/>
                <sequenceFlow id="f11" sourceRef="which" targetRef="verify">
                  <conditionExpression>granted</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f12" sourceRef="which" targetRef="done"/>
                <sequenceFlow id="f13" sourceRef="verify" targetRef="file"/>
                <sequenceFlow id="f14" sourceRef="file" targetRef="well"/>
                <sequenceFlow id="f15" sourceRef="well" targetRef="done">
                  <conditionExpression>verified</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f16" sourceRef="well" targetRef="recheck"/>
                <sequenceFlow id="f17" sourceRef="recheck" targetRef="mended"/>
                <sequenceFlow id="f18" sourceRef="mended" targetRef="annul"/>
                <sequenceFlow id="f19" sourceRef="mended" targetRef="done">
                  <conditionExpression>verified</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f20" sourceRef="annul" targetRef="done"/>
                <sequenceFlow id="f21" sourceRef="slow_accept" targetRef="remind"/>
                <sequenceFlow id="f22" sourceRef="slow_deliver" targetRef="remind"/>
                <sequenceFlow id="f23" sourceRef="slow_verify" targetRef="remind"/>
                <sequenceFlow id="f8" sourceRef="slow" targetRef="remind"/>
                <sequenceFlow id="f9" sourceRef="remind" targetRef="reminded"/>
              </process>
            </definitions>
            """;

    /** A small licence with a hearing offer, a countersigned review, timers, side procedures and what follows a grant. */
    static final Procedure HEARD = read(HEARD_BPMN);
    /** The same, but the window has to say something when it accepts. */
    static final Procedure ASKING =
            read(HEARD_BPMN.replace("sundial:act=\"accept\"", "sundial:act=\"accept\" sundial:asks=\"urgent\""));

    private Procedures() {}

    private static Procedure seed(String file) {
        try {
            return read(Files.readAllBytes(Path.of("..", "..", "seed", "procedures", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Procedure read(String bpmn) {
        return read(bpmn.getBytes(StandardCharsets.UTF_8));
    }

    private static Procedure read(byte[] bpmn) {
        return switch (BpmnReader.read(bpmn)) {
            case Import.Imported imported -> imported.procedure();
            case Import.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }
}
