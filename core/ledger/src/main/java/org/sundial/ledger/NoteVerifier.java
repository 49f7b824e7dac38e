package org.sundial.ledger;

/** Whoever can check signatures of one public key. */
public interface NoteVerifier {

    VerifierKey key();

    /** Whether this is the key's signature of these very bytes; false, never an exception, for a signature of any form. */
    boolean verify(byte[] message, byte[] signature);
}
