package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 导入流程图. Reads a BPMN 2.0 file by allow-list. Bad input is never an exception: it is refused with every fault, each
 * naming its element.
 */
public final class BpmnReader {
    /** Nodes, those of called procedures included. */
    static final int MAX_NODES = 2_000;

    private BpmnReader() {}

    /** Reads a file that calls no other procedure. */
    public static Import read(byte[] bpmn) {
        return read(bpmn, called -> Optional.empty());
    }

    /** @param procedures finds a procedure that a call activity names in {@code calledElement} */
    public static Import read(byte[] bpmn, Function<String, Optional<Procedure>> procedures) {
        return switch (XmlTree.read(bpmn)) {
            case XmlTree.Reading.Faulty(Fault fault) -> new Import.Refused(List.of(fault));
            case XmlTree.Reading.Read(XmlElement root) -> read(root, procedures);
        };
    }

    private static Import read(XmlElement root, Function<String, Optional<Procedure>> procedures) {
        FaultList faults = new FaultList();
        if (!root.isBpmn("definitions")) {
            faults.add(FaultKind.NOT_BPMN, root.label(), root.qualifiedName());
            return new Import.Refused(faults.all());
        }
        Draft draft = new Draft();
        AllowedElements.check(root, faults, draft.refused);
        List<XmlElement> processes = processes(root);
        if (processes.size() != 1) {
            processes.stream().skip(1).forEach(process -> faults.add(FaultKind.MORE_THAN_ONE_PROCESS, process.label()));
            if (processes.isEmpty()) {
                faults.add(FaultKind.NO_PROCESS, root.label());
            }
            return new Import.Refused(faults.all());
        }
        XmlElement process = processes.getFirst();
        new DraftReader(draft, faults, procedures).read(process);
        if (draft.nodes.size() > MAX_NODES) {
            faults.add(FaultKind.TOO_MANY_ELEMENTS, process.label(), draft.nodes.size() + " > " + MAX_NODES);
            return new Import.Refused(faults.all());
        }
        StructureCheck.check(draft, process.label(), faults);
        Optional<Diagram> drawing = DiagramReader.read(root, draft, faults);
        Attributes attributes = new Attributes(process, faults);
        Procedure procedure = null;
        if (faults.isEmpty()) {
            procedure = new Procedure(
                    attributes.id(),
                    attributes.name(),
                    attributes.text("nameEn"),
                    draft.nodes,
                    draft.flows,
                    draft.variables,
                    attributes.marks("requires"));
        }
        return procedure == null || !faults.isEmpty()
                ? new Import.Refused(faults.all())
                : new Import.Imported(procedure, drawing);
    }

    /** A pool drawn round nothing leaves an empty process behind; it is not a second procedure. */
    private static List<XmlElement> processes(XmlElement root) {
        List<XmlElement> processes = new ArrayList<>(root.bpmn("process")
                .filter(process -> process.bpmn("startEvent").findAny().isPresent()
                        || process.bpmn("sequenceFlow").findAny().isPresent())
                .toList());
        return processes.isEmpty() ? root.bpmn("process").limit(1).toList() : processes;
    }
}
