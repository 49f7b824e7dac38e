package org.sundial.app.documents;

import org.jspecify.annotations.Nullable;

/** A kept file is gone or differs from what was handed in. Restore it from the backup; it is not shown meanwhile. */
public final class AttachmentDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AttachmentDamaged(String sha256, @Nullable Throwable cause) {
        super("attachment " + sha256 + " is missing or damaged", cause);
    }
}
