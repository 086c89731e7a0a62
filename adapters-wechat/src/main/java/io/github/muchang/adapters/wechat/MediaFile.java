package io.github.muchang.adapters.wechat;

import io.github.muchang.http.Naming;
import java.nio.charset.StandardCharsets;

/** A picture, video or file to be uploaded. Immutable; prints its size only. */
public final class MediaFile {
    private static final int MOST = 20 << 20;
    private static final int LONGEST_NAME = 200;

    private final String name;
    private final String type;
    private final byte[] bytes;

    private MediaFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * A file.
     *
     * @param name with its ending, which says what it is: {@code eye-care.jpg}
     * @param type its media type: {@code image/jpeg}
     * @param bytes 1 byte to 20 MiB
     * @throws IllegalArgumentException if a part cannot be right
     */
    public static MediaFile of(String name, String type, byte[] bytes) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !type.matches("[A-Za-z0-9.+/-]{1,100}")) {
            throw new IllegalArgumentException("a file has a name of 1 to 200 characters and a media type");
        }
        if (bytes.length == 0 || bytes.length > MOST) {
            throw new IllegalArgumentException("a file has 1 to " + MOST + " bytes, not " + bytes.length);
        }
        return new MediaFile(name, type, bytes.clone());
    }

    /** As a form of one field, {@code media}. */
    Ask.Payload form() {
        String boundary = "muchang" + Naming.hash(bytes, 32);
        String plain = name.replaceAll("[\"\\p{Cntrl}\\\\]", "_");
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + plain
                        + "\"; filelength=" + bytes.length + "\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] form = new byte[head.length + bytes.length + tail.length];
        System.arraycopy(head, 0, form, 0, head.length);
        System.arraycopy(bytes, 0, form, head.length, bytes.length);
        System.arraycopy(tail, 0, form, head.length + bytes.length, tail.length);
        return new Ask.Payload("multipart/form-data; boundary=" + boundary, form);
    }

    @Override
    public String toString() {
        return "MediaFile[" + bytes.length + " bytes]";
    }
}
