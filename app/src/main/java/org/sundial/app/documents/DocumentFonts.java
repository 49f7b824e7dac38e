package org.sundial.app.documents;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * 文书字体. The fonts of instruments, parsed once for the life of the process: 22 MB that every document draws its few
 * hundred glyphs from. A parsed font may be read by several documents at a time: its tables are read under its own lock.
 */
final class DocumentFonts {
    private static final String SONG = "Sundial Song";
    private static final String RARE = "Sundial Rare Han";

    private final Map<String, TrueTypeFont> families = new LinkedHashMap<>();

    DocumentFonts(DocumentSettings settings) {
        families.put(SONG, ours("NotoSerifSC-Regular.ttf"));
        families.put("Sundial Song Bold", ours("NotoSerifSC-Bold.ttf"));
        families.put(RARE, ours("SundialRareHan-Regular.ttf"));
        given("Sundial Body", settings.bodyFont());
        given("Sundial Title", settings.titleFont());
    }

    /** Every family, for one document; what it does not use is not put into it. */
    void register(PdfRendererBuilder builder, PDDocument document) {
        families.forEach((family, font) -> builder.useFont(new Supplier(document, font), family));
    }

    /** The characters of a text that no font has, once each; empty if all can be printed. Every family ends in these two. */
    String missing(String text) {
        return printed(text)
                .codePoints()
                .filter(c -> c != '\n' && (isMark(c) || (!has(SONG, c) && !has(RARE, c))))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * A text as it is printed: NFC, since compatibility ideographs are in no font; lines ended in one way; without
     * characters that draw nothing, which would be printed as #.
     */
    static String printed(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !isVariationSelector(c))
                .forEach(printed::appendCodePoint);
        return printed.toString();
    }

    /** A mark that NFC did not join to its letter: we would print it beside, and it could join what stands before it. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private boolean has(String family, int character) {
        try {
            TrueTypeFont font = families.get(family);
            CmapLookup characters = font == null ? null : font.getUnicodeCmapLookup();
            return characters != null && characters.getGlyphId(character) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void given(String family, String file) {
        if (!file.isBlank()) {
            try (InputStream font = Files.newInputStream(Path.of(file))) {
                families.put(family, parse(font));
            } catch (IOException e) {
                throw new UncheckedIOException("the font of sundial.documents cannot be read: " + file, e);
            }
        }
    }

    private static TrueTypeFont ours(String file) {
        try (InputStream font = DocumentFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is not in the jar");
            }
            return parse(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(InputStream font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static final class Supplier extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;

        @SuppressWarnings("NullAway") // the library's own field, which this class does not use
        Supplier(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
