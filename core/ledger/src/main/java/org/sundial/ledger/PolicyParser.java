package org.sundial.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads policy files line by line, keeping every fault with its line number. */
final class PolicyParser {

    private static final String NONE = "none";

    /** Lines of each kind; the specification asks for at least 32. */
    private static final int MOST = 256;

    private final List<Policy.Log> logs = new ArrayList<>();
    private final List<Policy.Witness> witnesses = new ArrayList<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> grouped = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<String> quorum = Optional.empty();

    Policy parse(String text) {
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7f)) {
            faults.add("control characters other than tab and newline");
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replace('\t', ' ').replaceAll("^ +| +$", "");
            if (!line.isEmpty() && line.charAt(0) != '#') {
                read(Arrays.asList(line.split(" +")), i + 1);
            }
        }
        if (quorum.isEmpty()) {
            faults.add("there is no quorum line");
        }
        if (logs.size() > MOST || witnesses.size() > MOST || groups.size() > MOST) {
            faults.add("more than " + MOST + " logs, witnesses or groups");
        }
        if (!faults.isEmpty()) {
            throw new Malformed(Malformed.Form.POLICY, String.join("; ", faults));
        }
        return new Policy(logs, witnesses, groups, quorum.filter(name -> !name.equals(NONE)));
    }

    private void read(List<String> words, int line) {
        try {
            switch (words.getFirst()) {
                case "log" -> log(words);
                case "witness" -> witness(words);
                case "group" -> group(words);
                case "quorum" -> quorum(words);
                default -> throw new Malformed(Malformed.Form.POLICY, "unknown word " + words.getFirst());
            }
        } catch (Malformed e) {
            faults.add("line " + line + ": " + e.getMessage());
        }
    }

    private void log(List<String> words) {
        demand(words.size() == 2 || words.size() == 3, "log <vkey> [<url>] expected");
        VerifierKey key = VerifierKey.parse(words.get(1));
        demand(key.type() == SignatureType.ED25519, "a log's key is of type Ed25519 (0x01), not " + key.type());
        demand(logs.stream().noneMatch(log -> log.key().samePublicKey(key)), "the same log key twice");
        logs.add(new Policy.Log(key, words.stream().skip(2).findFirst()));
    }

    private void witness(List<String> words) {
        demand(words.size() == 3 || words.size() == 4, "witness <name> <vkey> [<url>] expected");
        name(words.get(1));
        VerifierKey key = VerifierKey.parse(words.get(2));
        demand(key.type() == SignatureType.COSIGNATURE_V1, "a witness's key is of type 0x04, not " + key.type());
        demand(witnesses.stream().noneMatch(w -> w.key().samePublicKey(key)), "the same witness key twice");
        witnesses.add(
                new Policy.Witness(words.get(1), key, words.stream().skip(3).findFirst()));
    }

    private void group(List<String> words) {
        demand(words.size() >= 4, "group <name> all|any|<k> <members> expected");
        List<String> members = words.subList(3, words.size());
        for (String member : members) {
            demand(named.contains(member), member + " is not defined on a line before");
            demand(grouped.add(member), member + " is in a group already");
        }
        name(words.get(1));
        groups.add(new Policy.Group(words.get(1), threshold(words.get(2), members.size()), members));
    }

    private static int threshold(String word, int members) {
        return switch (word) {
            case "all" -> members;
            case "any" -> 1;
            default -> {
                long k = DecimalText.decode(word, Malformed.Form.POLICY, "the threshold");
                demand(k >= 1 && k <= members, "a threshold is 1 to " + members + ", not " + k);
                yield (int) k;
            }
        };
    }

    private void quorum(List<String> words) {
        demand(words.size() == 2, "quorum <name>|none expected");
        demand(quorum.isEmpty(), "a second quorum line");
        String name = words.get(1);
        demand(name.equals(NONE) || named.contains(name), name + " is not defined on a line before");
        quorum = Optional.of(name);
    }

    private void name(String name) {
        demand(!name.equals(NONE), "the name none is taken");
        demand(named.add(name), "the name " + name + " is taken");
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Malformed(Malformed.Form.POLICY, otherwise);
        }
    }
}
