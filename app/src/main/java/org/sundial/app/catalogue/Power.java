package org.sundial.app.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sundial.calendar.Basis;

/**
 * 权力事项. A published item: the newest edition the legal office has confirmed.
 *
 * @param edition 1, 2, 3 …
 * @param fingerprint hex SHA-256 of the content's RFC 8785 bytes
 * @param confirmation when and how the legal office confirmed it
 * @param content what it publishes
 * @param chart the procedure it runs on, where the legal office has frozen one
 */
public record Power(
        int edition, String fingerprint, Confirmation confirmation, PowerContent content, Optional<ChartKey> chart) {

    /**
     * 法制机构确认.
     *
     * @param simulated 演示确认: nobody looked
     * @param event the act's id in the public log
     */
    public record Confirmation(Instant at, boolean simulated, UUID event) {}

    /**
     * 流程图版本.
     *
     * @param procedure the procedure's fingerprint
     */
    public record ChartKey(int version, String procedure, Confirmation frozen) {}

    public String code() {
        return content.code();
    }

    public String name() {
        return content.name();
    }

    /** The name of the sub-item where there is one, else of the item. */
    public String title() {
        String sub = content.subItem();
        return content.parent() != null && sub != null ? sub : content.name();
    }

    public Category category() {
        return content.category();
    }

    /** The code of the department in whose name it is exercised. */
    public String organ() {
        return content.organ().code();
    }

    public String department() {
        return content.organ().department();
    }

    public boolean supplement() {
        return content.origin().supplement();
    }

    /** Whether one can apply for it here: it runs on a frozen procedure. */
    public boolean handled() {
        return chart.isPresent();
    }

    /** A citation as a basis to print beside a figure, when it names both a law and an article. */
    static Optional<Basis> basis(PowerContent.Citation citation) {
        @Nullable String law = citation.law();
        @Nullable String articles = citation.articles();
        return law == null || articles == null ? Optional.empty() : Optional.of(Basis.of(law, articles));
    }
}
