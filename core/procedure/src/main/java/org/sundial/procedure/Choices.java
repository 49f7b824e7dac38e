package org.sundial.procedure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which ways of a gateway can be open together: one for an exclusive gateway, otherwise what the conditions allow. */
final class Choices {

    private Choices() {}

    static List<List<Flow>> of(Gateway gateway, List<Flow> outgoing, Map<String, Variable> variables) {
        if (gateway.kind() == GatewayKind.EXCLUSIVE) {
            return outgoing.stream().map(List::of).toList();
        }
        List<Flow> otherwise = outgoing.stream()
                .filter(flow -> gateway.defaultFlow().filter(flow.id()::equals).isPresent())
                .toList();
        List<Flow> ways =
                outgoing.stream().filter(flow -> !otherwise.contains(flow)).toList();
        Optional<Map<BitSet, String>> cases = Coverage.of(
                ways.stream().flatMap(flow -> flow.condition().stream()).toList(), variables);
        List<List<Flow>> choices = new ArrayList<>();
        if (cases.isPresent()) {
            cases.get().keySet().forEach(holding -> choices.add(chosen(ways, holding)));
        } else {
            for (long bits = 0; bits < 1L << ways.size(); bits++) {
                choices.add(chosen(ways, BitSet.valueOf(new long[] {bits})));
            }
        }
        boolean none = choices.removeIf(List::isEmpty);
        if (none && !otherwise.isEmpty()) {
            choices.add(otherwise);
        }
        return List.copyOf(choices);
    }

    private static List<Flow> chosen(List<Flow> ways, BitSet holding) {
        return holding.stream().mapToObj(ways::get).toList();
    }
}
