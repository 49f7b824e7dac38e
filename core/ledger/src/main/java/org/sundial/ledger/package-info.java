/**
 * 存证账本. The public log as functions: hashes, tiles, signed checkpoints, proofs, witnesses and the audit anyone can run.
 *
 * <p>Follows RFC 6962 for hashing and proofs, and the C2SP specifications signed-note, tlog-checkpoint, tlog-tiles,
 * tlog-cosignature, tlog-witness, tlog-proof and tlog-policy for everything written down. Nothing here reads a file, a
 * clock or a network: whoever calls hands bytes and times in, so the public's verifier and the office run the same code.
 *
 * <p>Text from outside that breaks a format is refused with {@link org.sundial.ledger.Malformed}; a signature or proof
 * that does not hold is an answer, never an exception.
 */
package org.sundial.ledger;
