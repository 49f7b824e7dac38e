package org.sundial.app.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 文书眉首. What every instrument carries.
 *
 * @param organ 发文机关, printed in red at the head and again over the date
 * @param number 文号, as {@link Numbers#draw} gave it
 * @param date 成文日期
 * @param caseReference 办件号, which the public knows the case by
 * @param addressee 主送: the applicant's name in full, or whoever the instrument is for
 * @param matter 事项名称
 * @param address where to follow the case or verify the instrument; printed as a QR code
 * @param simulated whether it says 模拟 across every page
 * @param title the item's own name for this instrument, where it has one: 受理凭证
 */
public record Heading(
        String organ,
        String number,
        LocalDate date,
        String caseReference,
        String addressee,
        String matter,
        String address,
        boolean simulated,
        Optional<String> title) {

    public static Heading of(
            String organ,
            String number,
            LocalDate date,
            String caseReference,
            String addressee,
            String matter,
            String address) {
        return new Heading(organ, number, date, caseReference, addressee, matter, address, false, Optional.empty());
    }

    /** 模拟: this instrument belongs to a simulated case and says so on every page. */
    public Heading inSimulation() {
        return new Heading(organ, number, date, caseReference, addressee, matter, address, true, title);
    }

    /** As the item itself names it. */
    public Heading named(String ownTitle) {
        return new Heading(
                organ, number, date, caseReference, addressee, matter, address, simulated, Optional.of(ownTitle));
    }
}
