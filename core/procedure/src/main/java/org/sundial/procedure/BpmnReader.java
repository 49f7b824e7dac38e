package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** Reads a file and accepts it only when the procedure is also sound and lawful; otherwise every fault at once. */
    public static Import admit(byte[] bpmn, Function<String, Optional<Procedure>> procedures) {
        Import read = read(bpmn, procedures);
        if (read instanceof Import.Imported(Procedure procedure, Optional<Diagram> drawing)) {
            List<Fault> faults = Stream.concat(
                            Soundness.check(procedure).stream(), Lawfulness.check(procedure).stream())
                    .distinct()
                    .toList();
            return faults.isEmpty() ? read : new Import.Refused(faults);
        }
        return read;
    }

    private static Import read(XmlElement root, Function<String, Optional<Procedure>> procedures) {
        FaultList faults = new FaultList();
        if (!root.isBpmn("definitions")) {
            faults.add(FaultKind.NOT_BPMN, root.label(), root.qualifiedName());
            return new Import.Refused(faults.all());
        }
        Set<String> refused = new HashSet<>();
        AllowedElements.check(root, faults, refused);
        List<XmlElement> processes = processes(root);
        if (processes.isEmpty()) {
            faults.add(FaultKind.NO_PROCESS, root.label());
        }
        processes.stream().skip(1).forEach(process -> faults.add(FaultKind.MORE_THAN_ONE_PROCESS, process.label()));
        Optional<Import> imported = Optional.empty();
        for (XmlElement process : processes) {
            imported = read(root, process, refused, procedures, faults);
        }
        return imported.filter(read -> faults.isEmpty()).orElseGet(() -> new Import.Refused(faults.all()));
    }

    private static Optional<Import> read(
            XmlElement root,
            XmlElement process,
            Set<String> refused,
            Function<String, Optional<Procedure>> procedures,
            FaultList faults) {
        Draft draft = new Draft();
        draft.refused.addAll(refused);
        Attributes attributes = new Attributes(process, faults);
        String id = attributes.id();
        String name = attributes.name();
        String nameEn = attributes.text("nameEn");
        Set<Mark> requires = attributes.marks("requires");
        new DraftReader(draft, faults, procedures).read(process);
        if (draft.nodes.size() > MAX_NODES) {
            faults.add(FaultKind.TOO_MANY_ELEMENTS, id, draft.nodes.size() + " > " + MAX_NODES);
            return Optional.empty();
        }
        StructureCheck.check(draft, id, faults);
        Optional<Diagram> drawing = DiagramReader.read(root, draft, faults);
        return faults.isEmpty()
                ? Optional.of(new Import.Imported(
                        new Procedure(id, name, nameEn, draft.nodes, draft.flows, draft.variables, requires), drawing))
                : Optional.empty();
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
