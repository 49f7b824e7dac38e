package org.sundial.casefile;

/** 公开状态. The few headings the public sees; what lies behind them is the house's own business. */
public enum PublicHeading {
    SUBMITTED("已提交", "Submitted"),
    AWAITING_SUPPLEMENT("待补正", "Waiting for your supplement"),
    UNDER_EXAMINATION("正在审查", "Under examination"),
    CLOCK_PAUSED("暂停计时", "Clock stopped"),
    DECIDED("已决定", "Decided"),
    DELIVERED("已送达", "Delivered"),
    CLOSED("已办结", "Closed"),
    NOT_ACCEPTED("不予受理", "Not accepted"),
    WITHDRAWN("已撤回", "Withdrawn"),
    TERMINATED("已终止", "Terminated"),
    ANNULLED("已撤销", "Annulled");

    private final String zh;
    private final String en;

    PublicHeading(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
