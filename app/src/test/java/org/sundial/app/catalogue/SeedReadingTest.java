package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sundial.procedure.Mark;
import org.sundial.procedure.UserTask;

class SeedReadingTest {
    private static final String HEADER = PublishedList.text("/seed/catalogue/karamay_items.csv")
            .lines()
            .findFirst()
            .orElseThrow();

    @Test
    void every_fault_of_a_list_is_told_at_once_with_its_record() {
        SeedReading reading = new SeedReading();
        List<String> none = new ArrayList<>();
        reading.departments(SeedTable.of(
                "organs.csv",
                "code,name,name_en,short_name,simulated\nA,某局,Bureau,某局,no\n",
                Set.of("code"),
                none::add));
        reading.items(
                SeedTable.of(
                        "items.csv",
                        HEADER + "\n"
                                + row("X-1", "某局", "行政许可", "甲", "", "")
                                + row("X-1", "某局", "行政许可", "乙", "", "")
                                + row("X-2", "别的局", "行政赦免", "丙", "", "")
                                + row("X-3", "某局", "行政许可", "", "X-9", "")
                                + row("X-4", "某局", "行政许可", "丁", "", "TEXT9"),
                        Set.of("item_id"),
                        none::add),
                false);

        SeedRefused refused = catchThrowableOfType(SeedRefused.class, () -> reading.result(List.of()));

        assertThat(refused.faults())
                .containsExactly(
                        "items.csv record 2: the code X-1 stands twice",
                        "items.csv record 3: 行政赦免 is not one of the ten categories",
                        "items.csv record 3: the department 别的局 is not in organisations.csv",
                        "items.csv record 4: name is blank",
                        "items.csv record 5: duty_text_id names the text TEXT9, which is not in karamay_texts.csv",
                        "X-3: its parent X-9 is not in the list");
    }

    @Test
    void a_file_without_a_column_is_told_by_the_columns_name() {
        List<String> faults = new ArrayList<>();

        SeedTable.of("items.csv", "a,b\n1,2\n", Set.of("a", "c", "d"), faults::add);

        assertThat(faults).containsExactly("items.csv: the column c is missing", "items.csv: the column d is missing");
    }

    @Test
    void a_torn_record_is_told() {
        List<String> faults = new ArrayList<>();

        SeedTable table = SeedTable.of("items.csv", "a,b\n1\n3,4\n", Set.of("a"), faults::add);

        assertThat(table.rows()).hasSize(1);
        assertThat(faults).containsExactly("items.csv record 1: 1 cells where the header has 2");
    }

    @Test
    void both_procedures_of_the_seed_are_lawful_and_name_a_decision() {
        for (String name : List.of("P01", "P02")) {
            byte[] bpmn = PublishedList.text("/seed/procedures/" + name + ".bpmn")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(ProcedureReading.of(bpmn))
                    .isInstanceOfSatisfying(
                            ProcedureReading.Lawful.class,
                            lawful -> assertThat(lawful.procedure().nodes())
                                    .anyMatch(node -> node instanceof UserTask task
                                            && task.marks().contains(Mark.DECISION)));
        }
    }

    private static String row(
            String code, String department, String category, String name, String parent, String duty) {
        StringBuilder row = new StringBuilder();
        for (String column : HEADER.split(",", -1)) {
            row.append(row.isEmpty() ? "" : ",")
                    .append(
                            switch (column) {
                                case "item_id" -> code;
                                case "row_kind" -> "item";
                                case "tier" -> "prefecture";
                                case "department" -> department;
                                case "category" -> category;
                                case "name" -> name;
                                case "parent_item_id" -> parent;
                                case "duty_text_id" -> duty;
                                default -> "";
                            });
        }
        return row.append('\n').toString();
    }
}
