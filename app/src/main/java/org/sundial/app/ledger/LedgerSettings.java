package org.sundial.app.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code sundial.ledger}.
 *
 * @param folder where this node keeps tiles, bundles and the checkpoint; each node its own
 * @param keys where the private keys and {@code last-signed} are; another volume than the database's is better
 * @param origin the log's name, used when its key is first made and never again; empty for the public address and /log
 * @param cadence the queue is looked at this often
 * @param batch leaves numbered in one transaction at most
 * @param refresh an unchanged log is cosigned again after this long
 * @param stopAfter final decisions stop when a leaf has waited this long for its witnesses (P10)
 * @param inspectEvery the whole log is checked this often, and at every start
 * @param witnesses outside witnesses that are asked to cosign
 * @param quorum how many of them must have cosigned before a checkpoint counts as witnessed
 * @param witnessWait the next checkpoint waits this long for their answers to the last one
 * @param watched verifier keys of neighbours' logs this node's witness watches
 * @param contactZh whom to call when a record does not match
 * @param contactEn the same in English
 */
@ConfigurationProperties("sundial.ledger")
public record LedgerSettings(
        @DefaultValue("data/log") Path folder,
        @DefaultValue("data/keys") Path keys,
        @DefaultValue("") String origin,
        @DefaultValue("500ms") Duration cadence,
        @DefaultValue("4096") int batch,
        @DefaultValue("60s") Duration refresh,
        @DefaultValue("4h") Duration stopAfter,
        @DefaultValue("24h") Duration inspectEvery,
        @DefaultValue List<OutsideWitness> witnesses,
        @DefaultValue("0") int quorum,
        @DefaultValue("1s") Duration witnessWait,
        @DefaultValue List<String> watched,
        @DefaultValue("12345 政务服务便民热线") String contactZh,
        @DefaultValue("the 12345 government hotline") String contactEn) {

    /**
     * 外部见证方. A witness run by somebody else.
     *
     * @param name what it is called in our policy, one word
     * @param url its submission prefix: {@code /add-checkpoint} is added
     * @param vkey its verifier key
     */
    public record OutsideWitness(String name, URI url, String vkey) {}

    public LedgerSettings {
        witnesses = List.copyOf(witnesses);
        watched = List.copyOf(watched);
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException("sundial.ledger.quorum is " + quorum + ", but there are "
                    + witnesses.size() + " outside witnesses");
        }
    }
}
