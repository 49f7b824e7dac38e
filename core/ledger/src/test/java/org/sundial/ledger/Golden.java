package org.sundial.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The golden files, written from the specifications by golden.py beside them and not by the code they judge. */
final class Golden {

    static final List<String> KEYS = text("keys.txt").lines().toList();
    static final SignerKey LOG = SignerKey.parse(KEYS.get(1));
    static final SignerKey PEOPLE = SignerKey.parse(KEYS.get(3));
    static final SignerKey UNIVERSITY = SignerKey.parse(KEYS.get(5));
    static final SignerKey STRANGER = SignerKey.parse(KEYS.get(7));

    /** 2026-11-27 (Friday) 12:00 in Shanghai. */
    static final long TIME = 1_795_752_000L;

    private Golden() {}

    static byte[] bytes(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The five entries golden.py logged: empty, JSON, Chinese, every byte, three hundred letters. */
    static List<byte[]> entries() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        return List.of(
                new byte[0],
                "{\"kind\":\"case.accepted\"}".getBytes(StandardCharsets.UTF_8),
                "受理".getBytes(StandardCharsets.UTF_8),
                every,
                "x".repeat(300).getBytes(StandardCharsets.UTF_8));
    }
}
