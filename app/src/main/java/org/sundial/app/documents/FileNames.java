package org.sundial.app.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 文件名. Makes a name that came from outside safe to keep, to show and to save. */
final class FileNames {
    private static final String NAMELESS = "附件";
    private static final int MOST_CHARACTERS = 120;
    /** What common file systems allow, less room for a suffix. */
    private static final int MOST_BYTES = 240;

    private static final int MOST_EXTENSION = 10;

    /** Device names that Windows opens instead of a file. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileNames() {}

    /** Without folders, control characters, invisible or direction-changing ones; NFC; of bearable length. */
    static String safe(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileNames::isVisible).forEach(c -> {
            boolean reserved = "<>:\"|?*".indexOf(c) >= 0;
            kept.appendCodePoint(reserved ? '_' : Character.isSpaceChar(c) ? ' ' : c);
        });
        // A leading dot hides a file; trailing dots and blanks are dropped by Windows and change the extension.
        String clean = kept.toString().replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            return NAMELESS;
        }
        String stem = clean.contains(".") ? clean.substring(0, clean.indexOf('.')) : clean;
        if (DEVICES.contains(stem.toLowerCase(Locale.ROOT)) || stem.matches("(?i)(com|lpt)[0-9]")) {
            clean = "_" + clean;
        }
        return shortened(clean);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= MOST_EXTENSION;
        String extension = hasExtension ? name.substring(dot) : "";
        String stem = hasExtension ? name.substring(0, dot) : name;
        while (isTooLong(stem + extension)) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + extension;
    }

    private static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MOST_CHARACTERS
                || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
