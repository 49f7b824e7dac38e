package org.sundial.app.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Proof;
import org.sundial.app.web.Text;

/**
 * 办理结果. What an act left on record, shown when it is answered and whenever the same form is sent again.
 *
 * @param number 文号, where it has one
 * @param issued the instruments it issued
 */
public record Answered(
        UUID event, Text title, Instant at, @Nullable String number, List<CaseDocuments.Issued> issued, Proof proof) {

    public Answered {
        issued = List.copyOf(issued);
    }

    /** The same, once the log says more. */
    Answered proven(Proof covered) {
        return new Answered(event, title, at, number, issued, covered);
    }
}
