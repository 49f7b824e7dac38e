package org.sundial.app.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;

/** 文书制作. Prints instruments as PDF. */
@Component
public class Instruments {
    private static final int QR_PIXELS_A_MODULE = 8;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final DocumentSettings settings;
    private final DocumentFonts fonts;
    private final Typesetter typesetter;

    Instruments(DocumentSettings settings) {
        this.settings = settings;
        this.fonts = new DocumentFonts(settings);
        this.typesetter = new Typesetter(fonts);
    }

    /**
     * The instrument on paper: GB/T 9704 page, fonts inside, tagged for reading aloud. The same instrument always gives
     * the same bytes.
     *
     * @throws CharactersNotPrintable if a character is in none of the fonts; ask {@link #unprintable} first
     */
    public byte[] pdf(Instrument instrument) {
        String missing = fonts.missing(Wording.of(instrument) + settings.sealSlot());
        if (!missing.isEmpty()) {
            throw new CharactersNotPrintable(missing);
        }
        String qr =
                Base64.getEncoder().encodeToString(Qr.png(instrument.heading().address(), QR_PIXELS_A_MODULE));
        String image = "data:image/png;base64," + qr;
        Typesetter.Printed standard = print(new Sheet(instrument, image, settings.sealSlot(), Sheet.Spacing.STANDARD));
        if (standard.pages() != 2) {
            return standard.pdf();
        }
        Typesetter.Printed close = print(new Sheet(instrument, image, settings.sealSlot(), Sheet.Spacing.CLOSE));
        return close.pages() == 1 ? close.pdf() : standard.pdf();
    }

    private Typesetter.Printed print(Sheet sheet) {
        Instrument instrument = sheet.instrument();
        StringOutput page = new StringOutput();
        templates.render(
                "documents/" + instrument.kind().slug() + ".jte", Map.of("it", instrument, "sheet", sheet), page);
        return typesetter.print(
                DocumentFonts.printed(page.toString()), instrument.heading().date());
    }

    /** 生僻字: characters of a text that no font has, told at the field before anything is printed. */
    public Faults unprintable(String field, String text) {
        String missing = fonts.missing(text);
        return missing.isEmpty()
                ? Faults.none()
                : Faults.of(Fault.of(
                        field,
                        "这些字暂时打印不出来：" + missing + "。请改用规范字，或告诉窗口人员",
                        "These characters cannot be printed yet: " + missing
                                + "; use standard forms or tell the window"));
    }
}
