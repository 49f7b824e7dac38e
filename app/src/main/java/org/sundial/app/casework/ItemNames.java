package org.sundial.app.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.Power;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.identity.Officers;

/** 名称. What items and colleagues are called, for rows by the dozen. */
@Component
class ItemNames {
    private static final int MOST = 5_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Powers powers;
    private final Officers officers;
    private final Cache<String, String> items =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();
    private final Cache<String, String> people =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    ItemNames(Powers powers, Officers officers) {
        this.powers = powers;
        this.officers = officers;
    }

    String item(String code) {
        return items.get(code, asked -> powers.find(asked).map(Power::title).orElse(asked));
    }

    /** How colleagues see an officer, by login. */
    UnaryOperator<String> people() {
        return login -> people.get(login, officers::displayName);
    }
}
