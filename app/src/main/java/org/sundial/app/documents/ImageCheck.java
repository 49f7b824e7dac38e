package org.sundial.app.documents;

import java.nio.ByteBuffer;

/** 图片检查. How many pixels an image would unfold into, from its header alone: nothing is decoded. */
final class ImageCheck {
    /** An A3 sheet at 600 dots an inch has 70 million. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int MOST_SIDE = 30_000;

    private static final int PNG_HEADER = 8 + 8 + 13;

    private ImageCheck() {}

    static void png(FileCheck check, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        // The first chunk must be IHDR of thirteen bytes; the last of any whole file is IEND of none.
        boolean whole = content.length > PNG_HEADER
                && bytes.getInt(8) == 13
                && bytes.getInt(12) == 0x49484452
                && indexOf(content, "IEND") > 0;
        if (!whole) {
            broken(check);
            return;
        }
        size(check, Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
    }

    static void jpg(FileCheck check, byte[] content) {
        int at = 2;
        while (at + 9 < content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++; // fill byte
            } else if (isFrame(marker)) {
                size(check, unsignedShort(content, at + 7), unsignedShort(content, at + 5));
                return;
            } else {
                at += 2 + unsignedShort(content, at + 2);
            }
        }
        broken(check);
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share the row. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void size(FileCheck check, long width, long height) {
        if (width == 0 || height == 0) {
            broken(check);
        } else if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
            check.fault(
                    "有 " + width + "×" + height + " 像素，太大了。请缩小到 1 亿像素以内",
                    "has " + width + " by " + height + " pixels; reduce it to 100 million or fewer");
        }
    }

    private static void broken(FileCheck check) {
        check.fault("不是完整的图片，打不开。请重新拍照或扫描", "is no complete image and cannot be opened; photograph or scan it again");
    }

    private static int unsignedShort(byte[] content, int at) {
        return ((content[at] & 0xFF) << 8) | (content[at + 1] & 0xFF);
    }

    private static int indexOf(byte[] content, String word) {
        for (int i = content.length - word.length(); i >= 0; i--) {
            int k = 0;
            while (k < word.length() && content[i + k] == word.charAt(k)) {
                k++;
            }
            if (k == word.length()) {
                return i;
            }
        }
        return -1;
    }
}
