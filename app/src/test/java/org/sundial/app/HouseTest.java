package org.sundial.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house stands as its plan says: calls go down, news goes up, and the drawing is made from the same source. */
class HouseTest {
    private final ApplicationModules house = ApplicationModules.of(Sundial.class);

    @Test
    void every_office_uses_only_what_its_door_plate_allows() {
        house.verify();
    }

    @Test
    void the_house_draws_itself() {
        new Documenter(house).writeDocumentation();
    }
}
