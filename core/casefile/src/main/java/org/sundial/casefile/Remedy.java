package org.sundial.casefile;

import java.util.Objects;

/**
 * 救济途径. What an unfavourable act must tell (行政许可法 art. 38): both ways, each with its organ and its period.
 *
 * @param reconsideration 行政复议
 * @param litigation 行政诉讼
 */
public record Remedy(String reconsideration, String litigation) {

    public Remedy {
        Objects.requireNonNull(reconsideration, "reconsideration");
        Objects.requireNonNull(litigation, "litigation");
    }
}
