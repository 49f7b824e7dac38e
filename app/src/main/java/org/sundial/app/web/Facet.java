package org.sundial.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 筛选. One way to narrow a list; each option is a link, so it works without JavaScript and can be shared. */
public record Facet(String label, List<Option> options) {

    public Facet {
        options = List.copyOf(options);
    }

    /**
     * One value of a facet.
     *
     * @param count how many the list would hold, or null where counting costs too much
     * @param href the list narrowed to it, or widened again when it is selected
     */
    public record Option(String label, @Nullable Long count, String href, boolean selected) {}
}
