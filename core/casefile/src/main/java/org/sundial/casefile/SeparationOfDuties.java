package org.sundial.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sundial.calendar.Basis;
import org.sundial.casefile.CaseState.Signature;

/**
 * 职责分离. Who has done what may not do what, as rows. 行政许可法 itself only bars whoever examines the application from
 * chairing its hearing (art. 48 no. 3); the other rows are the house's rule 3.
 */
public final class SeparationOfDuties {

    /**
     * 一行.
     *
     * @param earlier acts of which one was signed
     * @param later the act the same officer then may not do
     */
    public record Row(Set<String> earlier, String later, Basis basis) {
        public Row {
            earlier = Set.copyOf(earlier);
        }
    }

    private static final Basis HOUSE = HouseRule.DUTIES_SEPARATE.basis();

    private static final List<Row> ROWS = List.of(
            new Row(Set.of(Act.ACCEPT, Act.EXAMINE, Act.VERIFY_SITE), Act.REVIEW, HOUSE),
            new Row(Set.of(Act.ACCEPT, Act.EXAMINE, Act.VERIFY_SITE, Act.REVIEW), Act.DECIDE, HOUSE),
            new Row(
                    Set.of(Act.EXAMINE, Act.VERIFY_SITE, Act.REVIEW),
                    Act.HOLD_HEARING,
                    Basis.of("行政许可法", "第四十八条第一款第三项")),
            new Row(Set.of(Act.VERIFY_AFTER, Act.RECHECK), Act.ANNUL, HOUSE));

    private SeparationOfDuties() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /** A row this officer would break, and the signature that makes it so. */
    record Conflict(Row row, Signature signature) {}

    static List<Conflict> conflicts(List<Signature> signed, String officerId, String act) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Row row : ROWS) {
            if (!row.later().equals(act)) {
                continue;
            }
            for (Signature signature : signed) {
                if (row.earlier().contains(signature.act())
                        && signature.officers().contains(officerId)) {
                    conflicts.add(new Conflict(row, signature));
                }
            }
        }
        return conflicts;
    }
}
