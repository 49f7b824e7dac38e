package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A procedure while it is read: whatever could be understood so far, faults and all. */
final class Draft {
    final List<Node> nodes = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final Map<String, Variable> variables = new LinkedHashMap<>();
    /** Elements that were refused already; an arrow to one of them is not a second fault. */
    final Set<String> refused = new HashSet<>();
    /** Arrows whose condition was refused already; they are not without one. */
    final Set<String> faultyConditions = new HashSet<>();
    /** The scopes whose insides come from elsewhere and were checked there. */
    final Set<String> called = new HashSet<>();
}
