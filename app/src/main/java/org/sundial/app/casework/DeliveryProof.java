package org.sundial.app.casework;

/**
 * 送达回证. What proves a delivery: the number of the record, drawn by the system, and who signed for it or the carrier's
 * number, as the officer wrote it. Kept as one text, as the case's event has it.
 */
record DeliveryProof(String number, String words) {
    private static final String BETWEEN = " · ";

    static DeliveryProof read(String receipt) {
        int at = receipt.indexOf(BETWEEN);
        return at < 0
                ? new DeliveryProof("", receipt)
                : new DeliveryProof(receipt.substring(0, at), receipt.substring(at + BETWEEN.length()));
    }

    String text() {
        return number + BETWEEN + words;
    }
}
