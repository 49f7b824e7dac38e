package org.sundial.casefile;

import java.util.List;
import java.util.Objects;
import org.sundial.procedure.Marking;

/**
 * 流转. What an act did to the procedure's tokens; kept in the event so that a history replays without the procedure.
 *
 * @param marking the tokens afterwards
 * @param closed the tasks that are no longer open
 * @param opened the tasks that were opened
 */
public record Move(Marking marking, List<String> closed, List<Opened> opened) {

    public Move {
        Objects.requireNonNull(marking, "marking");
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
    }
}
