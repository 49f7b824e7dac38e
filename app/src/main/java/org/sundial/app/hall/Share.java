package org.sundial.app.hall;

/**
 * 比率. So many of so many, with the interval such a count leaves open: Wilson's score interval at 95 per cent, which stays
 * within 0 and 1 and holds for few cases too.
 *
 * @param hits how many
 * @param all of how many
 */
public record Share(int hits, int all) {
    /** Below this a rate says more about chance, and about single cases, than about an organ. */
    public static final int FEWEST = 5;

    private static final double Z = 1.959964;

    public Share {
        if (hits < 0 || hits > all) {
            throw new IllegalArgumentException("a share is some of all, got " + hits + " of " + all);
        }
    }

    /** Whether there are enough to show a rate. */
    public boolean shown() {
        return all >= FEWEST;
    }

    public double rate() {
        return (double) hits / all;
    }

    /** Exactly nought where there was no hit: the last digit of a sum must not say otherwise. */
    public double low() {
        return hits == 0 ? 0 : centre() - spread();
    }

    /** Exactly one where every case was a hit. */
    public double high() {
        return hits == all ? 1 : centre() + spread();
    }

    private double centre() {
        return (rate() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double spread() {
        return Z * Math.sqrt(rate() * (1 - rate()) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }
}
