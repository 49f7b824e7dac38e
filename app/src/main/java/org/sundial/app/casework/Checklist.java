package org.sundial.app.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Material;
import org.sundial.casefile.SupplementItem;
import org.sundial.casefile.Waiver;

/** 材料核对. The item's list against what was handed in: the completeness check every officer gets for nothing. */
public record Checklist(List<Line> lines) {

    private static final Pattern PICTURE = Pattern.compile("\\.(jpe?g|png)$", Pattern.CASE_INSENSITIVE);

    public Checklist {
        lines = List.copyOf(lines);
    }

    /** How one line of the list stands. */
    public enum Standing {
        HANDED_IN,
        MISSING,
        WAIVED,
        /** Not required, and not handed in. */
        NOT_NEEDED
    }

    /**
     * One line.
     *
     * @param files what was handed in for it, the newest last
     * @param asked what the one-time notice said of it, where it did
     * @param waiver why it need not be handed in
     */
    public record Line(
            ItemRules.Material material,
            Standing standing,
            List<HandedIn> files,
            Optional<String> asked,
            Optional<String> waiver) {
        public Line {
            files = List.copyOf(files);
        }
    }

    /**
     * One file.
     *
     * @param number its place among all files of the case, from 1
     */
    public record HandedIn(int number, Material file, Instant at) {
        /** Whether the page itself can show it. */
        public boolean isPicture() {
            return PICTURE.matcher(file.name()).find();
        }
    }

    static Checklist of(CaseView view) {
        Map<String, List<HandedIn>> files = new LinkedHashMap<>();
        handedIn(view)
                .forEach(file -> files.computeIfAbsent(file.file().code(), code -> new ArrayList<>())
                        .add(file));
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> waived = new LinkedHashMap<>();
        for (CaseView.Entry entry : view.entries()) {
            if (entry.event() instanceof CaseEvent.SupplementRequested requested) {
                for (SupplementItem item : requested.items()) {
                    asked.put(item.material(), item.what());
                }
            } else if (entry.event() instanceof CaseEvent.Accepted accepted) {
                for (Waiver waiver : accepted.waivers()) {
                    waived.put(waiver.material(), waiver.reason());
                }
            }
        }
        Branch branch = view.state().origin().orElseThrow().branch();
        CaseState.Intake intake = view.state().intake().orElseThrow();
        return new Checklist(view.power().rules().materials().stream()
                .filter(material -> material.branch() == null || material.branch() == branch)
                .map(material -> {
                    String code = material.code();
                    boolean here = intake.materials().contains(code)
                            && !intake.outstanding().contains(code);
                    Standing standing = here
                            ? Standing.HANDED_IN
                            : waived.containsKey(code)
                                    ? Standing.WAIVED
                                    : material.required()
                                                    || intake.outstanding().contains(code)
                                            ? Standing.MISSING
                                            : Standing.NOT_NEEDED;
                    return new Line(
                            material,
                            standing,
                            files.getOrDefault(code, List.of()),
                            Optional.ofNullable(asked.get(code)),
                            Optional.ofNullable(waived.get(code)));
                })
                .toList());
    }

    /** Every file ever handed in for the case, in order. */
    static List<HandedIn> handedIn(CaseView view) {
        List<HandedIn> all = new ArrayList<>();
        for (CaseView.Entry entry : view.entries()) {
            List<Material> materials = switch (entry.event()) {
                case CaseEvent.Received e -> e.materials();
                case CaseEvent.CorrectedOnTheSpot e -> e.materials();
                case CaseEvent.Supplemented e -> e.materials();
                case CaseEvent other -> List.of();
            };
            for (Material material : materials) {
                all.add(new HandedIn(all.size() + 1, material, entry.event().at()));
            }
        }
        return all;
    }

    public List<Line> missing() {
        return lines.stream()
                .filter(line -> line.standing() == Standing.MISSING)
                .toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    public Optional<Line> line(String code) {
        return lines.stream()
                .filter(line -> line.material().code().equals(code))
                .findFirst();
    }
}
