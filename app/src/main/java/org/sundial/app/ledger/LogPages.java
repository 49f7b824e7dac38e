package org.sundial.app.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Proof;
import org.sundial.app.web.SiteSettings;
import org.sundial.app.web.Text;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.Policy;
import org.sundial.ledger.TreeHasher;
import org.sundial.ledger.VerifierKey;
import org.sundial.wire.LeafEntry;

/** 日志与见证. The log as people read it: how long it is, who has seen it, how to copy it; and one entry of it. */
@Controller
public class LogPages {
    private static final int RECENT = 20;

    private final Ledger ledger;
    private final LogStore store;
    private final Publication publication;
    private final LogKeys keys;
    private final OutsideWitnesses outside;
    private final Receipts receipts;
    private final VerifyPage verify;
    private final LedgerSettings settings;
    private final SiteSettings site;
    private final ObjectProvider<LeafKinds> kinds;

    LogPages(
            Ledger ledger,
            LogStore store,
            Publication publication,
            LogKeys keys,
            OutsideWitnesses outside,
            Receipts receipts,
            VerifyPage verify,
            LedgerSettings settings,
            SiteSettings site,
            ObjectProvider<LeafKinds> kinds) {
        this.ledger = ledger;
        this.store = store;
        this.publication = publication;
        this.keys = keys;
        this.outside = outside;
        this.receipts = receipts;
        this.verify = verify;
        this.settings = settings;
        this.site = site;
        this.kinds = kinds;
    }

    /**
     * What the page of the log shows.
     *
     * @param signedAt when the newest checkpoint was signed; null before the first
     */
    public record LogView(
            String origin,
            String address,
            String vkey,
            LedgerHealth health,
            @Nullable Instant signedAt,
            @Nullable String root,
            List<WitnessRow> witnesses,
            List<CheckpointRow> recent) {}

    /** A witness of the policy, and whether it says that the log forked. */
    public record WitnessRow(
            String name, String vkey, @Nullable Instant cosignedAt, boolean alarm) {}

    /** A checkpoint, with how many have cosigned it. */
    public record CheckpointRow(long size, String root, Instant at, int witnesses) {}

    /**
     * One entry.
     *
     * @param number from 1
     * @param leaf null when the entry is of a form this release does not know
     * @param kind what its kind is called
     * @param changed whether the row is not what was signed
     */
    public record EntryView(
            long number,
            UUID event,
            @Nullable LeafEntry leaf,
            @Nullable Text kind,
            @Nullable Proof proof,
            String hash,
            String text,
            long size,
            boolean changed,
            Text contact) {}

    @GetMapping("/log")
    String log(Chrome chrome, Model page) {
        Optional<Kept> current = publication.current();
        List<CheckpointRow> recent = new Checkpoints(store.jdbc())
                .recent(RECENT).stream()
                        .map(kept -> new CheckpointRow(
                                kept.checkpoint().size(),
                                kept.checkpoint().root().base64(),
                                kept.at(),
                                publication.cosignatures(kept.note()).size()))
                        .toList();
        page.addAttribute(
                "view",
                new LogView(
                        keys.origin(),
                        site.publicAddress(),
                        keys.log().key().vkey(),
                        ledger.health(),
                        recent.isEmpty() ? null : recent.getFirst().at(),
                        current.map(kept -> kept.checkpoint().root().base64()).orElse(null),
                        witnesses(current),
                        recent));
        return "ledger/log";
    }

    private List<WitnessRow> witnesses(Optional<Kept> current) {
        List<Cosignature> seen =
                current.map(kept -> publication.cosignatures(kept.note())).orElse(List.of());
        Map<String, OutsideWitness.Standing> standings = new java.util.HashMap<>();
        outside.all().forEach(witness -> standings.put(witness.name(), witness.standing()));
        return publication.policy().witnesses().stream()
                .map(witness -> new WitnessRow(
                        witness.name(),
                        witness.key().vkey(),
                        lastSeen(witness, seen, Optional.ofNullable(standings.get(witness.name()))),
                        Optional.ofNullable(standings.get(witness.name()))
                                .map(OutsideWitness.Standing::alarm)
                                .orElse(false)))
                .toList();
    }

    private static @Nullable Instant lastSeen(
            Policy.Witness witness, List<Cosignature> seen, Optional<OutsideWitness.Standing> standing) {
        VerifierKey key = witness.key();
        return seen.stream()
                .filter(cosignature -> cosignature.witness().equals(key))
                .map(Cosignature::time)
                .max(Comparator.naturalOrder())
                .or(() -> standing.flatMap(OutsideWitness.Standing::cosignedAt))
                .orElse(null);
    }

    @GetMapping("/log/entry/{number:\\d{1,18}}")
    String entry(@PathVariable long number, Chrome chrome, Model page, HttpServletResponse response) {
        Optional<LogStore.Leaf> found = store.leaf(number - 1);
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return verify.noSuchEntry(Long.toString(number), page);
        }
        LogStore.Leaf leaf = found.get();
        LeafEntry entry = LeafEntry.parse(leaf.entry()) instanceof LeafEntry.Entry known ? known.leaf() : null;
        page.addAttribute(
                "view",
                new EntryView(
                        number,
                        leaf.event(),
                        entry,
                        entry == null ? null : kind(entry.kind()),
                        ledger.proof(leaf.event()).orElse(null),
                        HexFormat.of()
                                .formatHex(TreeHasher.leafHash(leaf.entry()).bytes()),
                        new String(leaf.entry(), StandardCharsets.UTF_8),
                        ledger.health().size(),
                        isChanged(leaf.index()),
                        Text.of(settings.contactZh(), settings.contactEn())));
        return "ledger/entry";
    }

    private boolean isChanged(long index) {
        try {
            receipts.proof(index);
            return false;
        } catch (LeafChanged e) {
            return true;
        }
    }

    private Text kind(String kind) {
        return kinds.orderedStream()
                .flatMap(office -> Optional.ofNullable(office.names().get(kind)).stream())
                .findFirst()
                .orElseGet(() -> Text.asPublished(kind));
    }
}
