package org.sundial.app.casework;

import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;

/**
 * 可见范围. The one filter under every read of cases: lists, pages, searches, exports. Every query in this office names it.
 *
 * @param everything whether all organs' cases may be seen
 * @param organ the organ whose cases may be seen otherwise
 */
public record CaseScope(boolean everything, String organ) {

    /** A supervisor sees all organs, everybody else their own. The administrator of the system sees no case. */
    public static CaseScope of(Officer officer) {
        boolean works = officer.posts().stream().anyMatch(post -> post.room().equals(Post.HANDLER.room()));
        boolean legal = officer.holds(Post.LEGAL);
        return new CaseScope(officer.holds(Post.SUPERVISOR), works || legal ? officer.organ() : "");
    }

    /** The condition to write into a query on {@code f}, the case's row; its parameters are named scopeAll and organ. */
    static String condition() {
        return "(:scopeAll or f.organ = :scopeOrgan)";
    }
}
