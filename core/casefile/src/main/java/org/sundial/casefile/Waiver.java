package org.sundial.casefile;

import java.util.Objects;

/**
 * 免提交. A listed material the applicant need not hand in, because the organ gets it from another organ (行政许可法 art. 33)
 * or needs it not in this case.
 *
 * @param material the material's code
 * @param reason where it was got from or why it is not needed
 */
public record Waiver(String material, String reason) {

    public Waiver {
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(reason, "reason");
    }
}
