package org.sundial.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Limits;

/**
 * 办件规则. What an item's law and an organ's promise demand of a case: its clocks and its materials, as they were
 * pinned when the case was received.
 *
 * @param rules the clocks; a kind that is absent does not run. Steps bring their own limits from the procedure
 * @param materials the item's material list
 * @param commitmentOffered whether the item is handled by notification-commitment at the applicant's choice
 * @param promiseFromReceipt whether the promised limit for deciding counts from the receipt of the materials, and not
 *     from acceptance as the statutory one does
 */
public record CaseLimits(
        Map<DeadlineKind, ClockRule> rules,
        List<MaterialRule> materials,
        boolean commitmentOffered,
        boolean promiseFromReceipt) {

    public CaseLimits {
        Map<DeadlineKind, ClockRule> copy = new EnumMap<>(DeadlineKind.class);
        copy.putAll(rules);
        rules = Collections.unmodifiableMap(copy);
        materials = List.copyOf(materials);
        if (rules.containsKey(DeadlineKind.STEP)) {
            throw new IllegalArgumentException("a step's limit comes from the procedure, not from the item");
        }
    }

    /** The limits of 行政许可法 and of 双公示, with these materials and no promise. */
    public static CaseLimits statutory(List<MaterialRule> materials) {
        Map<DeadlineKind, ClockRule> rules = new EnumMap<>(DeadlineKind.class);
        rules.put(DeadlineKind.ACCEPTANCE, Limits.LICENSING_ACCEPTANCE);
        rules.put(DeadlineKind.DECISION, Limits.LICENSING_DECISION);
        rules.put(DeadlineKind.HEARING_REQUEST, Limits.HEARING_REQUEST);
        rules.put(DeadlineKind.HEARING_HELD, Limits.HEARING_HELD);
        rules.put(DeadlineKind.DELIVERY, Limits.LICENSING_DELIVERY);
        rules.put(DeadlineKind.PUBLICATION, Limits.DECISION_DISCLOSURE);
        return new CaseLimits(rules, materials, false, false);
    }

    /** The same with one clock set or replaced, as by a promise or by a law that says otherwise. */
    public CaseLimits with(DeadlineKind kind, ClockRule rule) {
        Map<DeadlineKind, ClockRule> more = new EnumMap<>(DeadlineKind.class);
        more.putAll(rules);
        more.put(kind, rule);
        return new CaseLimits(more, materials, commitmentOffered, promiseFromReceipt);
    }

    /** The same for an item handled by notification-commitment. */
    public CaseLimits offeringCommitment() {
        return new CaseLimits(rules, materials, true, promiseFromReceipt);
    }

    /** The same with the promise counted from receipt. */
    public CaseLimits promisingFromReceipt() {
        return new CaseLimits(rules, materials, commitmentOffered, true);
    }

    public Optional<ClockRule> rule(DeadlineKind kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    /** The published name of a material, or its code where the list has no such line. */
    public String materialName(String code) {
        for (MaterialRule rule : materials) {
            if (rule.code().equals(code)) {
                return rule.name();
            }
        }
        return code;
    }
}
