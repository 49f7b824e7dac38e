package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.sundial.app.database.Columns;

/**
 * Writes acts. One statement writes everything of one act, or of several: all of an act or nothing of it, its leaf
 * included. Whoever acted on a case in between makes the act on the older version write nothing.
 */
@Repository
class ActStore {
    /** A row and the place of its act, counted from 1 as PostgreSQL's arrays are. */
    private record Placed<T>(int act, T row) {}

    private final JdbcTemplate jdbc;

    ActStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes acts, each on the version it was decided on.
     *
     * @return the places in the list of those that were kept; of the others nothing was written
     */
    Set<Integer> keep(List<ActRows> acts) {
        List<Placed<ActRows>> placed = all(acts, act -> List.of(act));
        List<Placed<ActRows>> opening =
                placed.stream().filter(act -> act.row().opening().isPresent()).toList();
        List<Placed<ActRows.Event>> events = all(acts, ActRows::events);
        List<Placed<String>> closed = all(acts, ActRows::closed);
        List<Placed<ActRows.Task>> staying = all(acts, ActRows::staying);
        List<Placed<ActRows.Task>> opened = all(acts, ActRows::opened);
        List<Placed<ActRows.Running>> running =
                all(acts, act -> act.running().stream().toList());
        List<Placed<ActRows>> ended =
                placed.stream().filter(act -> act.row().running().isEmpty()).toList();
        Columns columns = new Columns()
                .texts(placed, act -> act.row().reference().value())
                .texts(placed, act -> act.row().command())
                .integers(placed, act -> act.row().expected())
                .texts(placed, act -> act.row().file().organ())
                .texts(placed, act -> act.row().file().status())
                .texts(placed, act -> act.row().file().heading())
                .integers(placed, act -> act.row().file().version())
                .texts(placed, act -> act.row().file().lastAt())
                .texts(placed, act -> act.row().file().closedAt())
                .integers(opening, Placed::act)
                .texts(opening, act -> first(act).logId())
                .bytes(opening, act -> first(act).secret())
                .texts(opening, act -> first(act).item())
                .integers(opening, act -> first(act).edition())
                .integers(opening, act -> first(act).chart())
                .texts(opening, act -> first(act).procedure())
                .texts(opening, act -> first(act).branch())
                .texts(opening, act -> first(act).channel())
                .texts(opening, act -> first(act).title())
                .bytes(opening, act -> first(act).queryCodeHash())
                .bytes(opening, act -> first(act).queryCodeSalt())
                .truths(opening, act -> first(act).simulated())
                .integers(events, Placed::act)
                .integers(events, event -> event.row().seq())
                .texts(events, event -> event.row().event())
                .texts(events, event -> event.row().kind())
                .texts(events, event -> event.row().at())
                .texts(events, event -> event.row().actor())
                .texts(events, event -> event.row().post())
                .integers(events, event -> event.row().ordinal())
                .texts(events, event -> event.row().body())
                .bytes(events, event -> event.row().entry())
                .integers(closed, Placed::act)
                .texts(closed, Placed::row)
                .integers(staying, Placed::act)
                .texts(staying, task -> task.row().task())
                .texts(staying, task -> task.row().holder())
                .texts(staying, task -> task.row().due())
                .texts(staying, task -> task.row().dueKind())
                .truths(staying, task -> task.row().paused())
                .integers(opened, Placed::act)
                .texts(opened, task -> task.row().after())
                .texts(opened, task -> task.row().task())
                .texts(opened, task -> task.row().node())
                .texts(opened, task -> task.row().name())
                .texts(opened, task -> task.row().nameEn())
                .texts(opened, task -> task.row().act())
                .texts(opened, task -> task.row().post())
                .texts(opened, task -> task.row().holder())
                .texts(opened, task -> task.row().since())
                .texts(opened, task -> task.row().due())
                .texts(opened, task -> task.row().dueKind())
                .truths(opened, task -> task.row().paused())
                .integers(running, Placed::act)
                .texts(running, row -> row.row().due())
                .texts(running, row -> row.row().dueKind())
                .texts(running, row -> row.row().acceptBy())
                .integers(running, row -> row.row().awaitingYear())
                .texts(running, row -> row.row().edition())
                .texts(running, row -> row.row().limits())
                .integers(ended, Placed::act);
        Integer[] kept = (Integer[])
                jdbc.query(KEEP, columns, (row, number) -> row.getArray(1).getArray())
                        .getFirst();
        return Arrays.stream(kept).map(place -> place - 1).collect(Collectors.toSet());
    }

    private static ActRows.Opening first(Placed<ActRows> act) {
        return act.row().opening().orElseThrow();
    }

    private static <T> List<Placed<T>> all(List<ActRows> acts, Function<ActRows, List<T>> of) {
        List<Placed<T>> all = new ArrayList<>();
        for (int act = 0; act < acts.size(); act++) {
            for (T row : of.apply(acts.get(act))) {
                all.add(new Placed<>(act + 1, row));
            }
        }
        return all;
    }

    private static final String KEEP = "select casework.keep(" + "?, ".repeat(60) + "?)";
}
