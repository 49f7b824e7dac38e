package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.stories.City;

class SectionTest {

    @ParameterizedTest
    @ValueSource(strings = {Applicant.FOOD, Applicant.FIRE})
    void every_question_stands_on_one_page_and_what_decides_about_it_comes_before(String item) {
        List<FormField> form =
                City.bean(Powers.class).handled(item).orElseThrow().rules().form();
        Map<Section, List<FormField>> pages = Section.divide(form);
        assertThat(pages.values().stream().flatMap(List::stream)).containsExactlyElementsOf(form);
        Set<String> before = new HashSet<>();
        pages.values().forEach(page -> {
            assertThat(page)
                    .allMatch(field ->
                            field.when() == null || before.contains(field.when().field()));
            page.forEach(field -> before.add(field.name()));
        });
    }
}
