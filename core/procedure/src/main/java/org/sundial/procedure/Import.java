package org.sundial.procedure;

import java.util.List;
import java.util.Optional;

/** 导入结果. A file is read whole or refused with every fault. */
public sealed interface Import {

    /** @param drawing present when the file draws every node and arrow */
    record Imported(Procedure procedure, Optional<Diagram> drawing) implements Import {}

    /** @param faults in the order of the file, at least one */
    record Refused(List<Fault> faults) implements Import {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
