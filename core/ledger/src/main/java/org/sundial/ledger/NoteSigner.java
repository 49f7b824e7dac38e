package org.sundial.ledger;

/** Whoever holds a private key. The JDK's is {@link Ed25519}; an office that signs often brings a faster one. */
public interface NoteSigner {

    /** The public half, with the name and type it signs as. */
    VerifierKey key();

    /** Signs these very bytes; for the Ed25519 types returns the 64 bytes of RFC 8032. */
    byte[] sign(byte[] message);
}
