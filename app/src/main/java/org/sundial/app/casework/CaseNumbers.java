package org.sundial.app.casework;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.documents.Numbers;
import org.sundial.app.web.SiteSettings;

/**
 * 办件文号. Draws the numbers of a case's instruments: one series for each organ and kind of instrument, such as
 * 克市监受〔2026〕12号. A node that plays says so in every number.
 */
@Component
public class CaseNumbers {
    /** 机关代字. Organs of which the city's own numbers are not in our data are called by their short names. */
    private static final Map<String, String> ORGANS = Map.of("XF", "克消", "SCJG", "克市监");

    private final Numbers numbers;
    private final Departments departments;
    private final SiteSettings site;

    CaseNumbers(Numbers numbers, Departments departments, SiteSettings site) {
        this.numbers = numbers;
        this.departments = departments;
        this.site = site;
    }

    /**
     * Draws the next number.
     *
     * @param command the act it is for; if the act comes to nothing, say so with {@link #unused}
     */
    public String draw(String organ, InstrumentKind kind, int year, UUID command) {
        return numbers.draw(series(organ, kind), year, command);
    }

    /** The numbers drawn for an act that was not kept are explained, never given out again. */
    public void unused(UUID command, String reason) {
        numbers.voided(command, reason);
    }

    private String series(String organ, InstrumentKind kind) {
        String name = ORGANS.getOrDefault(
                organ,
                departments
                        .find(organ)
                        .map(department -> department.shortName())
                        .orElse(organ));
        return name + (site.demo() ? "模拟" : "") + word(kind);
    }

    private static String word(InstrumentKind kind) {
        return switch (kind) {
            case RECEIPT -> "收";
            case SUPPLEMENT_NOTICE -> "补";
            case ACCEPTANCE_NOTICE -> "受";
            case NON_ACCEPTANCE_NOTICE -> "不受";
            case PAUSE_NOTICE -> "特";
            case EXTENSION_NOTICE -> "延";
            case GRANT -> "准";
            case REFUSAL -> "不准";
            case LICENCE -> "证";
            case HEARING_NOTICE -> "听";
            case RECTIFICATION_ORDER -> "改";
            case ANNULMENT -> "撤";
            case TERMINATION_NOTICE -> "终";
            case DELIVERY_RECORD -> "送";
        };
    }
}
