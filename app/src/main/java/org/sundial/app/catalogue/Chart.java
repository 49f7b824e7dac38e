package org.sundial.app.catalogue;

import gg.jte.Content;
import java.util.Set;
import org.sundial.procedure.ProcedureText;

/**
 * 流程图. The drawing of a procedure, and the same in words.
 *
 * @param svg safe to put into a page as it is: every text in it is escaped
 */
public record Chart(String svg, ProcedureText text) {

    /** The drawing for a page. */
    public Content drawing() {
        return output -> output.writeContent(svg);
    }

    /**
     * 办到哪里. What a case has passed, to be marked on its chart.
     *
     * @param done the ids of steps completed
     * @param current the ids of steps open now
     */
    public record Progress(Set<String> done, Set<String> current) {
        /** No case: the chart as published. */
        public static final Progress NONE = new Progress(Set.of(), Set.of());

        public Progress {
            done = Set.copyOf(done);
            current = Set.copyOf(current);
        }
    }
}
