package org.sundial.app.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the city where it is; on the screen, because this is for a person and not for a log. */
@Component
final class Announcement {
    private final SiteSettings site;

    Announcement(SiteSettings site) {
        this.site = site;
    }

    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent ready) {
        System.out.println();
        System.out.println("日晷已经立好。Sundial stands: " + site.publicAddress());
    }
}
