package org.sundial.app.web;

import org.jspecify.annotations.Nullable;

/**
 * 已上传的材料. A file somebody handed in.
 *
 * @param kind what it is, in short: PDF, JPG
 * @param href where to look at it, or null
 */
public record Upload(
        String name, String kind, long bytes, @Nullable String href) {}
