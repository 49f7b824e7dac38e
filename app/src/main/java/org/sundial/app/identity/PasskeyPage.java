package org.sundial.app.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.web.Chrome;

/** 通行密钥. An officer's own passkeys. */
@Controller
public class PasskeyPage {
    private final PublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository passkeys;

    PasskeyPage(PublicKeyCredentialUserEntityRepository users, UserCredentialRepository passkeys) {
        this.users = users;
        this.passkeys = passkeys;
    }

    /** A registered passkey as its owner sees it. */
    public record Key(String label, Instant created) {}

    @GetMapping("/account/passkeys")
    String list(Officer officer, Chrome chrome, Model page) {
        var user = users.findByUsername(officer.login());
        List<Key> keys = user == null
                ? List.of()
                : passkeys.findByUserId(user.getId()).stream()
                        .map(key -> new Key(key.getLabel(), key.getCreated()))
                        .toList();
        page.addAttribute("keys", keys);
        return "identity/passkeys";
    }
}
