package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.web.Facet;
import org.sundial.app.web.Words;

/** 筛选. The three ways to narrow the list; each option is a link to the list narrowed or widened by it. */
final class PowerFacets {
    private PowerFacets() {}

    static List<Facet> of(PowerPage page, PowerLinks links, List<Department> departments, Words w) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(w.say("类别", "Category"), categories(page, links, w)));
        facets.add(new Facet(w.say("部门", "Department"), organs(page, links, departments, w)));
        facets.add(new Facet(w.say("行使层级", "Level"), levels(page, links, w)));
        return facets.stream().filter(facet -> !facet.options().isEmpty()).toList();
    }

    private static List<Facet.Option> categories(PowerPage page, PowerLinks links, Words w) {
        List<Facet.Option> options = new ArrayList<>();
        for (Category category : Category.values()) {
            Long count = page.categories().get(category);
            if (count != null) {
                boolean chosen = links.category().equals(Optional.of(category));
                String href = links.inCategory(chosen ? Optional.empty() : Optional.of(category))
                        .here();
                options.add(new Facet.Option(w.say(category.text()), count, href, chosen));
            }
        }
        return options;
    }

    private static List<Facet.Option> organs(PowerPage page, PowerLinks links, List<Department> departments, Words w) {
        List<Facet.Option> options = new ArrayList<>();
        for (Department department : departments) {
            Long count = page.organs().get(department.code());
            if (count != null) {
                boolean chosen = links.organ().equals(Optional.of(department.code()));
                String href = links.inOrgan(chosen ? Optional.empty() : Optional.of(department.code()))
                        .here();
                options.add(new Facet.Option(w.say(department.brief()), count, href, chosen));
            }
        }
        return options;
    }

    private static List<Facet.Option> levels(PowerPage page, PowerLinks links, Words w) {
        return page.levels().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> {
                    boolean chosen = links.level().equals(Optional.of(entry.getKey()));
                    String label = entry.getKey().equals(SearchIndex.NO_LEVEL)
                            ? w.say("未公布", "Not published")
                            : entry.getKey();
                    String href = links.atLevel(chosen ? Optional.empty() : Optional.of(entry.getKey()))
                            .here();
                    return new Facet.Option(label, entry.getValue(), href, chosen);
                })
                .toList();
    }
}
