package org.sundial.app.documents;

import org.sundial.app.web.Faults;

/** 看过的文件. What a look into a file found; nothing was kept of it. */
public sealed interface Looked {

    /**
     * It may be handed in.
     *
     * @param name its name, made safe
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of one upload, handed on once and never compared
    record Fine(String name, FileType type, String sha256, byte[] content) implements Looked {}

    /** It may not, with everything that is wrong with it. */
    record Refused(Faults faults) implements Looked {}
}
