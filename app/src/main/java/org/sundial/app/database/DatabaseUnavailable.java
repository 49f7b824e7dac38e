package org.sundial.app.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started or is not safe to keep records in; the message says what to do. */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
