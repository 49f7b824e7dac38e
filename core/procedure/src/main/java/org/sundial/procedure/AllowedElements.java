package org.sundial.procedure;

import java.util.List;
import java.util.Set;

/** Walks a file against the allow-list. */
final class AllowedElements {

    private AllowedElements() {}

    /** @param refused collects the ids of elements that may not be there */
    static void check(XmlElement root, FaultList faults, Set<String> refused) {
        attributes(root, faults);
        for (XmlElement child : root.children()) {
            // The drawing is read for its coordinates and the rest of it dropped, so colours and fonts may stay.
            if (!child.is(XmlElement.BPMNDI, "BPMNDiagram")) {
                child(root, child, faults, refused);
            }
        }
    }

    private static void child(XmlElement parent, XmlElement child, FaultList faults, Set<String> refused) {
        if (child.isBpmn("extensionElements")) {
            extensions(parent, child.children(), faults);
            return;
        }
        if (!child.namespace().equals(XmlElement.BPMN)) {
            faults.add(FaultKind.FOREIGN_EXTENSION, parent.label(), child.qualifiedName());
            return;
        }
        if (!AllowList.mayHold(parent, child)) {
            child.attribute("id").ifPresent(refused::add);
            String at = child.attribute("id").isPresent() && !child.name().endsWith("EventDefinition")
                    ? child.label()
                    : parent.label();
            faults.add(kind(child), at, child.qualifiedName());
            return;
        }
        attributes(child, faults);
        for (XmlElement inner : child.children()) {
            child(child, inner, faults, refused);
        }
    }

    private static FaultKind kind(XmlElement element) {
        if (AllowList.isCode(element.name())) {
            return FaultKind.CODE_NOT_ACCEPTED;
        }
        return AllowList.isEvent(element.name()) ? FaultKind.EVENT_NOT_ACCEPTED : FaultKind.ELEMENT_NOT_ACCEPTED;
    }

    private static void extensions(XmlElement parent, List<XmlElement> extensions, FaultList faults) {
        for (XmlElement extension : extensions) {
            boolean variable = parent.isBpmn("process") && extension.is(XmlElement.SUNDIAL, "variable");
            if (!variable) {
                faults.add(FaultKind.FOREIGN_EXTENSION, parent.label(), extension.qualifiedName());
            }
        }
    }

    private static void attributes(XmlElement element, FaultList faults) {
        for (String attribute : AllowList.refusedAttributes(element)) {
            faults.add(
                    attribute.startsWith("{") ? FaultKind.FOREIGN_EXTENSION : FaultKind.ATTRIBUTE_NOT_ACCEPTED,
                    element.label(),
                    attribute);
        }
    }
}
