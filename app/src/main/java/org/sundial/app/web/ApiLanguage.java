package org.sundial.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** In which language a machine is answered: {@code lang}, or else the first of Accept-Language we speak, or Chinese. */
public final class ApiLanguage {
    /** The parameter every interface understands. */
    public static final String PARAMETER = "lang";

    private ApiLanguage() {}

    public static Words of(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            return Words.of(asked);
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale locale : Collections.list(request.getLocales())) {
                switch (locale.getLanguage()) {
                    case "en" -> {
                        return Words.en();
                    }
                    case "zh" -> {
                        return Words.zh();
                    }
                    default -> {}
                }
            }
        }
        return Words.zh();
    }
}
