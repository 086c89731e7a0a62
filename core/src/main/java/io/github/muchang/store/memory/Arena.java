package io.github.muchang.store.memory;

import java.util.Arrays;

/**
 * Room for many small records in few large arrays. A record's slot is a multiple of {@value #GRAIN} bytes; slots of one length share
 * pages of {@value #PAGE} bytes. A page that is no longer needed makes room for slots of any length; when an eighth of the slots of one
 * length are free, the records of one page move to the others. A record too large to share has an array of its own.
 *
 * <p>A place is a number: page, offset and length. One thread changes an arena at a time; others may read meanwhile what they then find
 * to be still valid (see {@link States}).
 */
final class Arena {
    static final int PAGE = 1 << 16;
    static final int GRAIN = 16;

    /** The largest record that shares a page. */
    static final int SHARED = PAGE / 8;

    /** The largest record: a length has 24 bits. */
    static final int LARGEST = (1 << 24) - 1;

    private static final int MOST_PAGES = 1 << 28;

    private final SlotClass[] classes = new SlotClass[SHARED / GRAIN + 1];
    private Page[] pages = new Page[16];

    /** The arrays of the pages: what readers need, one step nearer. */
    private volatile byte[][] arrays = new byte[16][];

    private int pageCount = 1; // so that no place is 0, which means nowhere
    private int[] unused = new int[16];
    private int unusedCount;
    private long reserved;

    Arena() {
        Arrays.fill(pages, Page.NONE);
        Arrays.fill(arrays, Page.NONE.bytes);
        Arrays.setAll(classes, any -> new SlotClass());
    }

    static int length(long place) {
        return (int) (place & LARGEST);
    }

    static int offset(long place) {
        return (int) (place >>> 24 & 0xFFF) * GRAIN;
    }

    private static long place(Page page, int offset, int length) {
        return (long) page.number << 36 | (long) (offset / GRAIN) << 24 | length;
    }

    /** The array of a place; an empty one if the place is no longer valid. */
    byte[] bytes(long place) {
        byte[][] all = arrays;
        int number = (int) (place >>> 36);
        return number < all.length ? all[number] : Page.NONE.bytes;
    }

    private Page page(long place) {
        return pages[(int) (place >>> 36)];
    }

    /**
     * Room for a record of so many bytes.
     *
     * @throws IllegalArgumentException for more than {@link #LARGEST}
     */
    long reserve(int length) {
        if (length > SHARED) {
            if (length > LARGEST) {
                throw new IllegalArgumentException("a record of " + length + " bytes; the largest is " + LARGEST);
            }
            return place(newPage(0, length), 0, length);
        }
        int grains = (length + GRAIN - 1) / GRAIN;
        SlotClass slots = classes[grains];
        if (slots.isFull()) {
            slots.add(newPage(grains * GRAIN, PAGE));
        }
        Page page = slots.open();
        return place(page, slots.take(), length);
    }

    /** Whether the slot of a place has just the right length for a record of so many bytes. */
    static boolean fits(long place, int length) {
        return length(place) <= SHARED
                && length <= SHARED
                && (length(place) + GRAIN - 1) / GRAIN == (length + GRAIN - 1) / GRAIN;
    }

    /** The same slot, for another length that fits. */
    static long resized(long place, int length) {
        return (place & ~LARGEST) | length;
    }

    /** Gives a slot back; answers whether slots of its length should now be tidied. */
    boolean release(long place) {
        Page page = page(place);
        if (page.slot() == 0) {
            giveBack(page);
            return false;
        }
        SlotClass slots = classes[page.slot() / GRAIN];
        slots.release(page, offset(place));
        return slots.isWasteful();
    }

    /** Begins to empty a page with slots for so many bytes: nothing new comes to it. */
    Page beginTidying(int length) {
        return classes[(length + GRAIN - 1) / GRAIN].removeLast();
    }

    /** Ends to empty a page: every record has moved. */
    void endTidying(Page page) {
        giveBack(page);
    }

    /** Bytes of all arrays. */
    long reservedBytes() {
        return reserved;
    }

    private Page newPage(int slot, int length) {
        int number = unusedCount > 0 ? unused[--unusedCount] : pageCount++;
        if (number >= MOST_PAGES) {
            throw new IllegalStateException("more than " + MOST_PAGES + " pages of states");
        }
        if (number == pages.length) {
            Page[] more = Arrays.copyOf(pages, grown(number));
            Arrays.fill(more, number, more.length, Page.NONE);
            byte[][] moreArrays = Arrays.copyOf(arrays, more.length);
            Arrays.fill(moreArrays, number, more.length, Page.NONE.bytes);
            pages = more;
            arrays = moreArrays;
        }
        Page page = new Page(number, slot, new byte[length]);
        pages[number] = page;
        arrays[number] = page.bytes;
        reserved += length;
        return page;
    }

    private void giveBack(Page page) {
        reserved -= page.bytes.length;
        pages[page.number] = Page.NONE;
        arrays[page.number] = Page.NONE.bytes;
        if (unusedCount == unused.length) {
            unused = Arrays.copyOf(unused, grown(unusedCount));
        }
        unused[unusedCount++] = page.number;
    }

    /** The next length of an array that has so many elements: doubled while small, a quarter more when large. */
    static int grown(int size) {
        return size < 1 << 20 ? Math.max(16, size * 2) : (int) Math.min(Integer.MAX_VALUE - 8L, size + size / 4L);
    }
}
