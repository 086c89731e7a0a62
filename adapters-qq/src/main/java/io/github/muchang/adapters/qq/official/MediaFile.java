package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.Exchange;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A picture or file to be sent: its bytes, or where the platform can fetch it. Immutable; prints its size only. */
public final class MediaFile {
    private static final int MOST = 200 << 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2048;

    private final String name;
    private final byte[] bytes;
    private final @Nullable URI address;

    private MediaFile(String name, byte[] bytes, @Nullable URI address) {
        this.name = name;
        this.bytes = bytes;
        this.address = address;
    }

    /**
     * A file that is uploaded, part by part.
     *
     * @param name with its ending, which says what it is: {@code eye-care.jpg}; pictures are png or jpg
     * @param bytes 1 byte to 200 MiB
     * @throws IllegalArgumentException if a part cannot be right
     */
    public static MediaFile of(String name, byte[] bytes) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a file has a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (bytes.length == 0 || bytes.length > MOST) {
            throw new IllegalArgumentException("a file has 1 to " + MOST + " bytes, not " + bytes.length);
        }
        return new MediaFile(name, bytes.clone(), null);
    }

    /**
     * A file that the platform fetches itself, at an address that everybody can reach.
     *
     * @throws IllegalArgumentException if it is not http or https with a host
     */
    public static MediaFile at(URI address) {
        if (!Exchange.isWeb(address) || address.toString().length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("the platform fetches files from http and https addresses with a host");
        }
        return new MediaFile("", new byte[0], address);
    }

    /** Empty if it is fetched. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Null if it is uploaded. */
    @Nullable
    URI address() {
        return address;
    }

    @Override
    public String toString() {
        return address == null ? "MediaFile[" + bytes.length + " bytes]" : "MediaFile[fetched]";
    }
}
