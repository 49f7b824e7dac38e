package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sundial.app.web.Text;

/** 数据质量说明. What is doubtful in an item as published, said on its page; nothing is put right in silence. */
final class QualityNotes {
    private QualityNotes() {}

    static List<Text> of(Power power, List<Power> sharingOfficialCode, Optional<ItemRules> rules) {
        PowerContent content = power.content();
        List<Text> notes = new ArrayList<>();
        if (content.origin().categoryInferred()) {
            notes.add(Text.of(
                    "清单这一行没有印类别，按工作表的标题归类。",
                    "The list prints no category in this row; it comes from the sheet's title."));
        }
        if (!sharingOfficialCode.isEmpty()) {
            String others = sharingOfficialCode.stream().map(Power::code).collect(Collectors.joining("、"));
            notes.add(Text.of(
                    "职权编码与另一事项相同：" + others + "。",
                    "The official code is the same as that of another item: " + others + "."));
        }
        if (content.basis().citations().isEmpty()) {
            notes.add(Text.of("清单没有逐条列出依据。", "The list does not set out its bases one by one."));
        }
        count(content, citation -> citation.law() == null)
                .ifPresent(count -> notes.add(Text.of(
                        "有 " + count + " 条依据没有写法律名称。",
                        count == 1 ? "One basis names no law." : count + " bases name no law.")));
        count(content, citation -> citation.law() != null && citation.articles() == null)
                .ifPresent(count -> notes.add(Text.of(
                        "有 " + count + " 条依据没有写条款。",
                        count == 1 ? "One basis names no article." : count + " bases name no article.")));
        rules.ifPresent(known ->
                known.quality().forEach(note -> notes.add(Text.of(note.status() + "：" + note.zh(), note.en()))));
        return notes;
    }

    private static Optional<Long> count(
            PowerContent content, java.util.function.Predicate<PowerContent.Citation> defect) {
        long count = content.basis().citations().stream().filter(defect).count();
        return count == 0 ? Optional.empty() : Optional.of(count);
    }
}
