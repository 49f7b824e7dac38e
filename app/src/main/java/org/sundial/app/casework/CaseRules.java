package org.sundial.app.casework;

import java.util.List;
import java.util.Optional;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.ExtensionCap;
import org.sundial.calendar.RollRule;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.Channel;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.MaterialRule;
import org.sundial.casefile.Remedy;

/** Turns the item's reviewed rules into what the pure core wants of a case: its clocks, its materials, its remedy. */
final class CaseRules {
    private CaseRules() {}

    /** The limits for one way of handling and one channel; lines meant for another way do not run. */
    static CaseLimits limits(ItemRules rules, Branch branch, Channel channel) {
        List<MaterialRule> materials = rules.materials().stream()
                .map(material -> new MaterialRule(
                        material.code(),
                        material.name().zh(),
                        Optional.ofNullable(material.branch()),
                        material.required()))
                .toList();
        CaseLimits limits = CaseLimits.statutory(materials);
        for (ItemRules.Limit limit : rules.limits()) {
            boolean ours = (limit.branch() == null || limit.branch() == branch)
                    && (limit.channel() == null || limit.channel() == channel);
            if (ours) {
                limits = limits.with(limit.kind(), clock(limit));
                if (limit.kind() == DeadlineKind.COMMITTED_DECISION
                        && limit.from().equals("RECEIPT")) {
                    limits = limits.promisingFromReceipt();
                }
            }
        }
        return rules.commitmentOffered() ? limits.offeringCommitment() : limits;
    }

    /** What an unfavourable decision must tell (行政许可法 art. 38). */
    static Remedy remedy(ItemRules rules) {
        return new Remedy(
                told(rules.remedy().reconsideration()), told(rules.remedy().litigation()));
    }

    private static String told(ItemRules.Remedy remedy) {
        return remedy.within().zh() + "向" + remedy.to().zh();
    }

    private static ClockRule clock(ItemRules.Limit limit) {
        return new ClockRule(
                new TimeLimit(limit.amount(), limit.unit(), limit.basis()),
                limit.start(),
                RollRule.NONE,
                Optional.ofNullable(limit.extension())
                        .map(extension -> new ExtensionCap(extension.amount(), extension.unit(), extension.basis())),
                Optional.ofNullable(limit.lapse()));
    }
}
