package io.github.muchang.store.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The first {@value #LENGTH} bytes of every file: what it is, its format, whose it is, three numbers of its own, and a checksum.
 *
 * @param kind eight letters
 * @param store the store's own random number
 * @param first what the kind of file says
 * @param second what the kind of file says
 * @param third what the kind of file says
 */
record Identification(String kind, long store, long first, long second, long third) {
    static final int LENGTH = 64;

    /** The format that this Muchang writes. */
    static final int FORMAT = 1;

    static final String JOURNAL = "MUCHJRNL";
    static final String CHECKPOINT = "MUCHCHKP";
    static final String MANIFEST = "MUCHMNFT";
    static final String SHARD = "MUCHSHRD";
    static final String VAULT_LOG = "MUCHVLOG";
    static final String CLOSED = "MUCHCLSD";
    static final String STORE = "MUCHSTOR";

    byte[] toBytes() {
        Output out = new Output(LENGTH);
        out.raw(kind.getBytes(StandardCharsets.US_ASCII)).fixedInt(FORMAT).fixedInt(0);
        out.fixedLong(store).fixedLong(first).fixedLong(second).fixedLong(third);
        out.raw(new byte[LENGTH - out.size()]);
        out.putInt(12, out.checksum(0));
        return out.toBytes();
    }

    /**
     * Reads it.
     *
     * @throws StoreException for a newer format
     * @throws DamagedStoreException for anything else than what is expected
     */
    static Identification read(byte[] bytes, String kind, Path file) {
        if (bytes.length < LENGTH) {
            throw new DamagedStoreException(file, bytes.length, "it is shorter than its first " + LENGTH + " bytes");
        }
        Input in = new Input(bytes, 0, LENGTH);
        String found = new String(bytes, in.skip(8), 8, StandardCharsets.ISO_8859_1);
        int format = in.fixedInt();
        int checksum = in.fixedInt();
        Output again = new Output(LENGTH);
        again.raw(bytes, 0, LENGTH).putInt(12, 0);
        if (again.checksum(0) != checksum || !found.equals(kind)) {
            throw new DamagedStoreException(
                    file, 0, "its first " + LENGTH + " bytes are not those of a " + kind + " file");
        }
        if (format != FORMAT) {
            throw new StoreException(file + " has format " + format + "; this Muchang reads up to " + FORMAT
                    + ": open it with the newer Muchang that wrote it");
        }
        return new Identification(found, in.fixedLong(), in.fixedLong(), in.fixedLong(), in.fixedLong());
    }
}
