package org.sundial.app.hall;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sundial.app.catalogue.Department;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.web.Facet;
import org.sundial.app.web.Words;

/** 结果公开的筛选. By department, item and month; without counts, which would grow dearer with every result. */
final class DecisionFacets {
    private static final int MONTHS = 12;

    private DecisionFacets() {}

    static List<Facet> of(
            DecisionLinks links, List<HandledPower> items, List<Department> departments, LocalDate today, Words w) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(
                w.say("部门", "Department"),
                departments.stream()
                        .map(department -> {
                            boolean chosen = department.code().equals(links.organ());
                            return new Facet.Option(
                                    w.say(department.brief()),
                                    null,
                                    links.of(chosen ? "" : department.code()).here(),
                                    chosen);
                        })
                        .toList()));
        facets.add(new Facet(
                w.say("事项", "Item"),
                items.stream()
                        .map(item -> {
                            boolean chosen = item.power().code().equals(links.item());
                            return new Facet.Option(
                                    w.say(item.rules().name()),
                                    null,
                                    links.about(chosen ? "" : item.power().code())
                                            .here(),
                                    chosen);
                        })
                        .toList()));
        facets.add(new Facet(w.say("公开月份", "Month published"), months(links, YearMonth.from(today), w)));
        return facets.stream().filter(facet -> !facet.options().isEmpty()).toList();
    }

    private static List<Facet.Option> months(DecisionLinks links, YearMonth newest, Words w) {
        return IntStream.range(0, MONTHS)
                .mapToObj(newest::minusMonths)
                .map(month -> {
                    boolean chosen = links.month().equals(Optional.of(month));
                    return new Facet.Option(
                            w.say(month.getYear() + "年" + month.getMonthValue() + "月", month.toString()),
                            null,
                            links.in(chosen ? Optional.empty() : Optional.of(month))
                                    .here(),
                            chosen);
                })
                .toList();
    }
}
