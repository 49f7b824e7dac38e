package org.sundial.app.documents;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 文号. Numbers of instruments: drawn once, never again. A number whose act was not kept stays drawn and is explained as
 * void; nothing is ever renumbered.
 */
@Component
public class Numbers {
    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Draws the next number of a series.
     *
     * @param series the organ's and the instrument's short name, such as 克市监食许受
     * @return as printed: 克市监食许受〔2026〕12号
     */
    public String draw(String series, int year, UUID command) {
        long number = jdbc.sql("select documents.draw_number(:series, :year, :command)")
                .param("series", series)
                .param("year", year)
                .param("command", command)
                .query(Long.class)
                .single();
        return series + "〔" + year + "〕" + number + "号";
    }

    /** Explains the numbers an act drew and did not use. */
    public void voided(UUID command, String reason) {
        jdbc.sql("""
                insert into documents.number_void (series, year, number, reason)
                select series, year, number, :reason from documents.number_drawn where command = :command
                on conflict do nothing
                """).param("command", command).param("reason", reason).update();
    }
}
