package io.github.muchang.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/** Hashes under an {@link IdentityKey}, one after the other, with nothing to set up for each. Not thread-safe; prints nothing. */
public final class IdentityHasher {
    private final Mac mac;

    IdentityHasher(Mac mac) {
        this.mac = mac;
    }

    /** The hash under which an identity is looked up. */
    public IdentityHash hash(Identity identity) {
        return hash("identity", identity.kind(), identity.value());
    }

    /** The hash under which an address is looked up. */
    public IdentityHash hash(Address address) {
        return hash("address", address.carrier().name(), address.account(), address.handle());
    }

    /** A hash of several texts; no two different lists of texts feed the same bytes. */
    public IdentityHash hash(String... parts) {
        byte[][] texts = new byte[parts.length][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            texts[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + texts[i].length;
        }
        ByteBuffer fed = ByteBuffer.allocate(length);
        for (byte[] text : texts) {
            fed.putInt(text.length).put(text);
        }
        ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(fed.array())); // leaves the Mac as it was before
        return new IdentityHash(digest.getLong(0), digest.getLong(8));
    }

    @Override
    public String toString() {
        return "IdentityHasher[***]";
    }
}
