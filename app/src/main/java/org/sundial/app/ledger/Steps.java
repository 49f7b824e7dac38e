package org.sundial.app.ledger;

import java.io.IOException;

/**
 * How each {@link Step} is taken. In production it simply is; a test hands in steps that lose one, or take it and then
 * report that it failed, because a disk and a database can do both.
 */
@FunctionalInterface
interface Steps {
    Steps PLAIN = (step, work) -> work.run();

    void take(Step step, Work work) throws IOException;

    /** What a step does. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }
}
