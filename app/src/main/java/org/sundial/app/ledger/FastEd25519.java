package org.sundial.app.ledger;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.NoteSigner;
import org.sundial.ledger.NoteVerifier;
import org.sundial.ledger.SignerKey;
import org.sundial.ledger.VerifierKey;

/** Ed25519 (RFC 8032) by Bouncy Castle's lightweight interface, some seventeen times as fast as the JDK's. */
final class FastEd25519 {
    private FastEd25519() {}

    static NoteSigner signer(SignerKey key) {
        Ed25519PrivateKeyParameters secret = new Ed25519PrivateKeyParameters(key.seed());
        return new NoteSigner() {
            @Override
            public VerifierKey key() {
                return key.verifierKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                Ed25519Signer signer = new Ed25519Signer();
                signer.init(true, secret);
                signer.update(message, 0, message.length);
                return signer.generateSignature();
            }
        };
    }

    static NoteVerifier verifier(VerifierKey key) {
        Ed25519PublicKeyParameters point;
        try {
            point = new Ed25519PublicKeyParameters(key.publicKey());
        } catch (IllegalArgumentException e) {
            // Not a point of the curve, or not of this type: the core's own verifier says so in its own words.
            return Ed25519.verifier(key);
        }
        return new NoteVerifier() {
            @Override
            public VerifierKey key() {
                return key;
            }

            @Override
            public boolean verify(byte[] message, byte[] signature) {
                Ed25519Signer verifier = new Ed25519Signer();
                verifier.init(false, point);
                verifier.update(message, 0, message.length);
                return verifier.verifySignature(signature);
            }
        };
    }
}
