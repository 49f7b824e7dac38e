package org.sundial.app.hall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.web.Text;

/**
 * 一页问题. Questions that belong together, asked on one page. A page begins at the field that opens it; what an item asks
 * beyond these names stays on the page it stands in.
 */
public enum Section {
    /** What decides which other questions are asked comes first, so that no page asks what does not apply. */
    WAY(Set.of(), Text.of("申请方式", "How you apply")),
    APPLICANT(Set.of("applicantName"), Text.of("申请人", "The applicant")),
    PLACE(Set.of("premisesName", "projectName"), Text.of("场所和内容", "The place and what is done there")),
    RESULT(Set.of("deliveryMode"), Text.of("领取方式", "Getting the result"));

    private final Set<String> openers;
    private final Text title;

    Section(Set<String> openers, Text title) {
        this.openers = openers;
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The last part of its address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String slug) {
        for (Section section : values()) {
            if (section.slug().equals(slug)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The questions page by page; pages without questions are left out. */
    static Map<Section, List<FormField>> divide(List<FormField> fields) {
        Map<Section, List<FormField>> pages = new EnumMap<>(Section.class);
        Section at = WAY;
        for (FormField field : fields) {
            for (Section section : values()) {
                if (section.openers.contains(field.name())) {
                    at = section;
                }
            }
            pages.computeIfAbsent(at, section -> new ArrayList<>()).add(field);
        }
        return pages;
    }
}
