package org.sundial.app.web;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * The token every form sends back, so that another site cannot act in the reader's name. It is drawn when a form asks for
 * it: who only reads is given no cookie.
 */
public final class Csrf {
    private final CsrfToken promised;

    Csrf(CsrfToken promised) {
        this.promised = promised;
    }

    public String parameter() {
        return promised.getParameterName();
    }

    public String header() {
        return promised.getHeaderName();
    }

    public String token() {
        return promised.getToken();
    }
}
