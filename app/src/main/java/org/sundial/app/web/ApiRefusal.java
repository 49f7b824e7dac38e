package org.sundial.app.web;

/** Carries a {@link Problem} out of a handler under /api; the answer is made from it and from nothing else. */
public final class ApiRefusal extends RuntimeException {
    private final transient Problem problem;

    ApiRefusal(Problem problem) {
        super(problem.kind().id() + ": " + problem.detail().en());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
