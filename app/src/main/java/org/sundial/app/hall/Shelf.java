package org.sundial.app.hall;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sundial.app.casework.ApplicationForm;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Intake;
import org.sundial.app.web.Faults;
import org.sundial.casefile.Material;

/** 归入附件. Moves what waits in a draft to the attachments, where a case may refer to it. Doing it twice changes nothing. */
@Component
class Shelf {
    private final DraftUploads uploads;
    private final Attachments attachments;

    Shelf(DraftUploads uploads, Attachments attachments) {
        this.uploads = uploads;
        this.attachments = attachments;
    }

    /**
     * Takes these materials out of a draft.
     *
     * @param taken where what was taken is added
     * @return what is wrong with the rest
     */
    Faults take(Token token, Draft draft, Collection<String> materials, List<Material> taken) {
        Faults faults = Faults.none();
        for (String material : materials) {
            Optional<DraftUploads.Kept> file = uploads.file(token, draft, material);
            if (file.isPresent()) {
                faults = faults.and(take(material, file.get(), taken));
            }
        }
        return faults;
    }

    private Faults take(String material, DraftUploads.Kept file, List<Material> taken) {
        return switch (attachments.take(material, file.name(), new ByteArrayInputStream(file.content()))) {
            case Intake.Refused refused -> refused.faults();
            case Intake.Kept kept -> {
                taken.add(ApplicationForm.material(
                        material, kept.name(), kept.attachment().sha256()));
                yield Faults.none();
            }
        };
    }
}
