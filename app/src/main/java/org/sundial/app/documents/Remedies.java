package org.sundial.app.documents;

import java.util.List;
import org.sundial.calendar.Basis;

/**
 * 救济途径. How to contest a decision (行政许可法 第三十八条第二款).
 *
 * @param paragraph printed as it is, ending in a full stop
 * @param bases the provisions on the periods
 */
public record Remedies(String paragraph, List<Basis> bases) {

    public Remedies {
        bases = List.copyOf(bases);
    }

    /** In the words the list itself publishes. */
    public static Remedies asPublished(String paragraph, Basis... bases) {
        String ended = paragraph.endsWith("。") ? paragraph : paragraph + "。";
        return new Remedies(ended, List.of(bases));
    }

    /** One way to contest: to whom, within what time, on what basis; as the items' rules have it. */
    public record Way(String to, String within, Basis basis) {}

    public static Remedies of(Way reconsideration, Way litigation) {
        return new Remedies(
                "如不服本决定，可以在" + reconsideration.within() + "向" + reconsideration.to() + "申请行政复议，也可以在"
                        + litigation.within() + "向" + litigation.to() + "提起行政诉讼。",
                List.of(reconsideration.basis(), litigation.basis()));
    }
}
