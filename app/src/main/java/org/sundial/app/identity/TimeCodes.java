package org.sundial.app.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** 动态验证码. Time-based codes of RFC 6238, thirty seconds each, one step of drift either way, each used once. */
@Component
public class TimeCodes {
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Officers officers;
    private final InstantSource clock;

    TimeCodes(Officers officers, InstantSource clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** Whether {@code code} is this officer's code now and was not used before; a miss counts towards the lock. */
    boolean accept(String login, String code) {
        Officers.Credentials credentials = officers.credentials(login).orElse(null);
        if (credentials == null || credentials.locked() || credentials.totpSecret() == null) {
            return false;
        }
        String typed = code.replace(" ", "");
        for (int drift = -1; drift <= 1; drift++) {
            Instant at = clock.instant().plus(generator.getTimeStep().multipliedBy(drift));
            long step = at.getEpochSecond() / generator.getTimeStep().toSeconds();
            boolean same = MessageDigest.isEqual(
                    code(credentials.totpSecret(), at).getBytes(StandardCharsets.UTF_8),
                    typed.getBytes(StandardCharsets.UTF_8));
            if (same) {
                return officers.takeTotpStep(login, step);
            }
        }
        officers.missed(login);
        return false;
    }

    /** The code of {@code secret} at a moment: six digits. */
    public String code(String secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a code secret is not a key", e);
        }
    }

    static String newSecret() {
        byte[] bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }
}
