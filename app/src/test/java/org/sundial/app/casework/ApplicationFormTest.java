package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.stories.City;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.casefile.Branch;
import org.sundial.casefile.Channel;
import org.sundial.procedure.Values;

/** 申请表: the same questions and the same checks for the counter and for the public, everything wrong told at once. */
class ApplicationFormTest {
    private final ApplicationForm food = form(OpenCases.FOOD);
    private final ApplicationForm fire = form("KLMY-XF-0001");

    @Test
    void nothing_filled_in_is_told_question_by_question_in_page_order() {
        Faults faults = food.check(food.tidy(Map.of()));
        List<String> asked = food.asked(Map.of()).stream()
                .filter(ItemRules.FormField::required)
                .map(ItemRules.FormField::name)
                .toList();
        assertThat(faults.all()).extracting(Fault::field).containsExactlyElementsOf(asked);
    }

    @Test
    void what_is_not_asked_of_this_applicant_is_neither_checked_nor_kept() {
        Map<String, String> person = new TreeMap<>(OpenCases.FORM);
        person.put("applicantKind", "PERSON");
        person.put("identityNumber", "11010519491231002X");

        Map<String, String> tidied = food.tidy(person);

        assertThat(tidied).containsKey("identityNumber").doesNotContainKey("creditCode");
        assertThat(food.check(tidied).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "creditCode,       91650200DEM000014A, 统一社会信用代码",
        "creditCode,       91650200,           应为 18 位",
        "contactPhone,     12345,              手机号",
        "premisesDistrict, 110101,             请从列出的选项里选择",
        "hotFood,          maybe,              请从列出的选项里选择",
        "floorArea,        -5,                 大于 0",
        "floorArea,        很大,               大于 0",
        "floorArea,        1.005,              两位小数",
    })
    void an_answer_of_the_wrong_kind_is_told_with_its_fix(String field, String typed, String fix) {
        Map<String, String> answers = new TreeMap<>(OpenCases.FORM);
        answers.put(field, typed);
        assertThat(food.check(food.tidy(answers)).all()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.message().zh()).contains(fix);
            assertThat(fault.message().en()).isNotBlank();
        });
    }

    @Test
    void a_name_that_is_too_long_is_told_with_its_length() {
        Map<String, String> answers = new TreeMap<>(OpenCases.FORM);
        answers.put("premisesName", "店".repeat(101));
        assertThat(food.check(food.tidy(answers)).all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().zh()).contains("最多 100 个字，现在是 101 个字"));
    }

    /** Full-width figures, blanks and unseen characters are how people type, not what they mean. */
    @Test
    void answers_are_kept_as_their_standards_write_them() {
        Map<String, String> typed = new TreeMap<>(OpenCases.FORM);
        typed.put("contactPhone", " １３８ 0000-0000 ");
        typed.put("creditCode", "91650200dem000014t");
        typed.put("premisesName", "  顺序\u202E反转\u0007店 ");
        typed.put("floorArea", "1,200");

        assertThat(food.tidy(typed))
                .containsEntry("contactPhone", "13800000000")
                .containsEntry("creditCode", "91650200DEM000014T")
                .containsEntry("premisesName", "顺序反转店")
                .containsEntry("floorArea", "1200");
    }

    @Test
    void the_applicants_choice_decides_the_way_of_handling_the_materials_and_the_procedures_variables() {
        Map<String, String> committed = Map.of("commitment", "true");
        assertThat(fire.branch(committed)).isEqualTo(Branch.COMMITMENT);
        assertThat(fire.materials(Branch.COMMITMENT))
                .extracting(ItemRules.Material::code)
                .contains("M01")
                .doesNotContain("M02");
        assertThat(fire.missing(Branch.ORDINARY, List.of("M02", "M03", "M04", "M05", "M06")))
                .extracting(ItemRules.Material::code)
                .containsExactly("M07");
        assertThat(fire.receive(Channel.ONLINE, "试收1", committed, List.of()).variables())
                .isEqualTo(Values.of("commitment", true));
    }

    @Test
    void lists_show_the_premises_and_of_a_person_no_more_than_the_family_name() {
        assertThat(food.title(OpenCases.FORM)).isEqualTo("试验用虚构店");
        assertThat(food.title(Map.of("applicantKind", "PERSON", "applicantName", "欧阳小明")))
                .isEqualTo("欧阳某某");
        assertThat(food.title(Map.of())).isEqualTo("食品经营许可");
    }

    private static ApplicationForm form(String item) {
        return ApplicationForm.of(
                City.bean(Powers.class).handled(item).orElseThrow(), LocalDate.of(2026, 11, 27)); // Friday
    }
}
