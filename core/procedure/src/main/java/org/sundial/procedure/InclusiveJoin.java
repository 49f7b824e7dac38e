package org.sundial.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sundial.procedure.Token.Resting;
import org.sundial.procedure.Token.Waiting;

/**
 * When an inclusive join passes (BPMN 2.0.2 table 13.4): it has a token on some way in, and every other token of the
 * same scope that could still come to an empty way in could also come to one that has its token already.
 */
final class InclusiveJoin {

    private InclusiveJoin() {}

    /** Passes the first join that may pass, in the order their tokens came; false when none may. */
    static boolean passOne(Game game, Structure structure) {
        for (Map.Entry<Waiting, Gateway> first : firstTokens(game, structure).entrySet()) {
            int scope = first.getKey().scope();
            Gateway join = first.getValue();
            if (mayPass(game, structure, join, scope)) {
                for (Flow flow : structure.incoming(join.id())) {
                    game.withdraw(new Waiting(flow.id(), scope));
                }
                game.pass(join, scope);
                return true;
            }
        }
        return false;
    }

    private static Map<Waiting, Gateway> firstTokens(Game game, Structure structure) {
        Map<Waiting, Gateway> found = new LinkedHashMap<>();
        for (Token token : game.tokens()) {
            if (token instanceof Waiting waiting
                    && structure.node(structure.flow(waiting.flow()).target()) instanceof Gateway gateway
                    && gateway.kind() == GatewayKind.INCLUSIVE) {
                found.putIfAbsent(waiting, gateway);
            }
        }
        return found;
    }

    private static boolean mayPass(Game game, Structure structure, Gateway join, int scope) {
        List<Flow> full = new ArrayList<>();
        List<Flow> empty = new ArrayList<>();
        for (Flow flow : structure.incoming(join.id())) {
            (game.tokens().contains(new Waiting(flow.id(), scope)) ? full : empty).add(flow);
        }
        return whereOthersGo(game, structure, join, scope).stream()
                .noneMatch(way -> empty.stream().anyMatch(flow -> structure.leads(way, flow))
                        && full.stream().noneMatch(flow -> structure.leads(way, flow)));
    }

    /** The arrows on which the other tokens of the scope lie, or on which they will leave. */
    private static List<Flow> whereOthersGo(Game game, Structure structure, Gateway join, int scope) {
        List<Flow> ways = new ArrayList<>();
        for (Token token : game.tokens()) {
            if (token.scope() == scope) {
                switch (token) {
                    case Resting at -> leaving(structure, at.node(), at.fired(), ways);
                    case Waiting waiting -> {
                        Flow flow = structure.flow(waiting.flow());
                        if (!flow.target().equals(join.id())) {
                            ways.add(flow);
                        }
                    }
                }
            }
        }
        for (ScopeInstance inner : game.scopes().values()) {
            if (inner.parent() == scope) {
                leaving(structure, inner.node(), inner.fired(), ways);
            }
        }
        return ways;
    }

    private static void leaving(Structure structure, String node, Set<String> fired, List<Flow> ways) {
        ways.addAll(structure.outgoing(node));
        for (BoundaryTimer timer : structure.timers(node)) {
            if (!fired.contains(timer.id())) {
                ways.addAll(structure.outgoing(timer.id()));
            }
        }
    }
}
