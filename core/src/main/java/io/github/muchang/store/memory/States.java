package io.github.muchang.store.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * The states of all parties by number, as bytes in few large arrays: beside the state itself about 50 bytes a party. One thread changes
 * at a time; any number read at the same time, and find a party either before or after a change.
 */
public final class States {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int OWNER = 0;
    private static final int VERSION = 4;
    private static final int POSITION = 8;
    private static final int DUE = 16;
    private static final int HEADER = 24;
    private static final int STRIPES = 1 << 10;
    private static final int BLOCK = 1 << 16;
    private static final int TRIES = 8;

    private final Arena arena = new Arena();
    private final StampedLock[] stripes = new StampedLock[STRIPES];
    private volatile long[][] places = new long[0][];
    private volatile int highest;
    private long stateBytes;

    /** Nobody yet. */
    public States() {
        Arrays.setAll(stripes, any -> new StampedLock());
    }

    /**
     * What is kept of one party.
     *
     * @param version how often it was committed
     * @param position where the journal has its latest change
     * @param due when it is due
     * @param state a copy of the state
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one reader, compared by nobody
    public record Entry(long version, long position, long due, byte[] state) {}

    /** The highest number in use; 0 if there is none. */
    public int highest() {
        return highest;
    }

    /** The bytes of all states as they were given. */
    public long stateBytes() {
        return stateBytes;
    }

    /** The bytes of the arrays that hold them, and where they are. */
    public long reservedBytes() {
        return arena.reservedBytes() + (long) places.length * BLOCK * Long.BYTES;
    }

    /** What is kept of a party; null if nothing is. */
    public @Nullable Entry get(int party) {
        StampedLock stripe = stripe(party);
        for (int i = 0; i < TRIES; i++) {
            long stamp = stripe.tryOptimisticRead();
            if (stamp != 0) {
                Entry entry = copy(party);
                if (stripe.validate(stamp)) {
                    return entry;
                }
            }
        }
        long stamp = stripe.readLock();
        try {
            return copy(party);
        } finally {
            stripe.unlockRead(stamp);
        }
    }

    /** The version of a party, 0 if there is none; for the one thread that changes. */
    public long version(int party) {
        long place = place(party);
        return place == 0 ? 0 : version(arena.bytes(place), Arena.offset(place));
    }

    /** Where the journal has the latest change of a party, 0 if nowhere; for the one thread that changes. */
    public long position(int party) {
        long place = place(party);
        return place == 0 ? 0 : (long) LONGS.get(arena.bytes(place), Arena.offset(place) + POSITION);
    }

    /** Keeps a state in place of the former one. */
    public void put(int party, long version, long position, long due, byte[] from, int offset, int length) {
        long former = place(party);
        int needed = HEADER + length;
        boolean inPlace = former != 0 && Arena.fits(former, needed);
        long place = inPlace ? Arena.resized(former, needed) : arena.reserve(needed);
        byte[] to = arena.bytes(place);
        int at = Arena.offset(place);
        StampedLock stripe = stripe(party);
        long stamp = stripe.writeLock();
        try {
            INTS.set(to, at + OWNER, party);
            INTS.set(to, at + VERSION, (int) version);
            LONGS.set(to, at + POSITION, position);
            LONGS.set(to, at + DUE, due);
            System.arraycopy(from, offset, to, at + HEADER, length);
            setPlace(party, place);
        } finally {
            stripe.unlockWrite(stamp);
        }
        stateBytes += length - (former == 0 ? 0 : Arena.length(former) - HEADER);
        highest = Math.max(highest, party);
        if (former != 0 && !inPlace && arena.release(former)) {
            tidy(arena.beginTidying(Arena.length(former)));
        }
    }

    private void tidy(Page page) {
        for (int offset : page.records()) {
            int party = (int) INTS.get(page.bytes, offset + OWNER);
            long former = place(party);
            int length = Arena.length(former);
            long place = arena.reserve(length);
            StampedLock stripe = stripe(party);
            long stamp = stripe.writeLock();
            try {
                System.arraycopy(page.bytes, offset, arena.bytes(place), Arena.offset(place), length);
                setPlace(party, place);
            } finally {
                stripe.unlockWrite(stamp);
            }
        }
        arena.endTidying(page);
    }

    /** May copy what is just being changed; the caller finds out by the lock. */
    private @Nullable Entry copy(int party) {
        long place = place(party);
        if (place == 0) {
            return null;
        }
        byte[] from = arena.bytes(place);
        int at = Arena.offset(place);
        int length = Arena.length(place);
        if (length < HEADER || at + length > from.length) {
            return null; // no longer valid
        }
        return new Entry(
                version(from, at),
                (long) LONGS.get(from, at + POSITION),
                (long) LONGS.get(from, at + DUE),
                Arrays.copyOfRange(from, at + HEADER, at + length));
    }

    private long place(int party) {
        long[][] all = places;
        int block = party / BLOCK;
        return block < all.length ? all[block][party % BLOCK] : 0;
    }

    private void setPlace(int party, long place) {
        int block = party / BLOCK;
        if (block >= places.length) {
            long[][] more = Arrays.copyOf(places, block + 1);
            for (int i = places.length; i <= block; i++) {
                more[i] = new long[BLOCK];
            }
            places = more;
        }
        places[block][party % BLOCK] = place;
    }

    private StampedLock stripe(int party) {
        return stripes[party & (STRIPES - 1)];
    }

    private static long version(byte[] from, int at) {
        return Integer.toUnsignedLong((int) INTS.get(from, at + VERSION));
    }
}
