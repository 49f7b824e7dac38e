package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Policy;
import org.sundial.ledger.Tile;
import org.sundial.wire.ReceiptCheck;
import org.sundial.wire.ReceiptVerdict;
import org.sundial.wire.Trust;

/** 存证核验. Checks a receipt somebody holds, or finds an entry by its number. */
@Controller
class VerifyPage {
    private static final int LONGEST = 1024 * 1024;

    private final Publication publication;
    private final LogStore store;
    private final Receipts receipts;
    private final LedgerSettings settings;

    VerifyPage(Publication publication, LogStore store, Receipts receipts, LedgerSettings settings) {
        this.publication = publication;
        this.store = store;
        this.receipts = receipts;
        this.settings = settings;
    }

    /** The form; with {@code event}, as the code on a paper names it, the answer about that event at once. */
    @GetMapping("/verify")
    String form(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String number,
            Chrome chrome,
            Model page) {
        if (number != null) {
            return byNumber(number, page);
        }
        if (event == null || event.isBlank()) {
            return show(page, Faults.none(), "", "", null);
        }
        return switch (receipt(event.strip())) {
            case Receipts.Ready ready ->
                show(page, Faults.none(), "", "", check(ready.receipt().encode()));
            case Receipts.NotYet wait ->
                show(
                        page,
                        fault("", "这件事正在存证，请过几秒再打开本页。", "It is being recorded. Open this page again in a few seconds."),
                        "",
                        "",
                        null);
            case Receipts.Unknown unknown ->
                show(
                        page,
                        fault(
                                "",
                                "日志里没有这个编号。请核对，或上传回执。",
                                "The log has no such event. Check it, or upload the receipt."),
                        "",
                        "",
                        null);
        };
    }

    private Receipts.Outcome receipt(String event) {
        try {
            return receipts.of(UUID.fromString(event));
        } catch (IllegalArgumentException e) {
            return new Receipts.Unknown();
        }
    }

    private String byNumber(String number, Model page) {
        String digits = number.strip().replace(",", "");
        boolean there = digits.matches("[1-9]\\d{0,17}")
                && store.leaf(Long.parseLong(digits) - 1).isPresent();
        return there ? "redirect:/log/entry/" + digits : noSuchEntry(number, page);
    }

    /** The form again, with what was asked for and why there is no answer. */
    String noSuchEntry(String number, Model page) {
        return show(
                page,
                fault(
                        "number",
                        "没有第 " + number + " 条。条号从 1 开始",
                        "There is no entry " + number + ". Numbers begin at 1"),
                number,
                "",
                null);
    }

    @PostMapping("/verify")
    String verify(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            Chrome chrome,
            Model page)
            throws IOException {
        if (file != null && file.getSize() > LONGEST) {
            return show(
                    page,
                    fault(
                            "file",
                            "文件超过 1 MB，不会是回执。请重新选择",
                            "The file is over 1 MB and cannot be a receipt. Choose another"),
                    "",
                    text,
                    null);
        }
        if (file != null && !file.isEmpty()) {
            return show(page, Faults.none(), "", "", check(file.getBytes()));
        }
        if (text.isBlank()) {
            return show(
                    page,
                    fault("file", "请选择回执文件，或粘贴回执的内容", "Choose the receipt's file, or paste what is in it"),
                    "",
                    "",
                    null);
        }
        return show(page, Faults.none(), "", text, check(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String show(Model page, Faults faults, String number, String text, @Nullable ReceiptVerdict verdict) {
        page.addAttribute("faults", faults);
        page.addAttribute("number", number);
        page.addAttribute("text", text.length() > LONGEST ? "" : text);
        page.addAttribute("verdict", verdict);
        page.addAttribute("contact", Text.of(settings.contactZh(), settings.contactEn()));
        return "ledger/verify";
    }

    private static Faults fault(String field, String zh, String en) {
        return Faults.of(Fault.of(field, zh, en));
    }

    private ReceiptVerdict check(byte[] file) {
        Policy today = publication.policy();
        // A receipt may be older than today's quorum: the log and its house witness must have signed, the rest count.
        Policy house = new Policy(today.logs(), today.witnesses(), today.groups(), Optional.of("house"));
        return new ReceiptCheck(new Trust.Published(house), FastEd25519::verifier).check(file, this::entry);
    }

    /** An entry as the log's files have it, so that a changed row in the database does not decide. */
    private Optional<byte[]> entry(long index) {
        long size = publication.current().map(kept -> kept.checkpoint().size()).orElse(0L);
        try {
            return BundleCoordinates.at(index / Tile.FULL, size)
                    .map(at -> EntryBundle.decode(publication.folder().bundle(at), at.width()))
                    .filter(entries -> index % Tile.FULL < entries.size())
                    .map(entries -> entries.get((int) (index % Tile.FULL)));
        } catch (HashMissing e) {
            return Optional.empty();
        }
    }
}
