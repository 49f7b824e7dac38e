package org.sundial.app.casework;

import java.util.Set;

/** 姓名. How much of a natural person's name lists show: 王某某, 欧阳某. */
final class Names {
    /** The compound surnames that are common enough to be met. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "慕容", "令狐", "尉迟", "公孙", "东方", "夏侯", "端木", "宇文", "长孙", "独孤", "南宫", "呼延",
            "申屠", "轩辕", "澹台", "太史", "西门", "第五");

    private Names() {}

    /** The family name and 某 for each further character. A name in another script is shown by its first letter only. */
    static String shortened(String name) {
        String clean = name.strip();
        int length = clean.codePointCount(0, clean.length());
        if (length == 0) {
            return "";
        }
        int first = clean.codePointAt(0);
        if (!Character.isIdeographic(first)) {
            return Character.toString(first) + "某";
        }
        String two = length > 2 ? clean.substring(0, clean.offsetByCodePoints(0, 2)) : "";
        String family = COMPOUND.contains(two) ? two : Character.toString(first);
        int rest = length - family.codePointCount(0, family.length());
        // A transcribed name is long: one 某 says enough.
        return family + "某".repeat(Math.min(2, Math.max(1, rest)));
    }
}
