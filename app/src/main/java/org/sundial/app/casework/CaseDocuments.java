package org.sundial.app.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.Department;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.documents.Instrument;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.documents.Instruments;
import org.sundial.app.web.Faults;
import org.sundial.app.web.SiteSettings;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Licensing;

/**
 * 办件文书. The instruments of a case, printed from its events whenever somebody asks; nothing is stored, and the same
 * event gives the same bytes. Whoever calls has made sure that this reader may see the case.
 */
@Component
public class CaseDocuments {
    private final Instruments instruments;
    private final Departments departments;
    private final SiteSettings site;

    CaseDocuments(Instruments instruments, Departments departments, SiteSettings site) {
        this.instruments = instruments;
        this.departments = departments;
        this.site = site;
    }

    /**
     * An instrument that was issued.
     *
     * @param event the act that issued it
     * @param title its own name
     * @param number 文号
     */
    public record Issued(UUID event, InstrumentKind kind, String title, String number, LocalDate date) {
        /** The last part of its address. */
        public String file() {
            return kind == InstrumentKind.LICENCE ? event + "-licence.pdf" : event + ".pdf";
        }
    }

    /** Everything issued so far, in order. */
    public List<Issued> issued(CaseView view) {
        List<Issued> issued = new ArrayList<>();
        CaseState before = CaseState.NONE;
        for (CaseView.Entry entry : view.entries()) {
            CaseState after = Licensing.evolve(before, entry.event());
            InstrumentMaker maker = maker(view, entry, before, after);
            before = after;
            maker.make().ifPresent(instrument -> issued.add(issued(entry, instrument)));
            maker.licence().ifPresent(licence -> issued.add(issued(entry, licence)));
        }
        return issued;
    }

    /** The instrument an act issued, as PDF; empty if there is no such act or it issued none. */
    public Optional<byte[]> pdf(CaseView view, UUID event) {
        return instrument(view, event).map(instruments::pdf);
    }

    /** The licence a grant issued besides the decision, as PDF. */
    public Optional<byte[]> licence(CaseView view, UUID event) {
        return view.entry(event).flatMap(entry -> maker(view, entry).licence()).map(instruments::pdf);
    }

    /** The receipt with the query code on it, for the paper handed over at the counter. */
    Optional<byte[]> receipt(CaseView view, QueryCode code) {
        return view.entries().stream()
                .findFirst()
                .flatMap(entry -> maker(view, entry).make())
                .map(instrument -> instrument instanceof Instrument.Receipt plain
                        ? new Instrument.Receipt(
                                plain.heading(),
                                plain.receivedAt(),
                                plain.materials(),
                                Optional.of(code.value()),
                                plain.answerBy(),
                                plain.bases())
                        : instrument)
                .map(instruments::pdf);
    }

    /** What the instrument of an act says. */
    Optional<Instrument> instrument(CaseView view, UUID event) {
        return view.entry(event).flatMap(entry -> maker(view, entry).make());
    }

    /** 预览: what an act would issue, were it done now; its number is given when it is signed. */
    Optional<Preview> preview(CaseView view, CaseEvent event) {
        CaseState after = Licensing.evolve(view.state(), event);
        return new InstrumentMaker(view, organ(view), address(view), event, view.state(), after)
                .make()
                .map(instrument -> new Preview(instrument, hash(instrument)));
    }

    /**
     * A preview, and the hash by which the signature is bound to it: you sign what you saw.
     *
     * @param hash hex SHA-256 of everything the instrument says
     */
    public record Preview(Instrument instrument, String hash) {}

    byte[] print(Instrument instrument) {
        return instruments.pdf(instrument);
    }

    /** Characters of a field that cannot be printed on an instrument. */
    Faults unprintable(String field, String text) {
        return instruments.unprintable(field, text);
    }

    /** The organ's name as it signs. */
    String organ(CaseView view) {
        return departments.find(view.organ()).map(Department::name).orElse(view.organ());
    }

    /** Where the public follows this case. */
    String address(CaseView view) {
        return site.publicAddress() + "/status/" + view.reference().shown();
    }

    private InstrumentMaker maker(CaseView view, CaseView.Entry entry) {
        CaseState before = Licensing.replay(view.entries().subList(0, entry.seq() - 1).stream()
                .map(CaseView.Entry::event)
                .toList());
        return maker(view, entry, before, Licensing.evolve(before, entry.event()));
    }

    private InstrumentMaker maker(CaseView view, CaseView.Entry entry, CaseState before, CaseState after) {
        // What was put right afterwards does not change what an earlier instrument said.
        CaseView then = view.until(entry.seq());
        return new InstrumentMaker(then, organ(view), address(view), entry.event(), before, after);
    }

    private static Issued issued(CaseView.Entry entry, Instrument instrument) {
        return new Issued(
                entry.id(),
                instrument.kind(),
                instrument.title(),
                instrument.heading().number(),
                instrument.heading().date());
    }

    private static String hash(Instrument instrument) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(instrument.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
