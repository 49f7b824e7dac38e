package org.sundial.app.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sundial.procedure.BpmnReader;
import org.sundial.procedure.Diagram;
import org.sundial.procedure.Fault;
import org.sundial.procedure.Import;
import org.sundial.procedure.Lawfulness;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Soundness;

/** 流程审查. A BPMN file read, proved sound and proved lawful; or every fault of the first stage that fails. */
sealed interface ProcedureReading {

    /** Every fault, none for a lawful procedure. */
    List<Fault> faults();

    /** Read, sound and lawful. */
    record Lawful(Procedure procedure, Optional<Diagram> drawing) implements ProcedureReading {
        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /**
     * Read, but not sound, or not lawful, or neither: two questions about one chart, answered at once.
     *
     * @param unsound empty when it is sound
     * @param unlawful empty when it is lawful
     */
    record Wrong(Procedure procedure, List<Fault> unsound, List<Fault> unlawful) implements ProcedureReading {
        public Wrong {
            unsound = List.copyOf(unsound);
            unlawful = List.copyOf(unlawful);
        }

        @Override
        public List<Fault> faults() {
            return Stream.concat(unsound.stream(), unlawful.stream()).toList();
        }
    }

    /** @param faults in the order of the file, at least one */
    record Unreadable(List<Fault> faults) implements ProcedureReading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    static ProcedureReading of(byte[] bpmn) {
        return switch (BpmnReader.read(bpmn)) {
            case Import.Refused(List<Fault> faults) -> new Unreadable(faults);
            case Import.Imported(Procedure procedure, Optional<Diagram> drawing) -> {
                List<Fault> unsound = Soundness.check(procedure);
                List<Fault> unlawful = Lawfulness.check(procedure);
                yield unsound.isEmpty() && unlawful.isEmpty()
                        ? new Lawful(procedure, drawing)
                        : new Wrong(procedure, unsound, unlawful);
            }
        };
    }
}
