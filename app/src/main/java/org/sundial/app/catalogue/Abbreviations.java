package org.sundial.app.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 部门简称. People say 住建局 for 住房和城乡建设局: an abbreviation takes some of the name's characters, in their order. One
 * that fits two departments says nothing.
 */
final class Abbreviations {
    private static final String ENDINGS = "局委队办部会";
    private static final int SHORTEST = 3;

    private final Map<String, String> nameByCode = new LinkedHashMap<>();

    Abbreviations(List<Department> departments) {
        for (Department department : departments) {
            nameByCode.put(department.code(), ChineseText.normal(department.shortName()));
        }
    }

    /** The code of the one department this is short for. */
    Optional<String> organ(String word) {
        if (word.length() < SHORTEST || ENDINGS.indexOf(word.charAt(word.length() - 1)) < 0) {
            return Optional.empty();
        }
        List<String> codes = nameByCode.entrySet().stream()
                .filter(entry -> isPickedFrom(word, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static boolean isPickedFrom(String word, String name) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
