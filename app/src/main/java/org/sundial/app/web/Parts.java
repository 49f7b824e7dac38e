package org.sundial.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of a page that {@code jte/catalogue/list.jte} describes from {@code catalogue/list}. */
@Component
public final class Parts {
    private final TemplateEngine engine;

    Parts(TemplateEngine engine) {
        this.engine = engine;
    }

    public Part make(String template, Map<String, @Nullable Object> parameters) {
        Utf8ByteOutput part = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, part);
        return new Part(part.toByteArray());
    }
}
