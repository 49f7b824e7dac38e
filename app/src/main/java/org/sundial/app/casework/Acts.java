package org.sundial.app.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.Standing;
import org.sundial.procedure.UserTask;

/** 办件动作的页面. The address of each act, and in which post an officer does it. */
public final class Acts {
    /** Opening a case has pages of its own; a timer has none. */
    private static final Set<CommandKind> ELSEWHERE = EnumSet.of(CommandKind.RECEIVE, CommandKind.FIRE_TIMER);

    /** Acts that say what the organ has decided: previewed and signed with the second factor shown again. */
    private static final Set<CommandKind> DECISIONS = EnumSet.of(CommandKind.DECIDE, CommandKind.ANNUL);

    /** Acts that cannot be undone by a further act of the same kind. */
    private static final Set<CommandKind> GRAVE =
            EnumSet.of(CommandKind.REFUSE_ACCEPTANCE, CommandKind.ANNUL, CommandKind.TERMINATE, CommandKind.WITHDRAW);

    /** What an officer most likely came for, the likeliest first. */
    static final List<CommandKind> BY_LIKELIHOOD = List.of(
            CommandKind.RESUME_CLOCK,
            CommandKind.SUPPLEMENT,
            CommandKind.ACCEPT,
            CommandKind.REQUEST_SUPPLEMENT,
            CommandKind.DECIDE,
            CommandKind.ANNUL,
            CommandKind.ORDER_RECTIFICATION,
            CommandKind.COMPLETE_STEP,
            CommandKind.DELIVER,
            CommandKind.PUBLISH,
            CommandKind.DEEM_ACCEPTED,
            CommandKind.REFUSE_ACCEPTANCE,
            CommandKind.CORRECT_ON_THE_SPOT,
            CommandKind.RETURN_TO_STEP,
            CommandKind.PAUSE_CLOCK,
            CommandKind.EXTEND,
            CommandKind.START_SIDE,
            CommandKind.REQUEST_HEARING,
            CommandKind.REQUEST_RECHECK,
            CommandKind.REASSIGN_TASK,
            CommandKind.WITHDRAW,
            CommandKind.TERMINATE,
            CommandKind.CORRECT_CLERICAL_ERROR);

    private Acts() {}

    /** The last part of the act's address: request-supplement. */
    public static String slug(CommandKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CommandKind> of(String slug) {
        return Arrays.stream(CommandKind.values())
                .filter(kind -> !ELSEWHERE.contains(kind))
                .filter(kind -> slug(kind).equals(slug))
                .findFirst();
    }

    public static boolean isDecision(CommandKind kind) {
        return DECISIONS.contains(kind);
    }

    public static boolean isGrave(CommandKind kind) {
        return GRAVE.contains(kind);
    }

    /** Whether the act is done in an open task. */
    static boolean onTask(CommandKind kind) {
        return kind.standings().contains(Standing.TASK_HOLDER);
    }

    /**
     * The officer in the post the act needs; empty when none of the posts held today will do.
     *
     * @param step the open step the act is done in
     */
    static Optional<Actor.Officer> as(Officer officer, CommandKind kind, Optional<UserTask> step) {
        return step.filter(task -> kind.standings().contains(Standing.TASK_HOLDER))
                .flatMap(task -> Post.of(task.post()))
                .filter(officer::holds)
                .or(() -> kind.standings().stream()
                        .flatMap(standing -> post(standing).stream())
                        .filter(officer::holds)
                        .findFirst())
                .map(post -> new Actor.Officer(officer.login(), post.code(), officer.organ()));
    }

    private static Optional<Post> post(Standing standing) {
        return switch (standing) {
            case WINDOW -> Optional.of(Post.WINDOW);
            case HANDLER -> Optional.of(Post.HANDLER);
            case REVIEWER -> Optional.of(Post.REVIEWER);
            case HEAD -> Optional.of(Post.HEAD);
            case APPLICANT, SYSTEM, TASK_HOLDER -> Optional.empty();
        };
    }
}
