package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import org.sundial.app.web.Text;

/** One thing said in both languages. */
@Schema(name = "CatalogueSentence")
record ApiSentence(
        @Schema(example = "行政许可") String zh,
        @Schema(example = "Administrative licensing") String en) {

    static ApiSentence of(Text text) {
        return new ApiSentence(text.zh(), text.en());
    }
}
