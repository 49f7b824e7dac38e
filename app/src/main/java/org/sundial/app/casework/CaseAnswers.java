package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.web.SummaryRow;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;

/**
 * 申请内容. The answers of a case as its page shows them, group by group.
 *
 * @param masked whether something is shown masked
 */
public record CaseAnswers(List<Group> groups, boolean masked) {

    public CaseAnswers {
        groups = List.copyOf(groups);
    }

    /** Answers under one heading. */
    public record Group(Text heading, List<SummaryRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** @param revealed whether sensitive answers are shown whole, which is recorded before */
    static CaseAnswers of(CaseView view, Words w, boolean revealed) {
        Map<String, String> form = view.form();
        ApplicationForm application =
                ApplicationForm.of(view.power(), view.now().atZone(Words.ZONE).toLocalDate());
        List<Group> groups = new ArrayList<>();
        boolean masked = false;
        for (Map.Entry<Text, List<FormField>> group :
                FormGroups.of(application.asked(form)).entrySet()) {
            List<SummaryRow> rows = new ArrayList<>();
            for (FormField field : group.getValue()) {
                String value = form.getOrDefault(field.name(), "");
                boolean hide = field.sensitive() && !revealed && !value.isEmpty();
                masked |= hide;
                rows.add(SummaryRow.of(
                        w.say(field.label()), hide ? mask(value) : w.say(ApplicationForm.shown(field, value))));
            }
            groups.add(new Group(group.getKey(), rows));
        }
        return new CaseAnswers(groups, masked);
    }

    /** Enough to recognise what one has in hand, too little to learn it. */
    static String mask(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < 8) {
            return Character.toString(value.codePointAt(0)) + "＊＊";
        }
        int head = value.offsetByCodePoints(0, 3);
        int tail = value.offsetByCodePoints(0, length - 2);
        return value.substring(0, head) + "＊＊＊＊" + value.substring(tail);
    }
}
