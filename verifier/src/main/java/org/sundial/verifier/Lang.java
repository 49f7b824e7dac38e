package org.sundial.verifier;

/** The language of an answer. */
enum Lang {
    ZH,
    EN;

    String say(String zh, String en) {
        return switch (this) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
