package org.sundial.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Intake;
import org.sundial.app.web.Faults;

/** 收材料. Takes in the files of a form, each for a line of the material list, and keeps those that are in order. */
@Component
class CaseUploads {
    /** A file field is named after its material. */
    static final String FIELD = "file-";

    private final Attachments attachments;

    CaseUploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What came of the files: those in order, and everything that is wrong with the others. */
    record Taken(Map<String, Drafts.KeptFile> files, Faults faults) {}

    /** The files of a request, by field; none where the form has no files. */
    static Map<String, MultipartFile> uploaded(HttpServletRequest request) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null ? Map.of() : parts.getFileMap();
    }

    /**
     * Takes in what was uploaded.
     *
     * @param before what was taken in with an earlier try; a new file for the same material takes its place
     * @param codes the materials of the list
     */
    Taken take(Map<String, Drafts.KeptFile> before, Map<String, MultipartFile> uploaded, Collection<String> codes) {
        Map<String, Drafts.KeptFile> files = new LinkedHashMap<>(before);
        Faults faults = Faults.none();
        for (String code : codes) {
            MultipartFile file = uploaded.get(FIELD + code);
            if (file == null || file.isEmpty()) {
                continue;
            }
            switch (attachments.take(FIELD + code, file)) {
                case Intake.Kept kept -> files.put(code, Drafts.KeptFile.of(kept.attachment(), kept.name()));
                case Intake.Refused refused -> faults = faults.and(refused.faults());
            }
        }
        return new Taken(files, faults);
    }
}
