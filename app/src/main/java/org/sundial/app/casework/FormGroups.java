package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.web.Text;

/** 申请内容分组. Answers that belong together, under one heading: a group begins at the field that opens it. */
public final class FormGroups {
    private static final Text WAY = Text.of("申请方式", "How it was applied for");

    private static final Map<Text, Set<String>> OPENERS = openers();

    private FormGroups() {}

    private static Map<Text, Set<String>> openers() {
        Map<Text, Set<String>> openers = new LinkedHashMap<>();
        openers.put(Text.of("申请人", "The applicant"), Set.of("applicantName"));
        openers.put(Text.of("场所和内容", "The place and what is done there"), Set.of("premisesName", "projectName"));
        openers.put(Text.of("领取方式", "Getting the result"), Set.of("deliveryMode"));
        return openers;
    }

    /** The questions group by group, in page order; groups without questions are left out. */
    public static Map<Text, List<FormField>> of(List<FormField> fields) {
        Map<Text, List<FormField>> groups = new LinkedHashMap<>();
        Text at = WAY;
        for (FormField field : fields) {
            for (Map.Entry<Text, Set<String>> group : OPENERS.entrySet()) {
                if (group.getValue().contains(field.name())) {
                    at = group.getKey();
                }
            }
            groups.computeIfAbsent(at, heading -> new ArrayList<>()).add(field);
        }
        return groups;
    }
}
