package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are too large are refused on the page that asked for them, with what to do, and nothing else is lost. */
class UploadSizeTest {
    private static final String MATERIALS = "/apply/" + Applicant.FOOD + "/materials";
    private static final int MEGABYTE = 1 << 20;

    private final Applicant applicant = FoodForm.complete(Applicant.stranger());

    @Test
    void one_file_of_more_than_20_megabytes_is_told_at_its_field() {
        applicant.uploads(MATERIALS, Map.of("F03", of("执照.pdf", 21)), Map.of("go", "stay"));
        assertThat(applicant.status()).isEqualTo(422);
        assertThat(applicant.faultyFields()).containsExactly("F03");
        assertThat(applicant.faults()).singleElement().asString().contains("“执照.pdf”超过 20.0 MB");
        applicant.sees("F04 模拟材料.pdf");
    }

    @Test
    void files_of_more_than_60_megabytes_together_are_not_read_and_the_page_says_so() {
        Map<String, Applicant.File> files = new LinkedHashMap<>();
        for (String code : new String[] {"F03", "F04", "F05", "F06"}) {
            files.put(code, of(code + ".pdf", 16));
        }
        applicant.uploads(MATERIALS, files, Map.of("go", "stay"));
        assertThat(applicant.place()).isEqualTo(MATERIALS + "?too-large");
        assertThat(applicant.faults()).singleElement().asString().contains("一共超过 60 MB", "请分几次上传");
        applicant.sees("F04 模拟材料.pdf");
    }

    private static Applicant.File of(String name, int megabytes) {
        // A PDF with nothing wrong but its size.
        return new Applicant.File(name, Arrays.copyOf(Applicant.File.pdf(name).content(), megabytes * MEGABYTE));
    }
}
