package org.sundial.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/**
 * 环节. A place in the procedure where somebody must act.
 *
 * @param post 岗位 that acts, empty where the drawing does not say
 * @param act what is done there, such as {@code examine}, empty where the drawing does not say
 * @param limit the step's own limit
 * @param documents 文书 the step produces
 * @param basis 依据 of the step
 * @param officers how many officers act together, 1 or more (行政许可法 art. 34: two for a site check)
 * @param multi present when the step is done several times
 * @param asks the variables that completing the step must give
 */
public record UserTask(
        String id,
        String name,
        String nameEn,
        String post,
        String act,
        Optional<TimeLimit> limit,
        Set<Mark> marks,
        List<String> documents,
        Optional<Basis> basis,
        int officers,
        Oversight oversight,
        Optional<MultiInstance> multi,
        List<String> asks,
        String scope)
        implements Node {

    public UserTask {
        marks = Set.copyOf(marks);
        documents = List.copyOf(documents);
        asks = List.copyOf(asks);
    }

    /** A step of which only the name is known. */
    public static UserTask plain(String id, String name, String scope) {
        return new UserTask(
                id,
                name,
                "",
                "",
                "",
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                1,
                Oversight.NONE,
                Optional.empty(),
                List.of(),
                scope);
    }

    /** The same step under another id, in another scope, with other instances. */
    UserTask at(String otherId, String otherScope, Optional<MultiInstance> otherMulti) {
        return new UserTask(
                otherId,
                name,
                nameEn,
                post,
                act,
                limit,
                marks,
                documents,
                basis,
                officers,
                oversight,
                otherMulti,
                asks,
                otherScope);
    }
}
