package org.sundial.ledger;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the JDK's own provider: about a thousand signatures a second, enough for anyone who checks. */
public final class Ed25519 {

    private static final String NAME = "Ed25519";

    /** DER before the 32 bytes of a key: SubjectPublicKeyInfo of RFC 8410. */
    private static final byte[] DER_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_LENGTH = 32;

    private Ed25519() {}

    /** A new key pair from this source of randomness. */
    public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[KEY_LENGTH];
        random.nextBytes(seed);
        return SignerKey.of(name, type, seed);
    }

    public static NoteSigner signer(SignerKey key) {
        PrivateKey secret = privateKey(key.seed());
        return new NoteSigner() {
            @Override
            public VerifierKey key() {
                return key.verifierKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return Ed25519.sign(secret, message);
            }
        };
    }

    /** Verifies for one key of type 0x01 or 0x04; a key that is not a point of the curve verifies nothing. */
    public static NoteVerifier verifier(VerifierKey key) {
        if (key.type() != SignatureType.ED25519 && key.type() != SignatureType.COSIGNATURE_V1) {
            throw new Malformed(Malformed.Form.VERIFIER_KEY, key.name() + " is not an Ed25519 key but " + key.type());
        }
        byte[] encoded = key.publicKey();
        return new NoteVerifier() {
            @Override
            public VerifierKey key() {
                return key;
            }

            @Override
            public boolean verify(byte[] message, byte[] signature) {
                return Ed25519.verify(encoded, message, signature);
            }
        };
    }

    private static byte[] sign(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot sign with Ed25519", e);
        }
    }

    private static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            byte[] der = Arrays.copyOf(DER_HEAD, DER_HEAD.length + KEY_LENGTH);
            System.arraycopy(publicKey, 0, der, DER_HEAD.length, KEY_LENGTH);
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der));
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException | java.security.spec.InvalidKeySpecException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** The public key of a seed. The JDK derives one only while generating, so it is made to generate from this seed. */
    static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new FixedBytes(seed));
            byte[] der = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(der, DER_HEAD.length, der.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static final class FixedBytes extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        FixedBytes(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
