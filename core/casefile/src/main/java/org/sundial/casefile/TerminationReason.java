package org.sundial.casefile;

import org.sundial.calendar.Basis;

/**
 * 终止事由. A closed list. 行政许可法 has no article on terminating an undecided application: where art. 70 says the
 * same of a licence it is cited for its ground, and elsewhere the basis is the house's own rule.
 */
public enum TerminationReason {
    APPLICANT_DIED_OR_INCAPABLE("申请人死亡或者丧失行为能力", "the applicant died or lost capacity", Basis.of("行政许可法", 70)),
    APPLICANT_DISSOLVED("申请人依法终止", "the applicant ceased to exist by law", Basis.of("行政许可法", 70)),
    FORCE_MAJEURE("因不可抗力无法实施", "force majeure makes the matter impossible", Basis.of("行政许可法", 70)),
    ITEM_ABOLISHED("许可事项依法取消或者停止实施", "the item was abolished or its exercise stopped", Basis.of("行政许可法", 21)),
    NOT_SUPPLEMENTED("申请人逾期不补正", "the applicant did not supplement in time", HouseRule.ONE_PATH.basis()),
    DUPLICATE("同一申请重复提出", "the same application was made twice", HouseRule.ONE_PATH.basis());

    private final String zh;
    private final String en;
    private final Basis basis;

    TerminationReason(String zh, String en, Basis basis) {
        this.zh = zh;
        this.en = en;
        this.basis = basis;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public Basis basis() {
        return basis;
    }
}
