package org.sundial.app.ledger;

import java.io.IOException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sundial.app.web.SiteSettings;
import org.sundial.ledger.Policy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    LogStore logStore(DataSource pool) {
        return new LogStore(pool);
    }

    /** Refuses to start without the key the log began with. */
    @Bean
    LogKeys logKeys(LedgerSettings settings, SiteSettings site, LogStore store) throws IOException {
        String origin = settings.origin().isBlank()
                ? site.publicAddress().replaceFirst("^https?://", "") + "/log"
                : settings.origin();
        boolean begun = new Checkpoints(store.jdbc()).newest().isPresent();
        return LogKeys.load(settings.keys(), origin, begun);
    }

    @Bean
    LogFolder logFolder(LedgerSettings settings) throws IOException {
        return new LogFolder(settings.folder(), Steps.PLAIN);
    }

    @Bean
    PolicyText policyText(LogKeys keys, LedgerSettings settings, SiteSettings site) {
        return new PolicyText(WitnessPolicy.text(keys, site.publicAddress(), settings.witnesses(), settings.quorum()));
    }

    @Bean
    Publication publication(LogFolder folder, LogStore store, LogKeys keys, PolicyText policy) {
        return new Publication(folder, new Checkpoints(store.jdbc()), keys.log().key(), Policy.parse(policy.text()));
    }

    @Bean
    OutsideWitnesses outsideWitnesses(LedgerSettings settings, Publication publication, InstantSource clock) {
        return new OutsideWitnesses(settings.witnesses(), publication, settings.witnessWait(), clock);
    }

    @Bean
    LogState logState() {
        return new LogState();
    }

    @Bean
    SequencerLoop sequencerLoop(
            DataSource pool,
            LedgerSettings settings,
            LogKeys keys,
            LogStore store,
            Publication publication,
            OutsideWitnesses outside,
            LogState state,
            InstantSource clock) {
        Sequencer.Parts parts = new Sequencer.Parts(
                publication, keys, settings.keys(), Steps.PLAIN, clock, settings.batch(), settings.refresh());
        return new SequencerLoop(pool, parts, store, outside, state, settings.cadence());
    }

    /** The witness that answers others: the same key and table as the house witness, for neighbours' logs as well. */
    @Bean
    Witness witness(LogKeys keys, LogStore store, LedgerSettings settings, InstantSource clock) {
        return new Witness(
                store,
                keys.witness(),
                WitnessPolicy.watched(settings.watched(), keys.log().key()),
                clock);
    }

    /** The policy as published under /log/policy. */
    record PolicyText(String text) {}
}
