package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.web.Chrome;

/** 请稍等. A budget is spent: from when on it goes again, and what can be done until then. */
final class Wait {
    private Wait() {}

    /** What there was too much of. */
    enum For {
        DRAFTS,
        UPLOADS,
        WRONG_CODES
    }

    static ModelAndView page(For what, Duration wait, Chrome chrome, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        ModelAndView page = new ModelAndView("hall/wait");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        page.addObject("what", what.name());
        page.addObject("until", chrome.servedAt().plus(wait));
        return page;
    }
}
