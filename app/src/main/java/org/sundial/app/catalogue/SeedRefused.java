package org.sundial.app.catalogue;

import java.util.List;

/** The seed has faults. All of them are told at once, and nothing of it is kept. */
final class SeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final List<String> faults;

    SeedRefused(List<String> faults) {
        super(faults.size() + " faults in the seed, nothing imported:\n"
                + String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())))
                + (faults.size() > SHOWN ? "\n… and " + (faults.size() - SHOWN) + " more" : ""));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
