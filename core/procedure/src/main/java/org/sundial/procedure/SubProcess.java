package org.sundial.procedure;

import java.util.Optional;

/**
 * 子流程. Holds one token outside while its inside runs, and is done when nothing is left inside.
 *
 * @param called the id of the called procedure, only for {@link SubProcessKind#CALL}
 */
public record SubProcess(
        String id, String name, String nameEn, SubProcessKind kind, Optional<String> called, String scope)
        implements Node {}
