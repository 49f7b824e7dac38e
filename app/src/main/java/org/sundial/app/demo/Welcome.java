package org.sundial.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sundial.app.identity.DemoAccounts;
import org.sundial.app.web.SiteSettings;

/** Tells a newcomer whom to sign in as. */
@Component
@ConditionalOnProperty(name = "sundial.site.demo", havingValue = "true")
class Welcome {
    private final DemoAccounts accounts;
    private final SiteSettings site;

    Welcome(DemoAccounts accounts, SiteSettings site) {
        this.accounts = accounts;
        this.site = site;
    }

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent ready) {
        System.out.println("演示账号，密码都是 Demo accounts, all with the password: " + DemoAccounts.PASSWORD);
        for (DemoAccounts.Account account : accounts.list()) {
            System.out.printf("  %-18s %s%n", account.login(), account.displayName());
        }
        System.out.println("动态验证码在这里 Codes of the moment: " + site.publicAddress() + "/demo");
        System.out.println("停下请按 Ctrl-C。Stop with Ctrl-C.");
    }
}
