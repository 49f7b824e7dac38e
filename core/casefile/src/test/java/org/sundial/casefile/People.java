package org.sundial.casefile;

/** Who acts in the tests; two officers wherever two are needed. */
final class People {
    static final String ORGAN = "XF";
    static final Actor APPLICANT = Actor.applicant();
    static final Actor CLOCK = Actor.system();
    static final Actor.Officer WINDOW = Actor.officer("w1", Post.WINDOW, ORGAN);
    static final Actor.Officer HANDLER = Actor.officer("h1", Post.HANDLER, ORGAN);
    static final Actor.Officer OTHER_HANDLER = Actor.officer("h2", Post.HANDLER, ORGAN);
    static final Actor.Officer REVIEWER = Actor.officer("r1", Post.REVIEWER, ORGAN);
    static final Actor.Officer OTHER_REVIEWER = Actor.officer("r2", Post.REVIEWER, ORGAN);
    static final Actor.Officer HEAD = Actor.officer("d1", Post.HEAD, ORGAN);
    static final Actor.Officer LEGAL = Actor.officer("l1", Post.LEGAL, ORGAN);

    private People() {}
}
