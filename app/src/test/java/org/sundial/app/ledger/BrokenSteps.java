package org.sundial.app.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes every step, except that the k-th one goes wrong in one of the ways a disk or a database can. */
final class BrokenSteps implements Steps {
    /** How a step goes wrong. */
    enum Form {
        /** Not done, and said so. */
        LOST,
        /** Done, and said not to be: the answer was lost. */
        DONE_BUT_REPORTED_FAILED,
        /** Not done, and said to be done: what our own checks are for. */
        LOST_SILENTLY
    }

    private final int broken;
    private final Form form;
    private final List<Step> taken = new ArrayList<>();

    BrokenSteps(int broken, Form form) {
        this.broken = broken;
        this.form = form;
    }

    @Override
    public void take(Step step, Work work) throws IOException {
        taken.add(step);
        if (taken.size() != broken) {
            work.run();
            return;
        }
        switch (form) {
            case LOST -> throw new Broken(step);
            case DONE_BUT_REPORTED_FAILED -> {
                work.run();
                throw new Broken(step);
            }
            case LOST_SILENTLY -> {}
        }
    }

    /** Whether there was a k-th step at all. */
    boolean wasReached() {
        return taken.size() >= broken;
    }

    Step brokenStep() {
        return taken.get(broken - 1);
    }

    /** The process ends here. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(Step step) {
            super("broken at " + step);
        }
    }
}
