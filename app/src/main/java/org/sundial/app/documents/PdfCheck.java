package org.sundial.app.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PDF 检查. Refuses what acts by itself: scripts, programs to launch, dynamic forms; and what cannot be looked into:
 * passwords, and object streams that do not unfold. Names are read wherever they stand, plain or written with #, in the
 * file or in a compressed object stream; the document itself is never interpreted.
 */
final class PdfCheck {
    /** What runs something when the document is opened or touched. */
    private static final Set<String> ACTING =
            Set.of("JavaScript", "Launch", "Rendition", "RichMedia", "XFA", "RichMediaExecute");

    private static final Set<String> WATCHED = watched();
    private static final String OBJECT_STREAM = "ObjStm";
    private static final String STREAM = "stream";
    private static final int LONGEST_NAME = 32;

    /** Readers look for the end mark in the last kilobyte. */
    private static final int TAIL = 1024;

    private static final int PEEK = 64;
    private static final int MOST_UNFOLDED_BYTES = 64 << 20;
    private static final int PIECE = 1 << 16;

    private static final int MOST_STREAMS = 100_000;

    private final FileCheck check;
    private final Set<String> names = new HashSet<>();
    /** Where the data of a stream that says it holds objects begins. */
    private final Set<Integer> objectStreams = new HashSet<>();

    private final Inflater inflater = new Inflater();
    private int unfolded;

    PdfCheck(FileCheck check) {
        this.check = check;
    }

    void run(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) < 0) {
            check.fault("不完整，缺少结尾。请重新导出或扫描", "is cut off; export or scan it again");
            return;
        }
        collect(text, true);
        boolean readable = streams(content, text);
        inflater.end();
        if (names.contains("Encrypt")) {
            check.fault("加了密码或限制，无法检查。请去掉密码再上传", "is protected and cannot be checked; remove the password");
        } else if (!readable) {
            check.fault(
                    "的内部结构无法检查。请用“打印为 PDF”重新生成再上传",
                    "is built in a way that cannot be checked; make it again with Print to PDF");
        }
        if (names.stream().anyMatch(ACTING::contains)) {
            check.fault(
                    "带有脚本、可启动的程序或动态表单。请用“打印为 PDF”重新生成再上传",
                    "carries scripts, programs or a dynamic form; make it again with Print to PDF");
        }
    }

    /** Every name of interest in a text: after a slash, up to a delimiter, with #xx undone. */
    private void collect(String text, boolean whole) {
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            String name = name(text, at + 1);
            if (WATCHED.contains(name)) {
                names.add(name);
            }
            int stream = whole && name.equals(OBJECT_STREAM) ? text.indexOf(STREAM, at) : -1;
            if (stream >= 0) {
                objectStreams.add(data(text, stream));
            }
        }
    }

    private static String name(String text, int from) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < text.length() && name.length() < LONGEST_NAME) {
            char c = text.charAt(at);
            if (c <= ' ' || "()<>[]{}/%".indexOf(c) >= 0) {
                break;
            }
            int coded = c == '#' && at + 2 < text.length() ? hex(text.charAt(at + 1), text.charAt(at + 2)) : -1;
            name.append(coded >= 0 ? (char) coded : c);
            at += coded >= 0 ? 3 : 1;
        }
        return name.toString();
    }

    private static int hex(char high, char low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h << 4 | l;
    }

    private static int data(String text, int stream) {
        int data = stream + STREAM.length();
        while (data < text.length() && (text.charAt(data) == '\r' || text.charAt(data) == '\n')) {
            data++;
        }
        return data;
    }

    /** Unfolds whatever may hold objects, whether it says so or not; false if that cannot be done. */
    private boolean streams(byte[] content, String text) {
        int streams = 0;
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
            boolean closes = at >= 3 && text.startsWith("end", at - 3);
            if (!closes && (++streams > MOST_STREAMS || !unfold(content, data(text, at)))) {
                return false;
            }
        }
        return true;
    }

    private boolean unfold(byte[] content, int from) {
        boolean mustOpen = objectStreams.contains(from);
        inflater.reset();
        inflater.setInput(content, from, content.length - from);
        byte[] piece = new byte[mustOpen ? PIECE : PEEK];
        try {
            int length = inflater.inflate(piece);
            if (length == 0 || !(mustOpen || beginsWithNumber(piece))) {
                return !mustOpen;
            }
            piece = length == PEEK ? Arrays.copyOf(piece, PIECE) : piece;
            StringBuilder text = new StringBuilder();
            while (length > 0) {
                unfolded += length;
                if (unfolded > MOST_UNFOLDED_BYTES) {
                    return false;
                }
                text.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                length = inflater.inflate(piece);
            }
            collect(text.toString(), false);
            return true;
        } catch (DataFormatException e) {
            return !mustOpen; // a picture or a font, compressed in another way
        }
    }

    /** As every object stream does; most pictures and fonts do not. */
    private static boolean beginsWithNumber(byte[] piece) {
        int at = 0;
        while (at < piece.length - 1 && piece[at] <= ' ' && piece[at] >= 0) {
            at++;
        }
        return piece[at] == '%' || (piece[at] >= '0' && piece[at] <= '9');
    }

    private static Set<String> watched() {
        Set<String> watched = new HashSet<>(ACTING);
        watched.add("Encrypt");
        return watched;
    }
}
