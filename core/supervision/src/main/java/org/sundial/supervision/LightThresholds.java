package org.sundial.supervision;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * 亮灯阈值. Localities read the lights differently, so the reading is data.
 *
 * @param id names the profile in findings and in the record of rule changes
 * @param nearPercent a deadline is near when at most this share of its limit is left, in percent; 0 switches it off
 * @param nearWorkingDays it is near, too, when at most this many working days are left; 0 switches it off. Limits in
 *     hours do not look at it
 * @param near the light of a near deadline
 * @param over the light of a passed one
 * @param redAfterOrder red once a supervision order was issued and the act is still undone
 * @param redAfterOver red once a deadline is over by this many of its units; empty switches it off
 * @param redOverLaw red as soon as the law's own limit is passed, not only the promise or the step's
 */
public record LightThresholds(
        String id,
        int nearPercent,
        int nearWorkingDays,
        Light near,
        Light over,
        boolean redAfterOrder,
        OptionalInt redAfterOver,
        boolean redOverLaw) {

    /**
     * 通行口径, the default: near at 20 % or 2 working days, yellow when over, red when a supervision order did not help
     * either.
     */
    public static final LightThresholds ORDINARY =
            new LightThresholds("ordinary", 20, 2, Light.DUE_SOON, Light.YELLOW, true, OptionalInt.empty(), false);

    /** 环节口径: near is already yellow on the officer's screen, over is red. */
    public static final LightThresholds NEAR_IS_YELLOW =
            new LightThresholds("near-is-yellow", 20, 2, Light.YELLOW, Light.RED, true, OptionalInt.empty(), false);

    /** 承诺与法定口径: a warning 2 working days before, yellow over the promise, red over the law. */
    public static final LightThresholds PROMISE_AND_LAW = new LightThresholds(
            "promise-and-law", 0, 2, Light.DUE_SOON, Light.YELLOW, false, OptionalInt.empty(), true);

    public LightThresholds {
        Objects.requireNonNull(redAfterOver, "redAfterOver");
        if (id.isBlank()) {
            throw new IllegalArgumentException("thresholds need a name");
        }
        if (nearPercent < 0 || nearPercent > 100) {
            throw new IllegalArgumentException("nearPercent is 0 to 100, got " + nearPercent);
        }
        if (nearWorkingDays < 0) {
            throw new IllegalArgumentException("nearWorkingDays is 0 or more, got " + nearWorkingDays);
        }
        if (near != Light.DUE_SOON && near != Light.YELLOW) {
            throw new IllegalArgumentException("a near deadline is due soon or yellow, got " + near);
        }
        if (!over.isCard()) {
            throw new IllegalArgumentException("a passed deadline is a card, got " + over);
        }
        if (redAfterOver.isPresent() && redAfterOver.getAsInt() < 1) {
            throw new IllegalArgumentException("redAfterOver is 1 or more, got " + redAfterOver.getAsInt());
        }
    }

    /** The same thresholds with red after this many units over, under another name. */
    public LightThresholds redAfter(int unitsOver, String name) {
        return new LightThresholds(
                name, nearPercent, nearWorkingDays, near, over, redAfterOrder, OptionalInt.of(unitsOver), redOverLaw);
    }
}
