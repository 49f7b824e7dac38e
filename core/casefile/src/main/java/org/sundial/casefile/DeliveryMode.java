package org.sundial.casefile;

/** 送达方式. */
public enum DeliveryMode {
    IN_PERSON("直接送达", "in person"),
    LEFT_AT_PLACE("留置送达", "left at the place"),
    BY_MAIL("邮寄送达", "by mail"),
    ELECTRONIC("电子送达", "electronically"),
    ENTRUSTED("委托送达", "through another organ"),
    BY_ANNOUNCEMENT("公告送达", "by public announcement");

    private final String zh;
    private final String en;

    DeliveryMode(String zh, String en) {
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
