package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The oracle that says everything: it plays the same move again and again until every answer has been given once.
 * Conditions count as free, but ways that exclude each other are never opened together.
 */
final class FreeChoice implements Oracle {
    private final Procedure procedure;
    private final List<Integer> answers;
    private final List<Integer> widths = new ArrayList<>();
    private int asked;

    private FreeChoice(Procedure procedure, List<Integer> answers) {
        this.procedure = procedure;
        this.answers = answers;
    }

    /**
     * Every result a move can have.
     *
     * @return at most {@code limit} results; exactly that many means there may be more
     */
    static <T> List<T> every(Procedure procedure, Function<FreeChoice, T> move, int limit) {
        List<T> results = new ArrayList<>();
        List<Integer> answers = List.of();
        while (results.size() < limit) {
            FreeChoice oracle = new FreeChoice(procedure, answers);
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

    /** One of {@code width} answers, counted from 0. */
    int answer(int width) {
        int answer = asked < answers.size() ? answers.get(asked) : 0;
        widths.add(width);
        asked++;
        return answer;
    }

    @Override
    public List<Flow> ways(Gateway gateway, List<Flow> outgoing, Values values) {
        List<List<Flow>> choices = procedure.choices(gateway);
        return choices.get(answer(choices.size()));
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
