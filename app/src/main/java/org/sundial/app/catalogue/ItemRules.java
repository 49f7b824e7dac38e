package org.sundial.app.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Text;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.ExtensionCap;
import org.sundial.calendar.LapseEffect;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.RollRule;
import org.sundial.calendar.StartRule;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.Channel;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.MaterialRule;

/**
 * 办理规则. What stands around an item's procedure: materials, limits, fee, remedy, instruments and the form. Reviewed
 * and frozen with the procedure, fingerprinted as RFC 8785 JSON. Null is 未公布.
 *
 * @param procedure the name of the procedure's file: P01
 * @param item the item's code
 * @param edition of the source: a year, or 演示
 * @param simulated the item is a supplement for demonstration; {@code simulatedBecause} says why
 * @param organ the code of the organ that handles it
 * @param applicant who may apply
 * @param commitmentOffered 告知承诺 at the applicant's choice
 * @param branchField the form's yes-or-no field that makes that choice
 * @param materialsLabel what kind of list the materials are, where it is not the organ's own
 * @param internalLimits a sentence on limits this system set inside a published one
 * @param routing a sentence on which cases go which way
 */
public record ItemRules(
        String procedure,
        String item,
        @Nullable String officialCode,
        @Nullable String edition,
        boolean simulated,
        @Nullable Text simulatedBecause,
        Text name,
        String organ,
        @Nullable Text handlingOrgan,
        @Nullable Licence licence,
        Text applicant,
        @Nullable Text conditions,
        List<Basis> basis,
        boolean commitmentOffered,
        @Nullable String branchField,
        List<Material> materials,
        @Nullable Text materialsLabel,
        List<Limit> limits,
        PublishedLimits publishedLimits,
        Fee fee,
        Remedies remedy,
        List<Instrument> documents,
        List<FormField> form,
        List<QualityNote> quality,
        @Nullable Text internalLimits,
        @Nullable Text routing,
        List<String> sources) {

    public ItemRules {
        basis = List.copyOf(basis);
        materials = List.copyOf(materials);
        limits = List.copyOf(limits);
        documents = List.copyOf(documents);
        form = List.copyOf(form);
        quality = List.copyOf(quality);
        sources = List.copyOf(sources);
    }

    /** The clocks and materials of a case handled this way, as its record pins them. */
    public CaseLimits caseLimits(Branch branch, Channel channel) {
        Map<DeadlineKind, ClockRule> rules = new EnumMap<>(DeadlineKind.class);
        boolean promiseFromReceipt = false;
        for (Limit limit : limits) {
            if (limit.holdsFor(branch, channel)) {
                rules.put(limit.kind(), limit.rule());
                promiseFromReceipt |= limit.kind() == DeadlineKind.COMMITTED_DECISION
                        && limit.from().equals("RECEIPT");
            }
        }
        List<MaterialRule> list = materials.stream().map(Material::rule).toList();
        return new CaseLimits(rules, list, commitmentOffered, promiseFromReceipt);
    }

    /**
     * 许可证件.
     *
     * @param validYears 有效期, null where no text we have says it
     */
    public record Licence(
            String name,
            String nameEn,
            @Nullable Integer validYears,
            @Nullable String note) {}

    /**
     * 申请材料.
     *
     * @param code stable within the item
     * @param branch the way of handling it belongs to; null for both
     * @param source published, demonstration …
     */
    public record Material(
            String code,
            Text name,
            @Nullable Branch branch,
            boolean required,
            String source,
            @Nullable Basis basis) {

        MaterialRule rule() {
            return new MaterialRule(code, name.zh(), Optional.ofNullable(branch), required);
        }
    }

    /** 法定的, 还是承诺的. */
    public enum Nature {
        STATUTORY,
        PROMISED
    }

    /**
     * 时限. One clock of the item.
     *
     * @param from the fact it runs from: RECEIPT, ACCEPTANCE, DECISION …
     * @param branch and {@code channel}: the way of handling it belongs to; null for any
     * @param onTheSpot 当场: the published word is the same hour, counted here as the same working day
     * @param source statute, published, derived, policy …
     * @param published the source's own words
     */
    public record Limit(
            DeadlineKind kind,
            Nature nature,
            Text stage,
            String from,
            @Nullable Branch branch,
            @Nullable Channel channel,
            int amount,
            LimitUnit unit,
            StartRule start,
            boolean onTheSpot,
            Basis basis,
            @Nullable Extension extension,
            @Nullable LapseEffect lapse,
            String source,
            @Nullable String published,
            @Nullable String note) {

        public boolean holdsFor(Branch way, Channel by) {
            return (branch == null || branch == way) && (channel == null || channel == by);
        }

        public TimeLimit time() {
            return new TimeLimit(amount, unit, basis);
        }

        /** As the calendar counts it. */
        public ClockRule rule() {
            Optional<ExtensionCap> cap = Optional.ofNullable(extension)
                    .map(more -> new ExtensionCap(more.amount(), more.unit(), more.basis()));
            return new ClockRule(time(), start, RollRule.NONE, cap, Optional.ofNullable(lapse));
        }
    }

    /** 延期. */
    public record Extension(int amount, LimitUnit unit, Basis basis) {}

    /** The limits as the list prints them, which may be wrong and is shown all the same. */
    public record PublishedLimits(
            @Nullable String statutory, @Nullable String promised) {}

    /**
     * 收费.
     *
     * @param charged null where the source does not say
     */
    public record Fee(
            @Nullable Boolean charged,
            @Nullable String published,
            Text words,
            @Nullable Basis basis,
            String source) {}

    /** 救济途径. */
    public record Remedies(
            Remedy reconsideration,
            Remedy litigation,
            @Nullable String published,
            String source) {

        /** What an unfavourable decision must tell (行政许可法 art. 38). */
        public org.sundial.casefile.Remedy told() {
            return new org.sundial.casefile.Remedy(reconsideration.told(), litigation.told());
        }
    }

    /** 向谁、多久内. */
    public record Remedy(Text to, Text within, Basis basis) {

        String told() {
            return within.zh() + "向" + to.zh();
        }
    }

    /**
     * 文书.
     *
     * @param code RECEIPT, GRANT, REFUSAL …
     * @param issuedAt the act at which it is issued
     */
    public record Instrument(
            String code,
            String name,
            String nameEn,
            String issuedAt,
            String source,
            @Nullable Basis basis) {

        public Text text() {
            return Text.of(name, nameEn);
        }
    }

    /** 填写项类型. */
    public enum FieldType {
        TEXT,
        TRUTH,
        CHOICE,
        NUMBER,
        DATE,
        PHONE,
        CREDIT_CODE,
        IDENTITY_NUMBER
    }

    /**
     * 填写项. One question of the application.
     *
     * @param options what may be chosen; empty unless the type is CHOICE or TRUTH
     * @param when asked only if another field has this value; null for always
     * @param why 为什么需要
     * @param published whether the published result may show it
     * @param sensitive shown masked, never published
     */
    public record FormField(
            String name,
            Text label,
            FieldType type,
            boolean required,
            List<FormOption> options,
            @Nullable When when,
            @Nullable Integer maxLength,
            @Nullable Text unit,
            @Nullable Text hint,
            @Nullable Text why,
            @JsonProperty("public") boolean published,
            boolean sensitive) {

        public FormField {
            // The file leaves them out where there are none.
            options = Optional.ofNullable(options).map(List::copyOf).orElse(List.of());
        }
    }

    /** 选项. */
    public record FormOption(String code, String zh, String en) {
        public Text text() {
            return Text.of(zh, en);
        }
    }

    /** 条件: asked only if another field holds this value. */
    public record When(String field, @JsonProperty("equals") String value) {}

    /**
     * 数据质量说明. What is doubtful or not known about one part, told to everybody who reads the item.
     *
     * @param about which part
     * @param status 待核, 说明, 演示 …
     */
    public record QualityNote(String about, String status, String zh, String en) {
        public Text text() {
            return Text.of(zh, en);
        }
    }
}
