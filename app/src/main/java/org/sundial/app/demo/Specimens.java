package org.sundial.app.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.sundial.app.documents.Attachment;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Intake;

/** 模拟材料. One labelled page for each kind of material a simulated applicant hands in, kept as a real file. */
final class Specimens {
    private static final String FONT = "/fonts/NotoSerifSC-Bold.ttf";

    private final Attachments attachments;
    private final Map<String, Attachment> made = new HashMap<>();

    Specimens(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The kept file for a material of this name; the same page for everybody. */
    Attachment of(String name) {
        return made.computeIfAbsent(name, this::make);
    }

    private Attachment make(String name) {
        return switch (attachments.take("specimen", "模拟材料.pdf", new ByteArrayInputStream(page(name)))) {
            case Intake.Kept kept -> kept.attachment();
            case Intake.Refused refused -> throw new IllegalStateException("our own specimen was refused: " + refused);
        };
    }

    private static byte[] page(String name) {
        try (InputStream file = Objects.requireNonNull(Specimens.class.getResourceAsStream(FONT), FONT);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font embedded = PDType0Font.load(document, font, true);
            try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                line(ink, embedded, 24, 640, "模拟材料");
                line(ink, embedded, 16, 600, name);
                line(ink, embedded, 12, 570, "本页只用于演示，不是任何人提交的文件。");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the specimen of " + name, e);
        }
    }

    private static void line(PDPageContentStream ink, PDType0Font font, float size, float height, String words)
            throws IOException {
        ink.beginText();
        ink.setFont(font, size);
        ink.newLineAtOffset(80, height);
        ink.showText(words);
        ink.endText();
    }
}
