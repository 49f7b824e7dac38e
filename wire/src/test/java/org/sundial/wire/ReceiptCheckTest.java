package org.sundial.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.Policy;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignerKey;
import org.sundial.ledger.VerifierKey;
import tools.jackson.databind.node.ObjectNode;

class ReceiptCheckTest {

    private static final VerifierKey LOG = Samples.parsed().log();
    private static final List<VerifierKey> WITNESSES = Samples.parsed().witnesses();
    private static final VerifierKey OTHER_LOG = SignerKey.of(
                    "sundial.example/log", SignatureType.ED25519, new byte[32])
            .verifierKey();

    private static ReceiptVerdict check(Trust trust, byte[] file, EntryLookup log) {
        return new ReceiptCheck(trust, Ed25519::verifier).check(file, log);
    }

    private static ReceiptVerdict check(Trust trust, byte[] file) {
        return check(trust, file, EntryLookup.NONE);
    }

    private static Trust policy(String quorum) {
        return new Trust.Published(Policy.parse("log " + LOG + "\nwitness p " + WITNESSES.get(0) + "\nwitness u "
                + WITNESSES.get(1) + "\ngroup both all p u\nquorum " + quorum + "\n"));
    }

    @Test
    void an_honest_receipt_is_unchanged_within_its_widest_bracket() {
        for (Trust trust : List.of(new Trust.ReceiptKeys(), new Trust.LogKey(LOG), policy("both"), policy("none"))) {
            assertThat(check(trust, Samples.receipt())).isInstanceOfSatisfying(ReceiptVerdict.Unchanged.class, u -> {
                assertThat(u.index()).isEqualTo(2);
                assertThat(u.number()).isEqualTo(3);
                // Friday, Shanghai: 11:59:50 by the first witness, 12:01:02 by the last.
                assertThat(u.notBefore()).contains(Instant.parse("2026-11-27T03:59:50Z"));
                assertThat(u.notAfter()).contains(Instant.parse("2026-11-27T04:01:02Z"));
                assertThat(u.witnesses()).containsExactly("witness.example/人大", "witness.example/university");
                assertThat(u.trust()).isEqualTo(trust);
            });
        }
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "a shown value",
                        r -> r.withObject("/disclosed/result").put("value", "refused"),
                        "disclosed.result"),
                edit("a shown number", r -> r.withObject("/disclosed/copies").put("value", 3), "disclosed.copies"),
                edit(
                        "a number turned text",
                        r -> r.withObject("/disclosed/copies").put("value", "2"),
                        "disclosed.copies"),
                edit("a truth", r -> r.withObject("/disclosed/public").put("value", false), "disclosed.public"),
                edit("a salt", r -> r.withObject("/disclosed/result").put("salt", "0f".repeat(16)), "disclosed.result"),
                edit(
                        "two shown values",
                        r -> {
                            r.withObject("/disclosed/result").put("value", "refused");
                            r.withObject("/disclosed/decidedOn").put("value", "2026-11-20");
                        },
                        "disclosed.decidedOn",
                        "disclosed.result"),
                edit(
                        "a shown value added",
                        r -> r.withObject("/disclosed/fee")
                                .put("salt", "00".repeat(16))
                                .put("value", 0),
                        "disclosed.fee"),
                edit(
                        "the hash of a shown value",
                        r -> r.withObject("/commitments").put("result", "0".repeat(64)),
                        "commitments.result"),
                edit(
                        "a shown value with its hash",
                        r -> {
                            r.withObject("/disclosed/result").put("value", "refused");
                            r.withObject("/commitments")
                                    .put(
                                            "result",
                                            new SaltedField("00".repeat(16), r.at("/disclosed/result/value")).hash());
                        },
                        "commitments"),
                edit(
                        "the hash of a hidden value",
                        r -> r.withObject("/commitments").put("applicant", "0".repeat(64)),
                        "commitments"),
                edit("a hidden hash removed", r -> r.withObject("/commitments").remove("applicant"), "commitments"),
                edit("a hash added", r -> r.withObject("/commitments").put("more", "0".repeat(64)), "commitments"),
                edit("the kind", r -> r.withObject("/leaf").put("kind", "case.refused"), "leaf"),
                edit("the time", r -> r.withObject("/leaf").put("at", "2026-11-20T04:00:00Z"), "leaf"),
                edit(
                        "the commitment",
                        r -> r.withObject("/leaf").put("payload", "0".repeat(64)),
                        "leaf",
                        "commitments"),
                edit("the index", r -> r.put("proof", r.get("proof").asString().replace("index 2", "index 3")), "leaf"),
                edit(
                        "an index beyond",
                        r -> r.put("proof", r.get("proof").asString().replace("index 2", "index 5")),
                        "leaf"),
                edit(
                        "a hash of the path",
                        r -> r.put("proof", r.get("proof").asString().replace("index 2\n6A0U", "index 2\n7A0U")),
                        "leaf"),
                edit("the not-before note left out", r -> r.put("notBefore", ""), "notBefore"),
                edit("another not-before note", r -> r.put("notBefore", covering(r)), "notBefore"));
    }

    private static String covering(ObjectNode receipt) {
        String proof = receipt.get("proof").asString();
        return proof.substring(proof.indexOf("\n\n") + 2);
    }

    private static Arguments edit(String what, Consumer<ObjectNode> change, String... fields) {
        return Arguments.of(what, change, List.of(fields));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void every_edit_differs_and_its_field_is_named(String what, Consumer<ObjectNode> change, List<String> fields) {
        byte[] file = Samples.changed(change);
        for (Trust trust : List.of(new Trust.ReceiptKeys(), policy("both"))) {
            assertThat(check(trust, file)).as(what).isInstanceOfSatisfying(ReceiptVerdict.Differs.class, differs -> {
                assertThat(differs.fields()).isEqualTo(fields);
                assertThat(differs.differences()).allSatisfy(d -> {
                    assertThat(d.zh()).isNotBlank();
                    assertThat(d.en()).isNotBlank();
                });
            });
        }
    }

    @Test
    void the_log_itself_names_the_public_field_that_differs() {
        byte[] file = Samples.changed(
                r -> r.withObject("/leaf").put("kind", "case.refused").put("at", "2026-11-20T04:00:00Z"));
        byte[] logged = Samples.file("leaf.json");
        ReceiptVerdict verdict =
                check(new Trust.LogKey(LOG), file, index -> index == 2 ? Optional.of(logged) : Optional.empty());
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        ReceiptVerdict.Differs.class,
                        differs -> assertThat(differs.fields()).containsExactly("leaf.kind", "leaf.at"));
        // A log that answers with something it never signed is not believed.
        ReceiptVerdict lied =
                check(new Trust.LogKey(LOG), file, index -> Optional.of("x".getBytes(StandardCharsets.UTF_8)));
        assertThat(lied)
                .isInstanceOfSatisfying(
                        ReceiptVerdict.Differs.class,
                        differs -> assertThat(differs.fields()).containsExactly("leaf"));
    }

    static Stream<Arguments> unverifiable() {
        Consumer<ObjectNode> nothing = r -> {};
        return Stream.of(
                Arguments.of("another log's key", new Trust.LogKey(OTHER_LOG), nothing, List.of("proof", "notBefore")),
                Arguments.of(
                        "a policy without this log",
                        new Trust.Published(Policy.trusting(OTHER_LOG)),
                        nothing,
                        List.of("proof", "notBefore")),
                Arguments.of(
                        "a root changed",
                        new Trust.LogKey(LOG),
                        proof("example/log\n5\n", "example/log\n6\n"),
                        List.of("proof")),
                Arguments.of(
                        "a cosignature changed",
                        new Trust.LogKey(LOG),
                        proof("/university b3jROgAAAABr", "/university b3jROgAAAABs"),
                        List.of("proof")),
                Arguments.of(
                        "a quorum missed",
                        policy("both"),
                        (Consumer<ObjectNode>) ReceiptCheckTest::dropLastLine,
                        List.of("proof")),
                Arguments.of(
                        "keys exchanged for the forger's",
                        new Trust.ReceiptKeys(),
                        (Consumer<ObjectNode>) r -> r.put("log", OTHER_LOG.vkey()),
                        List.of("proof", "notBefore")));
    }

    private static Consumer<ObjectNode> proof(String from, String to) {
        return r -> {
            assertThat(r.get("proof").asString()).contains(from);
            r.put("proof", r.get("proof").asString().replace(from, to));
        };
    }

    private static void dropLastLine(ObjectNode r) {
        String proof = r.get("proof").asString();
        r.put("proof", proof.substring(0, proof.lastIndexOf("\u2014")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unverifiable")
    void what_cannot_be_trusted_is_not_judged(
            String what, Trust trust, Consumer<ObjectNode> change, List<String> fields) {
        assertThat(check(trust, Samples.changed(change)))
                .as(what)
                .isInstanceOfSatisfying(ReceiptVerdict.Unverifiable.class, none -> {
                    assertThat(none.problems().stream().map(Problem::field)).isEqualTo(fields);
                    assertThat(none.zh()).isNotBlank();
                    assertThat(none.en()).isNotBlank();
                });
    }

    @Test
    void without_cosignatures_there_is_no_time() {
        byte[] file = Samples.changed(r -> {
            dropLastLine(r);
            dropLastLine(r);
        });
        assertThat(check(new Trust.LogKey(LOG), file)).isInstanceOfSatisfying(ReceiptVerdict.Unchanged.class, u -> {
            assertThat(u.notAfter()).isEmpty();
            assertThat(u.notBefore()).isPresent();
            assertThat(u.witnesses()).isEmpty();
        });
        assertThat(check(policy("none"), Samples.receipt())).isInstanceOf(ReceiptVerdict.Unchanged.class);
    }
}
