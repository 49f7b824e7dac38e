package org.sundial.app.documents;

import java.time.Instant;

/**
 * 附件. A file somebody handed in, known by what is in it.
 *
 * @param sha256 64 hexadecimal figures: its address in the store
 * @param size in bytes
 * @param firstName the name under which it first came, made safe
 */
public record Attachment(String sha256, long size, FileType type, String firstName, Instant at) {}
