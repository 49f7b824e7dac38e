package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.procedure.BpmnReader;
import org.sundial.procedure.Diagram;
import org.sundial.procedure.Fault;
import org.sundial.procedure.Import;
import org.sundial.procedure.Lawfulness;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Soundness;

/** 流程审查. A BPMN file read, proved sound and proved lawful; or every fault of the first stage that fails. */
sealed interface ProcedureReading {

    /** Read, sound and lawful. */
    record Lawful(Procedure procedure, Optional<Diagram> drawing) implements ProcedureReading {}

    /** @param faults in the order of the file, at least one */
    record Faulty(List<Fault> faults) implements ProcedureReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    static ProcedureReading of(byte[] bpmn) {
        return switch (BpmnReader.read(bpmn)) {
            case Import.Refused(List<Fault> faults) -> new Faulty(faults);
            case Import.Imported(Procedure procedure, Optional<Diagram> drawing) -> {
                // Soundness and lawfulness are two questions about one chart: both answers are told at once.
                List<Fault> faults = new ArrayList<>(Soundness.check(procedure));
                faults.addAll(Lawfulness.check(procedure));
                yield faults.isEmpty() ? new Lawful(procedure, drawing) : new Faulty(faults);
            }
        };
    }
}
