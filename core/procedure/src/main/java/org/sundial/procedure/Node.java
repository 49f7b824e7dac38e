package org.sundial.procedure;

/** 节点. One shape of the flowchart; the world of shapes is closed. */
public sealed interface Node permits StartEvent, EndEvent, UserTask, Gateway, SubProcess, BoundaryTimer {

    /** The element id in the BPMN file; inside a called procedure {@code callId/innerId}. */
    String id();

    /** The Chinese name, empty where the drawing has none. */
    String name();

    /** The English name, empty where the drawing has none. */
    String nameEn();

    /** The sub-process the node lies in, empty for the procedure itself. */
    String scope();
}
