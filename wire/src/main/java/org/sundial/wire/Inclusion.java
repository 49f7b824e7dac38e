package org.sundial.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Hash;
import org.sundial.ledger.InclusionProof;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.TreeHasher;
import org.sundial.wire.ReceiptVerdict.Difference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a receipt's entry is in the log at its place; if not, and the log can be asked, which public field differs. */
final class Inclusion {

    private Inclusion() {}

    static List<Difference> differences(Receipt receipt, Checkpoint head, EntryLookup log) {
        TlogProof proof = receipt.proof();
        if (includes(proof, head, receipt.leaf().leafHash())) {
            return List.of();
        }
        Optional<LeafEntry> logged = log.entry(proof.index())
                .filter(bytes -> includes(proof, head, TreeHasher.leafHash(bytes)))
                .map(LeafEntry::parse)
                .flatMap(read -> read instanceof LeafEntry.Entry entry ? Optional.of(entry.leaf()) : Optional.empty());
        return logged.map(leaf -> compare(receipt.leaf().json(), leaf.json()))
                .orElseGet(() -> List.of(new Difference(
                        "leaf",
                        "公开记录不是日志的第 " + (proof.index() + 1) + " 条：记录或它的证明被改过。",
                        "The public record is not entry " + (proof.index() + 1)
                                + " of the log: the record or its proof was changed.")));
    }

    private static boolean includes(TlogProof proof, Checkpoint head, Hash leaf) {
        return proof.index() < head.size()
                && new InclusionProof(proof.index(), head.size(), proof.path()).verify(leaf, head.root());
    }

    private static List<Difference> compare(ObjectNode received, ObjectNode logged) {
        List<Difference> differences = new ArrayList<>();
        for (String name : logged.propertyNames()) {
            JsonNode is = received.get(name);
            JsonNode was = logged.get(name);
            if (!was.equals(is)) {
                differences.add(new Difference(
                        "leaf." + name,
                        "公开记录的“" + name + "”与日志不同：日志里是 " + was.asString() + "。",
                        "“" + name + "” of the public record is not as logged: the log has " + was.asString() + "."));
            }
        }
        return differences;
    }
}
