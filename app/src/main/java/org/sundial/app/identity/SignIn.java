package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.OwnPath;
import org.sundial.app.web.SiteSettings;
import org.sundial.app.web.Text;

/** 登录. Password, then a code or a passkey; and the same second factor again before a decision. */
@Controller
class SignIn {
    private final TimeCodes codes;
    private final Officers officers;
    private final SignInOutcomes outcomes;
    private final StepUp stepUp;
    private final SiteSettings site;
    private final OpenIdSettings openId;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SignIn(
            TimeCodes codes,
            Officers officers,
            SignInOutcomes outcomes,
            StepUp stepUp,
            SiteSettings site,
            OpenIdSettings openId,
            InstantSource clock) {
        this.codes = codes;
        this.officers = officers;
        this.outcomes = outcomes;
        this.stepUp = stepUp;
        this.site = site;
        this.openId = openId;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String password(@RequestParam @Nullable String outcome, Chrome chrome, Model page) {
        page.addAttribute("faults", passwordFaults(outcome));
        page.addAttribute("demo", site.demo());
        page.addAttribute(
                "staff", openId.staff() == null ? null : openId.staff().name());
        page.addAttribute(
                "citizen", openId.citizen() == null ? null : openId.citizen().name());
        return "identity/signIn";
    }

    @GetMapping("/sign-in/second")
    String second(Chrome chrome, Model page) {
        return secondPage(page, Faults.none(), "", false);
    }

    @PostMapping("/sign-in/second")
    String second(
            @RequestParam(defaultValue = "") String code,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!shown(code, request, response)) {
            return secondPage(page, codeFaults(), "", false);
        }
        // Shown to sign in: it signs no decision.
        stepUp.spend(request);
        return "redirect:" + outcomes.destination(request, response);
    }

    /** The page a passkey's script goes to when the browser has shown the key. */
    @GetMapping("/sign-in/done")
    String done(HttpServletRequest request, HttpServletResponse response) {
        stepUp.spend(request);
        return "redirect:" + outcomes.destination(request, response);
    }

    @GetMapping("/sign-in/again")
    String again(@RequestParam(defaultValue = "/") String back, Chrome chrome, Model page) {
        return secondPage(page, Faults.none(), OwnPath.or(back, "/"), true);
    }

    @PostMapping("/sign-in/again")
    String again(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!shown(code, request, response)) {
            return secondPage(page, codeFaults(), OwnPath.or(back, "/"), true);
        }
        return "redirect:" + OwnPath.or(back, "/");
    }

    private boolean shown(String code, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !codes.accept(who.getName(), code)) {
            officers.record(who == null ? "" : who.getName(), "code-refused", "");
            return false;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Factors.withCode(who, clock.instant()));
        SecurityContextHolder.setContext(context);
        // A new session id at each rise in rights: one fixed beforehand is worth nothing.
        request.changeSessionId();
        sessions.saveContext(context, request, response);
        officers.record(who.getName(), "code-accepted", "");
        return true;
    }

    private String secondPage(Model page, Faults faults, String back, boolean again) {
        page.addAttribute("faults", faults);
        page.addAttribute("back", back);
        page.addAttribute("again", again);
        page.addAttribute("demo", site.demo());
        return "identity/second";
    }

    private static Faults codeFaults() {
        return Faults.of(new Fault(
                "code",
                Text.of(
                        "验证码不对或已用过。请等下一个 6 位数字再试。",
                        "This code is not right or was already used. Wait for the next six digits.")));
    }

    private static Faults passwordFaults(@Nullable String outcome) {
        if ("locked".equals(outcome)) {
            return Faults.of(
                    new Fault(
                            "login",
                            Text.of(
                                    "连续 5 次不对，账号已锁定 15 分钟。请稍后再试，或找系统管理员。",
                                    "Five misses in a row: the account is locked for 15 minutes. Try later or ask the administrator.")));
        }
        if ("refused".equals(outcome)) {
            return Faults.of(new Fault(
                    "login", Text.of("登录名或密码不对。请核对后再试。", "The name or the password is not right. Please check both.")));
        }
        if (OpenIdUsers.UNKNOWN_OFFICER.equals(outcome)) {
            return Faults.of(
                    new Fault(
                            "",
                            Text.of(
                                    "身份认证通过了，但这里没有对应的工作人员。请找本单位的系统管理员登记。",
                                    "You are who you say, but no officer here has that name. Ask your organ's administrator.")));
        }
        if ("provider".equals(outcome)) {
            return Faults.of(new Fault(
                    "",
                    Text.of(
                            "身份认证没有完成。请再试一次，或用密码登录。",
                            "The identity provider did not confirm it. Try again, or use a password.")));
        }
        return Faults.none();
    }
}
