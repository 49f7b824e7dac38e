package org.sundial.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 决定内容. The numbers are given by the shell, which alone knows which were used. */
public sealed interface Ruling {

    /** 文号. */
    String decisionNumber();

    /**
     * 准予许可.
     *
     * @param licenceNumber 许可证号, where a licence is issued besides the decision
     * @param conditions what the holder must keep to
     * @param validUntil the last day of validity, where there is one
     */
    record Grant(
            String decisionNumber,
            Optional<String> licenceNumber,
            List<String> conditions,
            Optional<LocalDate> validUntil)
            implements Ruling {
        public Grant {
            conditions = List.copyOf(conditions);
        }
    }

    /** 不予许可, with the reasons and the remedies art. 38 wants. */
    record Refuse(String decisionNumber, String reasons, Optional<Remedy> remedy) implements Ruling {}
}
