package org.sundial.app.casework;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * 办件号. The public reference of a case: seven random characters and a check character, in an alphabet without I, L, O
 * and U, shown as 7K3M-9QXD. Random, so that nobody can count cases or guess the next one.
 *
 * @param value eight characters, no hyphen
 */
public record Reference(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (value.length() != 8 || value.charAt(7) != check(value.substring(0, 7))) {
            throw new IllegalArgumentException("not a case reference: " + value);
        }
    }

    static Reference random() {
        StringBuilder out = new StringBuilder(8);
        for (int i = 0; i < 7; i++) {
            out.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return new Reference(out.append(check(out)).toString());
    }

    /** Reads what a person typed: case, blanks and hyphens do not matter, O is read as 0, I and L as 1. */
    public static Optional<Reference> read(String typed) {
        String clean = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－—]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean wellFormed = clean.length() == 8
                && clean.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && clean.charAt(7) == check(clean.substring(0, 7));
        return wellFormed ? Optional.of(new Reference(clean)) : Optional.empty();
    }

    /** As people read it aloud: 7K3M-9QXD. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    /** Luhn's sum modulo 32: every single wrong character and nearly every swap of neighbours is noticed. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = body.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = ALPHABET.indexOf(body.charAt(i)) * weight;
            sum += product / 32 + product % 32;
        }
        return ALPHABET.charAt((32 - sum % 32) % 32);
    }

    @Override
    public String toString() {
        return shown();
    }
}
