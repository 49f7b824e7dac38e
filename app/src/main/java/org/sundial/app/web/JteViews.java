package org.sundial.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** Turns a view name such as {@code hall/home} into the page made by {@code jte/hall/home.jte}. */
@Component
final class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine;

    JteViews(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT) || !engine.hasTemplate(name + ".jte")) {
            return null;
        }
        return new JteView(engine, name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static final class JteView extends AbstractTemplateView {
        private final TemplateEngine engine;
        private final String template;

        JteView(TemplateEngine engine, String template) {
            this.engine = engine;
            this.template = template;
            setContentType("text/html;charset=UTF-8");
            setExposeSpringMacroHelpers(false);
            // Binding results would collide with template parameters of the same name.
            setUrl(template);
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> parameters = new HashMap<>(model);
            parameters.keySet().removeIf(key -> key.startsWith("org.springframework."));
            Utf8ByteOutput page = new Utf8ByteOutput();
            // Rendered whole before the first byte leaves: a fault in a template never shows half a page.
            engine.render(template, parameters, page);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
