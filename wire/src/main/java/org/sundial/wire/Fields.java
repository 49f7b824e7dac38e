package org.sundial.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sundial.wire.ReceiptVerdict.Difference;

/** Compares what a receipt shows with what its entry commits to. */
final class Fields {

    private Fields() {}

    static List<Difference> differences(Receipt receipt) {
        Map<String, String> listed = receipt.commitments().hashes();
        Map<String, String> computed = new TreeMap<>(listed);
        receipt.disclosed().forEach((name, field) -> computed.put(name, field.hash()));
        String payload = receipt.leaf().payload();
        List<Difference> differences = new ArrayList<>();
        boolean listHolds = receipt.commitments().digest().equals(payload);
        boolean shownHolds = digest(computed).equals(payload);
        receipt.disclosed().forEach((name, field) -> {
            if (!field.hash().equals(listed.get(name))) {
                // If the entry commits to what is shown, it is the listed hash that was changed.
                differences.add(shownHolds ? hash(name) : shown(name));
            }
        });
        if (!listHolds && !shownHolds) {
            differences.add(
                    new Difference(
                            "commitments",
                            "各项的指纹与公开记录里的总指纹不符：有一项被改、被加或被删。",
                            "The fields' hashes do not lead to the hash in the public entry: one was changed, added or removed."));
        }
        return differences;
    }

    private static String digest(Map<String, String> hashes) {
        return hashes.size() > PayloadCommitment.MOST_FIELDS
                ? ""
                : new PayloadCommitment(new TreeMap<>(hashes)).digest();
    }

    private static Difference shown(String name) {
        return new Difference(
                "disclosed." + name, "“" + name + "”与当时写入的不同。", "“" + name + "” is not what was written.");
    }

    private static Difference hash(String name) {
        return new Difference(
                "commitments." + name,
                "“" + name + "”的内容没变，但回执里它的指纹被改过。",
                "“" + name + "” is what was written, but its hash in the receipt was changed.");
    }
}
