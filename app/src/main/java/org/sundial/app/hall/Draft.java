package org.sundial.app.hall;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sundial.app.documents.FileType;

/**
 * 草稿. What somebody has filled in and not yet handed in.
 *
 * @param command what its submission is known by: pressing the button twice does it once
 * @param typed answers by field, exactly as they were typed
 * @param saved the pages that were saved at least once
 * @param files what was uploaded, by material
 * @param result what came of it, once it was submitted; then nothing else is kept
 */
public record Draft(
        UUID command,
        Map<String, String> typed,
        Set<String> saved,
        SortedMap<String, HandedIn> files,
        @Nullable Result result) {

    /** More than any field of ours takes: beyond it a form is not filled in by a person. */
    static final int LONGEST_ANSWER = 4_000;

    public Draft {
        typed = new LinkedHashMap<>(typed);
        saved = new LinkedHashSet<>(saved);
        files = new TreeMap<>(files);
    }

    /** A file as it waits in the draft. */
    public record HandedIn(String name, FileType type, long size, String sha256) {}

    /** 提交结果. */
    public record Result(String reference, String queryCode) {}

    static Draft blank(UUID command) {
        return new Draft(command, Map.of(), Set.of(), new TreeMap<>(), null);
    }

    /** With the answers of one page as they were typed; other pages' answers stay. */
    Draft answered(String page, Map<String, String> answers) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        answers.forEach((field, answer) ->
                more.put(field, answer.length() > LONGEST_ANSWER ? answer.substring(0, LONGEST_ANSWER) : answer));
        return new Draft(command, more, and(page), files, result);
    }

    Draft with(String material, HandedIn file) {
        SortedMap<String, HandedIn> more = new TreeMap<>(files);
        more.put(material, file);
        return new Draft(command, typed, saved, more, result);
    }

    Draft without(String material) {
        SortedMap<String, HandedIn> fewer = new TreeMap<>(files);
        fewer.remove(material);
        return new Draft(command, typed, saved, fewer, result);
    }

    Draft seen(String page) {
        return new Draft(command, typed, and(page), files, result);
    }

    /** What is left after submission: the answers are in the case now, and nowhere else. */
    Draft submitted(Result came) {
        return new Draft(command, Map.of(), Set.of(), new TreeMap<>(), came);
    }

    private Set<String> and(String page) {
        Set<String> more = new LinkedHashSet<>(saved);
        more.add(page);
        return more;
    }
}
