package org.sundial.casefile;

import java.util.Optional;

/** 案件状态. Where a licensing case stands inside the house, and the heading the public sees for it. */
public enum LicensingStatus {
    /** Before anything was received: the empty state a history starts from. */
    NOT_RECEIVED("未收件", "Not received"),
    RECEIVED("已收件", "Received", PublicHeading.SUBMITTED),
    AWAITING_SUPPLEMENT("等申请人补正", "Waiting for the applicant's supplement", PublicHeading.AWAITING_SUPPLEMENT),
    SUPPLEMENTED("已补正", "Supplemented", PublicHeading.SUBMITTED),
    UNDER_EXAMINATION("已受理，正在审查", "Accepted, under examination", PublicHeading.UNDER_EXAMINATION),
    PAUSED("暂停计时", "Clock stopped", PublicHeading.CLOCK_PAUSED),
    GRANTED("准予许可", "Granted", PublicHeading.DECIDED),
    REFUSED("不予许可", "Refused", PublicHeading.DECIDED),
    DELIVERED("已送达", "Delivered", PublicHeading.DELIVERED),
    CLOSED("已办结", "Closed", PublicHeading.CLOSED),
    ACCEPTANCE_REFUSED("不予受理", "Not accepted", PublicHeading.NOT_ACCEPTED),
    WITHDRAWN("申请人撤回", "Withdrawn by the applicant", PublicHeading.WITHDRAWN),
    TERMINATED("已终止", "Terminated", PublicHeading.TERMINATED),
    ANNULLED("许可已撤销", "Licence annulled", PublicHeading.ANNULLED);

    private final String zh;
    private final String en;
    private final Optional<PublicHeading> heading;

    LicensingStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
        this.heading = Optional.empty();
    }

    LicensingStatus(String zh, String en, PublicHeading heading) {
        this.zh = zh;
        this.en = en;
        this.heading = Optional.of(heading);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The public heading; empty only before receipt, when there is no case to show. */
    public Optional<PublicHeading> heading() {
        return heading;
    }

    /** 终局. Whether the case ends here; the table's own ends are checked against this. */
    public boolean isEnd() {
        return switch (this) {
            case CLOSED, ACCEPTANCE_REFUSED, WITHDRAWN, TERMINATED, ANNULLED -> true;
            case NOT_RECEIVED,
                    RECEIVED,
                    AWAITING_SUPPLEMENT,
                    SUPPLEMENTED,
                    UNDER_EXAMINATION,
                    PAUSED,
                    GRANTED,
                    REFUSED,
                    DELIVERED -> false;
        };
    }
}
