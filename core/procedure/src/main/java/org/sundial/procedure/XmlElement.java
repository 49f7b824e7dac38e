package org.sundial.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a file that was read whole.
 *
 * @param attributes by name, those of a namespace as {@code {namespace}name}, in the order of the file
 * @param text the text directly inside, trimmed
 * @param line counted from 1
 */
record XmlElement(
        String namespace,
        String prefix,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String SUNDIAL = "https://sundial.example/bpmn";

    boolean is(String namespace, String name) {
        return this.namespace.equals(namespace) && this.name.equals(name);
    }

    boolean isBpmn(String name) {
        return is(BPMN, name);
    }

    /** As a person would look it up in the file. */
    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    Optional<String> sundial(String name) {
        return attribute("{" + SUNDIAL + "}" + name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The id, or the line where there is none. */
    String label() {
        return attribute("id").filter(id -> !id.isBlank()).orElse("line " + line);
    }

    Stream<XmlElement> bpmn(String name) {
        return children.stream().filter(child -> child.isBpmn(name));
    }

    Stream<XmlElement> all(String namespace, String name) {
        return children.stream().filter(child -> child.is(namespace, name));
    }
}
