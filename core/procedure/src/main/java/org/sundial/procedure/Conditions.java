package org.sundial.procedure;

import java.util.Map;
import java.util.TreeMap;

/** What a completion condition may speak of besides the declared variables; the names are those of BPMN 2.0.2. */
final class Conditions {

    private Conditions() {}

    static Map<String, Variable> withCounters(Map<String, Variable> variables) {
        Map<String, Variable> more = new TreeMap<>(variables);
        for (String counter :
                new String[] {"numberOfInstances", "numberOfActiveInstances", "numberOfCompletedInstances"}) {
            more.put(counter, Variable.of(counter, VariableType.NUMBER));
        }
        return more;
    }
}
