package org.sundial.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sundial.ledger.Policy;
import org.sundial.ledger.VerifierKey;

/** 见证策略. Whom this log asks to be believed with: itself, its house witness and the outside witnesses of its quorum. */
final class WitnessPolicy {
    private WitnessPolicy() {}

    /** The policy as published, in the form of tlog-policy. */
    static String text(LogKeys keys, String address, List<LedgerSettings.OutsideWitness> outside, int quorum) {
        StringBuilder text = new StringBuilder();
        text.append("log ")
                .append(keys.log().key().vkey())
                .append(' ')
                .append(address)
                .append("/log\n");
        text.append("witness house ").append(keys.witness().key().vkey()).append('\n');
        for (LedgerSettings.OutsideWitness witness : outside) {
            text.append("witness ").append(witness.name()).append(' ').append(witness.vkey());
            text.append(' ').append(witness.url()).append('\n');
        }
        if (quorum == 0) {
            return text.append("quorum house\n").toString();
        }
        String names = outside.stream().map(LedgerSettings.OutsideWitness::name).collect(Collectors.joining(" "));
        text.append("group outside ").append(quorum).append(' ').append(names).append('\n');
        return text.append("group public all house outside\nquorum public\n").toString();
    }

    /** What every checkpoint satisfies the moment it is issued: signed by the log, cosigned by the house. */
    static Policy house(LogKeys keys) {
        return Policy.parse("log " + keys.log().key().vkey() + "\nwitness house "
                + keys.witness().key().vkey() + "\nquorum house\n");
    }

    /** Keys of the logs a witness watches, by their origin. */
    static Map<String, List<VerifierKey>> watched(List<String> vkeys, VerifierKey own) {
        Map<String, List<VerifierKey>> watched = new TreeMap<>();
        watched.put(own.name(), List.of(own));
        vkeys.stream()
                .map(VerifierKey::parse)
                .collect(Collectors.groupingBy(VerifierKey::name))
                .forEach(watched::putIfAbsent);
        return watched;
    }

    /** Names of the policy's witnesses by key. */
    static Map<VerifierKey, String> names(Policy policy) {
        return policy.witnesses().stream().collect(Collectors.toMap(Policy.Witness::key, Policy.Witness::name));
    }
}
