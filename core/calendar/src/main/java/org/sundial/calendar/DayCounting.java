package org.sundial.calendar;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * 日的算法. What a plain "日" means in each procedural statute: the same word is a working day in one article and a
 * calendar day in another.
 *
 * <p>Where a text writes 工作日 itself, as 政府信息公开条例 does, there is nothing to look up.
 */
public enum DayCounting {
    /**
     * "本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日": every limit of the statute. The words speak of the organ; its
     * counterpart's limits (arts. 47 and 50) are read the same way, so that one procedure has one unit.
     */
    LICENSING("行政许可法", "第八十二条", days -> true),
    /** "本法中“二日”“三日”“五日”“七日”的规定是指工作日": those four figures and no other. */
    PENALTY("行政处罚法", "第八十五条", days -> days == 2 || days == 3 || days == 5 || days == 7),
    /** "本法中十日以内期限的规定是指工作日": ten days and less. */
    COERCION("行政强制法", "第六十九条", days -> days <= 10),
    /** "有关“三日”、“五日”、“七日”、“十日”的规定是指工作日": those four figures and no other. */
    RECONSIDERATION("行政复议法", "第八十八条第二款", days -> days == 3 || days == 5 || days == 7 || days == 10);

    private final String law;
    private final Basis basis;
    private final IntPredicate working;

    DayCounting(String law, String article, IntPredicate working) {
        this.law = law;
        this.basis = Basis.of(law, article);
        this.working = working;
    }

    /** The statute's rule; empty where the statute has none, and then its days are calendar days. */
    public static Optional<DayCounting> of(String law) {
        Objects.requireNonNull(law, "law");
        return Arrays.stream(values()).filter(rule -> rule.law.equals(law)).findFirst();
    }

    /** The limit that "{@code days} 日" means in the provision it stands in. */
    public static TimeLimit days(int days, Basis provision) {
        LimitUnit unit = of(provision.law()).map(rule -> rule.unit(days)).orElse(LimitUnit.CALENDAR_DAY);
        return new TimeLimit(days, unit, provision);
    }

    /** Which unit this many 日 are in this statute. */
    public LimitUnit unit(int days) {
        return working.test(days) ? LimitUnit.WORKING_DAY : LimitUnit.CALENDAR_DAY;
    }

    public String law() {
        return law;
    }

    /** The article that says so. */
    public Basis basis() {
        return basis;
    }
}
