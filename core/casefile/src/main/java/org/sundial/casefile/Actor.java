package org.sundial.casefile;

import java.util.Objects;

/** 行为人. Who asks: an officer in a post of an organ, the applicant, or the system's own clock. */
public sealed interface Actor {

    /**
     * 工作人员.
     *
     * @param officerId the officer's stable id, never a name
     * @param post 岗位: window, handler, reviewer, head, supervisor, legal or admin
     * @param organ the organ the officer acts for
     */
    record Officer(String officerId, String post, String organ) implements Actor {
        public Officer {
            if (officerId.isBlank() || post.isBlank() || organ.isBlank()) {
                throw new IllegalArgumentException(
                        "an officer has an id, a post and an organ, got: " + officerId + " / " + post + " / " + organ);
            }
        }
    }

    /** 申请人, or whoever lawfully acts for the applicant. */
    record Applicant() implements Actor {}

    /** 系统. A clock that came due, with no person behind it. */
    record Machine() implements Actor {}

    static Officer officer(String officerId, String post, String organ) {
        return new Officer(officerId, post, organ);
    }

    static Actor applicant() {
        return new Applicant();
    }

    static Actor system() {
        return new Machine();
    }

    /** The id under which a signature is kept. */
    default String signature() {
        return switch (this) {
            case Officer officer -> officer.officerId();
            case Applicant ignored -> "applicant";
            case Machine ignored -> "system";
        };
    }

    /** Whether this is the given officer. */
    default boolean is(String officerId) {
        Objects.requireNonNull(officerId, "officerId");
        return this instanceof Officer officer && officer.officerId().equals(officerId);
    }
}
