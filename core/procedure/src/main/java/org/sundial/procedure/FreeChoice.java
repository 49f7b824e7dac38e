package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The oracle that says everything: it plays the same move again and again until every answer has been given once.
 * Conditions count as free, but an exclusive gateway still opens one way only.
 */
final class FreeChoice implements Oracle {
    private final List<Integer> answers;
    private final List<Integer> widths = new ArrayList<>();
    private int asked;

    private FreeChoice(List<Integer> answers) {
        this.answers = answers;
    }

    /**
     * Every result a move can have.
     *
     * @return at most {@code limit} results; exactly that many means there may be more
     */
    static <T> List<T> every(Function<Oracle, T> move, int limit) {
        List<T> results = new ArrayList<>();
        List<Integer> answers = List.of();
        while (results.size() < limit) {
            FreeChoice oracle = new FreeChoice(answers);
            results.add(move.apply(oracle));
            List<Integer> next = oracle.following();
            if (next.isEmpty()) {
                break;
            }
            answers = next;
        }
        return results;
    }

    /** The answers of the next play: the last question that has another answer gets it. Empty when all are given. */
    private List<Integer> following() {
        List<Integer> next = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            next.add(i < answers.size() ? answers.get(i) : 0);
        }
        while (!next.isEmpty()) {
            int last = next.removeLast() + 1;
            if (last < widths.get(next.size())) {
                next.add(last);
                return next;
            }
        }
        return next;
    }

    private int answer(int width) {
        int answer = asked < answers.size() ? answers.get(asked) : 0;
        widths.add(width);
        asked++;
        return answer;
    }

    @Override
    public List<Flow> ways(Gateway gateway, List<Flow> outgoing, Values values) {
        if (gateway.kind() == GatewayKind.EXCLUSIVE) {
            return List.of(outgoing.get(answer(outgoing.size())));
        }
        List<Flow> free = outgoing.stream()
                .filter(flow -> gateway.defaultFlow().filter(flow.id()::equals).isEmpty())
                .toList();
        int subsets = (1 << free.size()) - 1;
        boolean hasDefault = free.size() < outgoing.size();
        int subset = answer(hasDefault ? subsets + 1 : subsets) + 1;
        if (subset > subsets) {
            return outgoing.stream().filter(flow -> !free.contains(flow)).toList();
        }
        List<Flow> chosen = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            if ((subset & (1 << i)) != 0) {
                chosen.add(free.get(i));
            }
        }
        return chosen;
    }

    @Override
    public int instances(UserTask task, MultiInstance multi, Values values) {
        // All instances end in the same place, so one stands for any number of them.
        return 1;
    }

    @Override
    public boolean enough(UserTask task, Condition condition, ScopeInstance group, Values values) {
        return answer(2) == 1;
    }
}
