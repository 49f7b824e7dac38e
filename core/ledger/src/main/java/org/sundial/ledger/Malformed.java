package org.sundial.ledger;

/** Text or bytes from outside that break one of the log's formats; says which format and what is wrong with it. */
public final class Malformed extends IllegalArgumentException {

    /** Which written form was broken. */
    public enum Form {
        HASH,
        TILE,
        ENTRY_BUNDLE,
        NOTE,
        CHECKPOINT,
        VERIFIER_KEY,
        SIGNER_KEY,
        COSIGNATURE,
        PROOF,
        POLICY,
        WITNESS_REQUEST,
        FRONTIER
    }

    private static final long serialVersionUID = 1L;

    private final Form form;

    Malformed(Form form, String detail) {
        super(form + ": " + detail);
        this.form = form;
    }

    public Form form() {
        return form;
    }
}
