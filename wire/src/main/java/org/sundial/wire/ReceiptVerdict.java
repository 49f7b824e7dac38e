package org.sundial.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What checking a receipt came to. */
public sealed interface ReceiptVerdict {

    /**
     * 一致. The act is entry {@code index} of the log, and everything the receipt shows is what was written then.
     *
     * @param index the entry's place in the log, from 0
     * @param notBefore it was written after this; empty if the log had no cosigned checkpoint yet
     * @param notAfter it was written before this; empty if no witness cosigned
     * @param witnesses names of the witnesses that cosigned
     * @param trust where the keys came from
     * @param receipt what was checked
     */
    record Unchanged(
            long index,
            Optional<Instant> notBefore,
            Optional<Instant> notAfter,
            List<String> witnesses,
            Trust trust,
            Receipt receipt)
            implements ReceiptVerdict {
        public Unchanged {
            witnesses = List.copyOf(witnesses);
        }

        /** 第几条: the entry's number as people count, from 1. */
        public long number() {
            return index + 1;
        }
    }

    /** 不一致. These fields are not what was written. */
    record Differs(List<Difference> differences) implements ReceiptVerdict {
        public Differs {
            differences = List.copyOf(differences);
        }

        /** The names of the fields that differ. */
        public List<String> fields() {
            return differences.stream().map(Difference::field).toList();
        }
    }

    /** 无法核验. Nothing can be said, and why. */
    record Unverifiable(List<Problem> problems) implements ReceiptVerdict {
        public Unverifiable {
            problems = List.copyOf(problems);
        }

        public String zh() {
            return problems.stream().map(Problem::zh).collect(Collectors.joining());
        }

        public String en() {
            return problems.stream().map(Problem::en).collect(Collectors.joining(" "));
        }
    }

    /**
     * One thing that differs.
     *
     * @param field path of the field, such as {@code disclosed.result} or {@code leaf.at}
     * @param zh what differs, in Chinese
     * @param en the same in English
     */
    record Difference(String field, String zh, String en) {}
}
