package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.City;
import org.sundial.casefile.LicensingStatus;
import org.sundial.casefile.SupplementItem;

/** Supplementing, asked over HTTP of the running city: bad input first. */
class SupplementTest {
    private final Applicant applicant = Applicant.stranger();

    @Test
    void everything_still_missing_is_told_at_once_and_what_was_uploaded_stays() {
        Received mine = asked();
        String page = mine.path() + "/supplement";
        applicant.uploads(page, Map.of(), Map.of("go", "submit"));
        assertThat(applicant.faults()).containsExactly("请至少上传一份要补的材料");
        applicant.uploads(page, Map.of("F05", Applicant.File.pdf("设备清单.pdf")), Map.of("go", "submit"));
        assertThat(applicant.status()).isEqualTo(422);
        assertThat(applicant.faultyFields()).containsExactly("F04", "F06");
        applicant.sees("设备清单.pdf").sees("还差 2 份");
        assertThat(mine.view().state().status()).isEqualTo(LicensingStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_beside_one_that_is() {
        Received mine = asked();
        Map<String, Applicant.File> files = new LinkedHashMap<>();
        files.put("F04", new Applicant.File("布局.pdf", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        files.put("F06", Applicant.File.pdf("制度.pdf"));
        applicant.uploads(mine.path() + "/supplement", files, Map.of("go", "stay"));
        assertThat(applicant.faultyFields()).contains("F04").doesNotContain("F06");
        applicant.sees("制度.pdf").doesNotSee("已上传 布局.pdf");
    }

    @Test
    void what_was_asked_is_handed_in_once_with_a_receipt_of_its_own() {
        Received mine = asked();
        String page = mine.path() + "/supplement";
        applicant.opens(page).sees("没有布局图，请补交。").sees("一共要补 3 份");
        Map<String, Applicant.File> files = new LinkedHashMap<>();
        for (String code : new String[] {"F04", "F05", "F06"}) {
            files.put(code, Applicant.File.pdf(code + ".pdf"));
        }
        applicant.uploads(page, files, Map.of("go", "submit")).sees("补正材料已收到");
        assertThat(applicant.place()).isEqualTo(mine.path() + "?did=supplement");
        assertThat(mine.view().state().status()).isEqualTo(LicensingStatus.SUPPLEMENTED);
        assertThat(mine.view().state().intake().orElseThrow().outstanding()).isEmpty();
        int events = mine.view().entries().size();
        applicant.uploads(page, files, Map.of("go", "submit"));
        assertThat(mine.view().entries()).as("pressed again").hasSize(events);
        applicant.opens(mine.path());
        assertThat(applicant.body().split("收件凭证", -1).length)
                .as("two receipts and more")
                .isGreaterThan(2);
    }

    @Test
    void whoever_has_no_more_may_say_so() {
        Received mine = asked();
        applicant.uploads(
                mine.path() + "/supplement",
                Map.of("F04", Applicant.File.pdf("布局.pdf")),
                Map.of("go", "submit", "partial", "yes"));
        applicant.sees("补正材料已收到");
        assertThat(mine.view().state().intake().orElseThrow().outstanding()).containsExactly("F05", "F06");
    }

    @Test
    void nothing_is_asked_of_somebody_whose_case_is_not_waiting() {
        Received mine = Received.by(applicant);
        applicant.opens(mine.path() + "/supplement");
        assertThat(applicant.place()).isEqualTo(mine.path());
        applicant.uploads(mine.path() + "/supplement", Map.of("F04", Applicant.File.pdf("x.pdf")), Map.of());
        assertThat(mine.view().entries()).hasSize(1);
    }

    @Test
    void the_files_of_a_supplement_are_in_no_draft_afterwards() {
        Received mine = asked();
        applicant.uploads(
                mine.path() + "/supplement",
                Map.of("F04", Applicant.File.pdf("布局.pdf")),
                Map.of("go", "submit", "partial", "yes"));
        int left = JdbcClient.create(City.database().owner())
                .sql("""
                        select count(*)::int from hall.draft_file f join hall.draft d on d.id = f.draft
                         where d.purpose = :purpose
                        """)
                .param("purpose", "supplement " + mine.reference().value())
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
    }

    /** A case whose applicant is asked for three materials; the pass was given with the confirmation. */
    private Received asked() {
        Received mine = Received.by(applicant);
        mine.askForSupplement(
                new SupplementItem("F04", "没有布局图，请补交。"),
                new SupplementItem("F05", "设备清单没有签字，请重新提交。"),
                new SupplementItem("F06", "没有规章制度，请补交。"));
        applicant.opens(mine.path()).sees("还差 3 份材料").sees("没有布局图，请补交。");
        return mine;
    }
}
