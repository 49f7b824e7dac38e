package org.sundial.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.app.catalogue.CatalogueStore.ChartVersion;
import org.sundial.app.catalogue.CatalogueStore.EditionKey;
import org.sundial.app.catalogue.LegalOffice.Reviewer;
import org.sundial.app.web.SiteSettings;
import org.sundial.procedure.Fault;

/**
 * 种子. Fills an empty catalogue with the city's published lists and the procedures of this project, in one transaction:
 * a seed cut off half-way leaves nothing, and the next start begins again. In demo mode it also confirms them in the
 * legal office's place, and every page says so.
 */
@Component
@Order(CatalogueSeed.ORDER)
@ConditionalOnProperty(name = "sundial.seed", havingValue = "true", matchIfMissing = true)
class CatalogueSeed implements ApplicationRunner {
    /** After the organs and accounts, before any simulated case. */
    static final int ORDER = -1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeed.class);
    private static final List<String> PROCEDURES = List.of("P01", "P02");

    private final CatalogueStore store;
    private final LegalOffice legal;
    private final TransactionTemplate transactions;
    private final SiteSettings site;
    private final InstantSource clock;

    CatalogueSeed(
            CatalogueStore store,
            LegalOffice legal,
            TransactionTemplate transactions,
            SiteSettings site,
            InstantSource clock) {
        this.store = store;
        this.legal = legal;
        this.transactions = transactions;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        importOnce();
    }

    /** @return how many items were imported: none when the catalogue has any */
    int importOnce() {
        if (!store.isEmpty()) {
            return 0;
        }
        Instant began = clock.instant();
        SeedReading.Result seed = SeedReading.read();
        List<SeedChart> charts = charts();
        Integer imported = transactions.execute(status -> {
            store.lock();
            return store.isEmpty() ? keep(seed, charts) : 0;
        });
        LOG.info(
                "catalogue: imported {} items in {} ms",
                imported,
                Duration.between(began, clock.instant()).toMillis());
        return Objects.requireNonNull(imported);
    }

    private int keep(SeedReading.Result seed, List<SeedChart> charts) {
        Instant at = clock.instant();
        store.keepDepartments(seed.departments());
        List<EditionKey> editions = store.keepEditions(seed.items(), at, "seed/catalogue");
        List<ChartVersion> versions = new ArrayList<>();
        for (SeedChart chart : charts) {
            store.keepProcedure(
                    chart.read().procedure().fingerprint(), chart.bpmn().getBytes(StandardCharsets.UTF_8));
            versions.add(store.keepChart(
                    chart.rules().item(),
                    chart.rules().organ(),
                    chart.read().procedure().fingerprint(),
                    chart.json(),
                    at,
                    "seed/procedures/" + chart.rules().procedure()));
        }
        if (site.demo()) {
            legal.confirm(editions, Reviewer.DEMO);
            versions.forEach(version -> legal.freeze(version, Reviewer.DEMO));
        }
        return editions.size();
    }

    private static List<SeedChart> charts() {
        List<String> faults = new ArrayList<>();
        List<SeedChart> charts = new ArrayList<>();
        for (String name : PROCEDURES) {
            String bpmn = text(name + ".bpmn");
            switch (ProcedureReading.of(bpmn.getBytes(StandardCharsets.UTF_8))) {
                case ProcedureReading.Unreadable wrong -> tell(name, wrong.faults(), faults);
                case ProcedureReading.Wrong wrong -> tell(name, wrong.faults(), faults);
                case ProcedureReading.Lawful lawful -> {
                    String json = text(name + ".rules.json");
                    ItemRules rules = CatalogueJson.rules(json);
                    charts.add(new SeedChart(bpmn, lawful, CatalogueJson.canonical(json), rules));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new SeedRefused(faults);
        }
        return charts;
    }

    private static void tell(String name, List<Fault> found, List<String> faults) {
        found.forEach(fault -> faults.add(name + ".bpmn " + fault.en()));
    }

    private static String text(String file) {
        try (InputStream stream =
                Objects.requireNonNull(CatalogueSeed.class.getResourceAsStream("/seed/procedures/" + file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read /seed/procedures/" + file, e);
        }
    }

    /** A procedure of the seed with its rules, read and lawful. */
    private record SeedChart(String bpmn, ProcedureReading.Lawful read, String json, ItemRules rules) {}
}
