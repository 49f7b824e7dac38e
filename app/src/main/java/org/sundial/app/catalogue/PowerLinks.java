package org.sundial.app.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 清单的地址. The list as the reader has narrowed it, and the addresses of its neighbours. */
public record PowerLinks(String words, Optional<String> organ, Optional<Category> category, Optional<String> level) {
    private static final String PATH = "/powers";

    /** This list, from its beginning. */
    public String here() {
        return at(Optional.empty());
    }

    public String at(Optional<Cursor> cursor) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", words.isBlank() ? Optional.empty() : Optional.of(words));
        add(parts, "department", organ);
        add(parts, "category", category.map(Category::slug));
        add(parts, "level", level);
        add(parts, "cursor", cursor.map(Cursor::toString));
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    public PowerLinks inOrgan(Optional<String> code) {
        return new PowerLinks(words, code, category, level);
    }

    public PowerLinks inCategory(Optional<Category> kind) {
        return new PowerLinks(words, organ, kind, level);
    }

    public PowerLinks atLevel(Optional<String> exercisedAt) {
        return new PowerLinks(words, organ, category, exercisedAt);
    }

    /** The whole list again, with the same words. */
    public PowerLinks everywhere() {
        return new PowerLinks(words, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The list of a search for these words. */
    public static String search(String words) {
        return new PowerLinks(words, Optional.empty(), Optional.empty(), Optional.empty()).here();
    }

    private static void add(List<String> parts, String name, Optional<String> value) {
        value.ifPresent(text -> parts.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}
