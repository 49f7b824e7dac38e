package org.sundial.app.documents;

import org.sundial.app.web.Faults;

/** 收到的文件. What became of a file handed in. */
public sealed interface Intake {

    /**
     * Kept.
     *
     * @param name its name this time, made safe: two people may hand in the same file under two names
     */
    record Kept(Attachment attachment, String name) implements Intake {}

    /** Refused, with everything that is wrong with it; nothing was kept. */
    record Refused(Faults faults) implements Intake {}
}
