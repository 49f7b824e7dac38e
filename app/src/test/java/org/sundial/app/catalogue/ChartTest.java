package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.web.Words;
import org.sundial.procedure.Node;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The drawing shows the procedure that runs: all of it, once, and in words too. */
class ChartTest {
    private final Charts charts =
            new Charts(new Powers(org.springframework.jdbc.core.simple.JdbcClient.create(new NoDatabase())));

    @ParameterizedTest
    @CsvSource({
        "/seed/procedures/P01.bpmn, zh",
        "/seed/procedures/P02.bpmn, en",
        "/charts/mix.bpmn, zh",
        "/charts/drawn.bpmn, en"
    })
    void every_node_stands_in_the_drawing_once_and_every_flow_is_an_arrow(String file, String language) {
        ProcedureReading.Lawful read = lawful(file);
        Document svg = parse(charts.draw(read.procedure(), read.drawing(), Words.of(language), Chart.Progress.NONE)
                .svg());

        assertThat(attributes(svg, "g", "data-node"))
                .containsExactlyInAnyOrderElementsOf(
                        read.procedure().nodes().stream().map(Node::id).toList());
        assertThat(attributes(svg, "path", "data-flow"))
                .containsExactlyInAnyOrderElementsOf(
                        read.procedure().flows().stream().map(flow -> flow.id()).toList());
    }

    @Test
    void a_step_says_who_acts_and_within_what_limit() {
        ProcedureReading.Lawful read = lawful("/seed/procedures/P01.bpmn");

        String svg = charts.draw(read.procedure(), read.drawing(), Words.zh(), Chart.Progress.NONE)
                .svg();

        assertThat(svg).contains("收件受理", "窗口人员", "5 个工作日", "承办人 2 人", "20 个工作日", "是否告知承诺", "办理期间可随时启动");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seed/procedures/P01.bpmn", "/seed/procedures/P02.bpmn", "/charts/mix.bpmn"})
    void no_two_nodes_overlap_and_nothing_lies_outside(String file) {
        for (Words w : List.of(Words.zh(), Words.en())) {
            Procedure procedure = lawful(file).procedure();
            ChartDrawing drawing = ChartLayout.of(procedure, w);
            List<ChartDrawing.Box> tasks = drawing.boxes().stream()
                    .filter(box -> box.node() instanceof UserTask)
                    .toList();
            for (ChartDrawing.Box one : tasks) {
                assertThat(one.x()).isNotNegative();
                assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
                // What is written in it fits into it.
                assertThat(one.words().width()).isLessThanOrEqualTo(one.width());
                assertThat(one.words().height()).isLessThanOrEqualTo(one.height());
                assertThat(tasks)
                        .filteredOn(other -> !other.equals(one) && overlap(one, other))
                        .isEmpty();
            }
        }
    }

    @Test
    void the_same_chart_always_comes_out_the_same() {
        Procedure procedure = lawful("/seed/procedures/P01.bpmn").procedure();

        assertThat(ChartLayout.of(procedure, Words.zh())).isEqualTo(ChartLayout.of(procedure, Words.zh()));
    }

    @Test
    void a_hostile_name_is_text_and_nothing_else() {
        ProcedureReading.Lawful read = lawful("/charts/hostile.bpmn");

        String svg = charts.draw(read.procedure(), read.drawing(), Words.zh(), Chart.Progress.NONE)
                .svg();

        assertThat(svg).doesNotContain("<script", "<img").doesNotContainPattern("\\son\\w+=\"");
        assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void nothing_in_it_needs_an_inline_style() {
        ProcedureReading.Lawful read = lawful("/seed/procedures/P01.bpmn");

        assertThat(charts.draw(read.procedure(), read.drawing(), Words.zh(), Chart.Progress.NONE)
                        .svg())
                .doesNotContain("style=", "<style", "href");
    }

    @Test
    void where_a_case_stands_is_marked_by_shape_and_not_by_colour_alone() {
        ProcedureReading.Lawful read = lawful("/seed/procedures/P01.bpmn");
        Chart.Progress progress = new Chart.Progress(Set.of("accept", "inspect"), Set.of("review"));

        String svg = charts.draw(read.procedure(), read.drawing(), Words.zh(), progress)
                .svg();

        assertThat(svg.split("app-flow__tick", -1)).hasSize(3);
        assertThat(svg.split("app-flow__node--current", -1)).hasSize(2);
        assertThat(svg).contains("font-weight=\"600\"");
    }

    @Test
    void a_files_own_drawing_is_kept() {
        ProcedureReading.Lawful read = lawful("/charts/drawn.bpmn");
        ChartDrawing drawing =
                ChartFromDiagram.of(read.procedure(), read.drawing().orElseThrow(), Words.zh());

        // In the file the step stands 150 to the right of the start.
        ChartDrawing.Box start = box(drawing, "s");
        ChartDrawing.Box step = box(drawing, "t");
        assertThat(step.x() - start.x()).isEqualTo(150);
        assertThat(step.width()).isEqualTo(120);
        assertThat(start.x()).isPositive();
    }

    @Test
    void long_names_break_into_lines_of_about_the_same_length() {
        assertThat(ChartWords.lines("责令限期改正与复查", 15, 130)).containsExactly("责令限期改", "正与复查");
        assertThat(ChartWords.lines("不同意投入使用、营业", 15, 106)).noneMatch(line -> line.startsWith("、"));
        assertThat(ChartWords.lines("Verify on site after the grant", 15, 130))
                .containsExactly("Verify on site", "after the grant");
    }

    private static boolean overlap(ChartDrawing.Box a, ChartDrawing.Box b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    private static ChartDrawing.Box box(ChartDrawing drawing, String id) {
        return drawing.boxes().stream()
                .filter(box -> box.node().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProcedureReading.Lawful lawful(String file) {
        ProcedureReading reading = ProcedureReading.of(PublishedList.text(file).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        return Optional.of(reading).map(ProcedureReading.Lawful.class::cast).orElseThrow();
    }

    private static List<String> attributes(Document svg, String element, String attribute) {
        NodeList nodes = svg.getElementsByTagName(element);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            String value = ((Element) nodes.item(i)).getAttribute(attribute);
            if (!value.isEmpty()) {
                found.add(value);
            }
        }
        return found;
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }
}
