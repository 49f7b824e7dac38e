package org.sundial.casefile;

/** A history that no run of {@link Licensing#decide} can have written: the stored events were tampered with or mixed up. */
public final class ImpossibleHistory extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ImpossibleHistory(LicensingStatus status, EventKind event) {
        super(event.code() + " cannot follow status " + status);
    }

    ImpossibleHistory(String what) {
        super(what);
    }
}
