package org.sundial.app.hall;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sundial.app.web.Limited;

/** What one address may do in the hall. Beginning drafts and uploading have budgets of their own, taken by the pages. */
@Component
final class HallLimits implements Limited {
    /** Begun applications: nobody needs a hundred a day. */
    static final String DRAFTS = "drafts";

    static final String UPLOADS = "uploads";
    /** Wrong codes for one reference, whoever gives them. */
    static final String MISSES = "status-misses";

    @Override
    public List<Limit> limits() {
        return List.of(
                Limit.search("/decisions", "q", "search"),
                Limit.search("/decisions", "cursor", "search"),
                Limit.read("/decisions/{number}", "search"));
    }
}
