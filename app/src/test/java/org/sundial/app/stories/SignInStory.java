package org.sundial.app.stories;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sundial.app.identity.DemoAccounts;

@DisplayName("Staff sign in with a password and a second factor")
class SignInStory {

    @Test
    void a_wrong_password_is_told_kindly_and_a_right_one_leads_to_the_second_factor() {
        try (Visitor officer = Visitor.atDesk()) {
            officer.goesTo("/desk").sees("工作人员登录").looks("sign-in");
            officer.fills("登录名", "market.window").fills("密码", "wrong").presses("继续");
            officer.sees("登录名或密码不对").looks("sign-in-refused");
            officer.fills("登录名", "market.window")
                    .fills("密码", DemoAccounts.PASSWORD)
                    .presses("继续")
                    .sees("第二重验证")
                    .looks("sign-in-second");
            officer.goesTo("/desk").sees("第二重验证");
            officer.fills("动态验证码", "000000");
            officer.page().locator("main form button[type=submit]").first().click();
            officer.sees("验证码不对或已用过").looks("sign-in-second-refused");
        }
    }

    @Test
    void a_passkey_stands_in_for_the_code() {
        try (Visitor officer = Visitor.atDesk()) {
            CDPSession devtools = officer.page().context().newCDPSession(officer.page());
            devtools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject request = new JsonObject();
            request.add("options", options);
            devtools.send("WebAuthn.addVirtualAuthenticator", request);

            officer.signsInAs("fire.reviewer").goesTo("/account/passkeys").looks("passkeys-none");
            officer.presses("登记这台设备");
            officer.page().getByText("登记于").waitFor();
            officer.looks("passkeys");

            officer.page().context().clearCookies();
            officer.goesTo("/account/passkeys")
                    .fills("登录名", "fire.reviewer")
                    .fills("密码", DemoAccounts.PASSWORD)
                    .presses("继续");
            officer.presses("出示通行密钥");
            officer.page().getByText("登记于").waitFor();
        }
    }
}
