package org.sundial.casefile;

import java.util.Map;
import java.util.Set;

/** 环节动作. The acts a procedure's task may be for, as its {@code act} attribute names them. */
public final class Act {
    /** 收件受理. */
    public static final String ACCEPT = "accept";
    /** 审查. */
    public static final String EXAMINE = "examine";
    /** 现场核查, by two officers. */
    public static final String VERIFY_SITE = "verify-site";
    /** 审核. */
    public static final String REVIEW = "review";
    /** 决定. */
    public static final String DECIDE = "decide";
    /** 送达. */
    public static final String DELIVER = "deliver";
    /** 许可后核查. */
    public static final String VERIFY_AFTER = "verify-after";
    /** 复查. */
    public static final String RECHECK = "recheck";
    /** 撤销许可. */
    public static final String ANNUL = "annul";
    /** 听证通知: tells time and place at least seven working days before (行政许可法 第四十八条). */
    public static final String HEARING_NOTICE = "hearing-notice";
    /** 举行听证. */
    public static final String HOLD_HEARING = "hold-hearing";

    /** Acts with a command of their own; every other act is completed as a step. */
    static final Set<String> OWN_COMMAND = Set.of(ACCEPT, DECIDE, DELIVER, ANNUL);

    /** Acts that end in a finding: it conforms, or it does not. */
    static final Set<String> FINDING = Set.of(VERIFY_SITE, VERIFY_AFTER, RECHECK);

    /** Acts for which the law wants two officers (行政许可法 第三十四条第三款). */
    static final Set<String> TWO_OFFICERS = Set.of(VERIFY_SITE, VERIFY_AFTER);

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry(ACCEPT, Text.of("受理", "acceptance")),
            Map.entry(EXAMINE, Text.of("审查", "examination")),
            Map.entry(VERIFY_SITE, Text.of("现场核查", "on-site verification")),
            Map.entry(REVIEW, Text.of("审核", "review")),
            Map.entry(DECIDE, Text.of("决定", "decision")),
            Map.entry(DELIVER, Text.of("送达", "delivery")),
            Map.entry(VERIFY_AFTER, Text.of("许可后核查", "verification after the grant")),
            Map.entry(RECHECK, Text.of("复查", "recheck")),
            Map.entry(ANNUL, Text.of("撤销许可", "annulment")),
            Map.entry(HEARING_NOTICE, Text.of("听证通知", "hearing notice")),
            Map.entry(HOLD_HEARING, Text.of("举行听证", "hearing")));

    private Act() {}

    /** The words for an act; an act of a procedure's own making is named as the procedure names it. */
    public static Text words(String act) {
        return WORDS.getOrDefault(act, Text.of(act, act));
    }
}
