package org.sundial.app.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.sundial.app.web.Text;

/** 文件真身. What a file is by its first bytes, whatever it is called. */
enum FileLook {
    PDF("PDF 文件", "a PDF"),
    JPG("JPG 图片", "a JPG image"),
    PNG("PNG 图片", "a PNG image"),
    ZIP("压缩包", "an archive"),
    OLD_OFFICE("旧版 Office 文件或加了密码的 Office 文件", "an old or password-protected Office file"),
    GIF("GIF 图片", "a GIF image"),
    BMP("BMP 图片", "a BMP image"),
    TIFF("TIFF 图片", "a TIFF image"),
    WEBP("WebP 图片", "a WebP image"),
    HEIC("HEIC 图片", "a HEIC image"),
    ARCHIVE("压缩包", "an archive"),
    PROGRAM("程序", "a program"),
    MARKUP("网页或 XML", "a web page or XML"),
    RTF("RTF 文档", "an RTF document"),
    NOTHING_KNOWN("认不出的内容", "something unknown");

    private static final int HEAD = 512;

    private final Text name;

    FileLook(String zh, String en) {
        this.name = Text.of(zh, en);
    }

    Text title() {
        return name;
    }

    /** The type it is by itself; a zip may be one of three, or none. */
    Optional<FileType> type() {
        return switch (this) {
            case PDF -> Optional.of(FileType.PDF);
            case JPG -> Optional.of(FileType.JPG);
            case PNG -> Optional.of(FileType.PNG);
            case ZIP, OLD_OFFICE, GIF, BMP, TIFF, WEBP, HEIC, ARCHIVE, PROGRAM, MARKUP, RTF, NOTHING_KNOWN ->
                Optional.empty();
        };
    }

    static FileLook of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            return HEIC;
        }
        return rest(head);
    }

    private static FileLook rest(String head) {
        if (head.startsWith("Rar!")
                || head.startsWith("7z\u00BC\u00AF")
                || head.startsWith("\u001F\u008B")
                || head.startsWith("PK")) {
            return ARCHIVE;
        }
        if (head.startsWith("MZ")
                || head.startsWith("\u007FELF")
                || head.startsWith("\u00CA\u00FE\u00BA\u00BE")
                || head.startsWith("#!")) {
            return PROGRAM;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        String text =
                head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return MARKUP;
        }
        // After the others: two letters are little to go by.
        return head.startsWith("BM") ? BMP : NOTHING_KNOWN;
    }
}
