package org.sundial.app.hall;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.sundial.app.documents.Attachment;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Looked;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Words;

/** 收草稿里的文件. Looks into what is uploaded and puts it into the draft. */
@Component
class DraftUploads {
    private final Attachments attachments;
    private final DraftBox box;
    private final InstantSource clock;

    DraftUploads(Attachments attachments, DraftBox box, InstantSource clock) {
        this.attachments = attachments;
        this.box = box;
        this.clock = clock;
    }

    /** An upload as it waits in a draft. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
    record Kept(Attachment attachment, String name, byte[] content) {}

    static boolean any(MultiValueMap<String, MultipartFile> files) {
        return files.values().stream()
                .flatMap(Collection::stream)
                .anyMatch(file -> !given(file).isEmpty());
    }

    /** Takes what is in order and tells what is wrong with the rest, all at once. */
    Faults take(Token token, String purpose, Collection<String> materials, MultiValueMap<String, MultipartFile> files) {
        Faults faults = Faults.none();
        for (String material : materials) {
            MultipartFile file = files.getFirst(material);
            if (file != null && !given(file).isEmpty()) {
                faults = faults.and(
                        switch (attachments.look(material, file)) {
                            case Looked.Refused refused -> refused.faults();
                            case Looked.Fine fine -> put(token, purpose, material, fine);
                        });
            }
        }
        return faults;
    }

    void remove(Token token, String purpose, String material) {
        box.change(token, purpose, draft -> {
            box.files(token).remove(material);
            return draft.without(material);
        });
    }

    Optional<Kept> file(Token token, Draft draft, String material) {
        return Optional.ofNullable(draft.files().get(material))
                .flatMap(file -> box.files(token)
                        .content(material)
                        .map(content -> new Kept(
                                new Attachment(file.sha256(), file.size(), file.type(), file.name(), clock.instant()),
                                file.name(),
                                content)));
    }

    private Faults put(Token token, String purpose, String material, Looked.Fine fine) {
        DraftFiles files = box.files(token);
        if (!files.takes(material, fine.content().length)) {
            String most = Words.zh().bytes(DraftBox.MOST_BYTES);
            return Faults.of(Fault.of(
                    material,
                    "“" + fine.name() + "”放不下：一份申请的材料一共最多 " + most + "。请压缩后再上传",
                    fine.name() + " does not fit: all files of one application may have " + most
                            + "; compress it and upload it again"));
        }
        box.change(token, purpose, draft -> {
            files.put(material, fine.content());
            return draft.with(
                    material, new Draft.HandedIn(fine.name(), fine.type(), fine.content().length, fine.sha256()));
        });
        return Faults.none();
    }

    /** A file field left alone sends a file without a name. */
    private static String given(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
