package org.sundial.app.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.catalogue.Power;
import org.sundial.app.catalogue.Powers;
import org.sundial.procedure.Procedure;

/** The law a case stands under: what it began with is immutable, so it is read once and kept. */
@Component
class CaseLaw {
    private static final int MOST = 5_000;
    /** How long an item that was just suspended may still be applied for on this node. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Powers powers;
    private final Cache<Key, Pinned> pinned =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, HandledPower> current =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    CaseLaw(Powers powers) {
        this.powers = powers;
    }

    /** The procedure and rules a case began under. */
    record Pinned(Procedure procedure, ItemRules rules) {}

    /** @throws NotHandled when the item may not be exercised now */
    HandledPower now(String item) {
        return Objects.requireNonNull(
                current.get(item, code -> powers.handled(code).orElseThrow(() -> new NotHandled(code))), item);
    }

    Pinned pinned(CaseRow row) {
        return pinned(row.item(), row.chart(), row.procedure());
    }

    Pinned pinned(String item, int chart, String procedure) {
        return Objects.requireNonNull(pinned.get(new Key(item, chart, procedure), this::read), item);
    }

    /** For pages: the item as published now beside the procedure and rules the case keeps. */
    HandledPower whole(CaseRow row) {
        Power power = powers.find(row.item()).orElseThrow(() -> new NotHandled(row.item()));
        Pinned kept = pinned(row);
        return new HandledPower(power, kept.procedure(), kept.rules());
    }

    private Pinned read(Key key) {
        return new Pinned(
                powers.procedure(key.procedure()).orElseThrow(() -> new NotHandled(key.item())),
                powers.rules(key.item(), key.chart()).orElseThrow(() -> new NotHandled(key.item())));
    }

    private record Key(String item, int chart, String procedure) {}

    /** The item may not be exercised: it is not confirmed, or has no frozen procedure. */
    static final class NotHandled extends RuntimeException {
        NotHandled(String item) {
            super("the item is not confirmed or has no frozen procedure: " + item);
        }
    }
}
