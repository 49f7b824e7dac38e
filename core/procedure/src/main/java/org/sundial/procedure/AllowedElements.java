package org.sundial.procedure;

import java.util.List;
import java.util.Set;

/** Walks a file against the allow-list. */
final class AllowedElements {

    private AllowedElements() {}

    /** @param refused collects the ids of elements that may not be there */
    static void check(XmlElement root, FaultList faults, Set<String> refused) {
        attributes(root, root.label(), faults);
        for (XmlElement child : root.children()) {
            // The drawing is read for its coordinates and the rest of it dropped, so colours and fonts may stay.
            if (!child.is(XmlElement.BPMNDI, "BPMNDiagram")) {
                child(root, root.label(), child, faults, refused);
            }
        }
    }

    /** @param owner the nearest element around it that has an id */
    private static void child(
            XmlElement parent, String owner, XmlElement child, FaultList faults, Set<String> refused) {
        if (child.isBpmn("extensionElements")) {
            extensions(parent, owner, child.children(), faults);
            return;
        }
        if (!child.namespace().equals(XmlElement.BPMN)) {
            faults.add(FaultKind.FOREIGN_EXTENSION, owner, child.qualifiedName());
            return;
        }
        boolean drawn = child.attribute("id").isPresent() && !child.name().endsWith("EventDefinition");
        String label = drawn ? child.label() : owner;
        if (!AllowList.mayHold(parent, child)) {
            child.attribute("id").ifPresent(refused::add);
            faults.add(kind(child), label, child.qualifiedName());
            return;
        }
        attributes(child, label, faults);
        for (XmlElement inner : child.children()) {
            child(child, label, inner, faults, refused);
        }
    }

    private static FaultKind kind(XmlElement element) {
        if (AllowList.isCode(element.name())) {
            return FaultKind.CODE_NOT_ACCEPTED;
        }
        return AllowList.isEvent(element.name()) ? FaultKind.EVENT_NOT_ACCEPTED : FaultKind.ELEMENT_NOT_ACCEPTED;
    }

    private static void extensions(XmlElement parent, String owner, List<XmlElement> extensions, FaultList faults) {
        for (XmlElement extension : extensions) {
            boolean variable = parent.isBpmn("process") && extension.is(XmlElement.SUNDIAL, "variable");
            if (!variable) {
                faults.add(FaultKind.FOREIGN_EXTENSION, owner, extension.qualifiedName());
            }
        }
    }

    private static void attributes(XmlElement element, String label, FaultList faults) {
        for (String attribute : AllowList.refusedAttributes(element)) {
            faults.add(
                    attribute.startsWith("{") ? FaultKind.FOREIGN_EXTENSION : FaultKind.ATTRIBUTE_NOT_ACCEPTED,
                    label,
                    attribute);
        }
    }
}
