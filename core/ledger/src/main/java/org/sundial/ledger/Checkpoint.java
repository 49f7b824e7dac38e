package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * 检查点. The size and root hash of a log, in the text it signs.
 *
 * @param origin the log's name: a URL without scheme, and the name of its key
 * @param size entries in the log
 * @param root 根哈希, which commits to every one of them
 * @param extensions further lines, each not empty; ours has none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || hasControl(origin)) {
            throw new Malformed(Malformed.Form.CHECKPOINT, "the origin is empty or has control characters");
        }
        if (size < 0) {
            throw new Malformed(Malformed.Form.CHECKPOINT, "a log does not have " + size + " entries");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || hasControl(line))) {
            throw new Malformed(Malformed.Form.CHECKPOINT, "an extension line is empty or has control characters");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note, up to the blank line before its signatures. */
    public static Checkpoint parse(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() < 4 || !lines.removeLast().isEmpty()) {
            throw new Malformed(Malformed.Form.CHECKPOINT, "three lines expected: origin, size, root");
        }
        long size = DecimalText.decode(lines.get(1), Malformed.Form.CHECKPOINT, "the size");
        byte[] root = Base64Text.decode(lines.get(2), Malformed.Form.CHECKPOINT);
        if (root.length != Hash.LENGTH) {
            throw new Malformed(Malformed.Form.CHECKPOINT, "the root has " + root.length + " bytes instead of 32");
        }
        return new Checkpoint(lines.getFirst(), size, Hash.of(root), lines.subList(3, lines.size()));
    }

    /** The text a log signs and a witness cosigns. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static boolean hasControl(String line) {
        return line.chars().anyMatch(c -> c < ' ');
    }
}
