package io.github.muchang.store.memory;

import java.util.Arrays;

/** The pages of one length of slots, and which of them have room. */
final class SlotClass {
    /** This part of the slots may be free before it is worth tidying; and two pages in any case. */
    private static final int WASTE = 8;

    private Page[] pages = new Page[2];
    private int count;
    private Page[] withRoom = new Page[2];
    private int roomCount;
    private long slots;
    private long taken;

    boolean isFull() {
        return roomCount == 0;
    }

    boolean isWasteful() {
        return count > 2 && slots - taken > Math.max(2L * pages[0].slots(), slots / WASTE);
    }

    void add(Page page) {
        if (count == pages.length) {
            pages = Arrays.copyOf(pages, Arena.grown(count));
        }
        pages[count++] = page;
        slots += page.slots();
        list(page);
    }

    /** The page that the next slot is taken from. */
    Page open() {
        return withRoom[roomCount - 1];
    }

    /** Takes a slot of the open page; answers its offset. */
    int take() {
        Page page = open();
        int offset = page.take();
        taken++;
        if (page.isFull()) {
            page.listed = false;
            roomCount--;
        }
        return offset;
    }

    void release(Page page, int offset) {
        page.release(offset);
        taken--;
        if (!page.listed) {
            list(page);
        }
    }

    /** Takes the page that was added last out of use, with the records that are still on it. */
    Page removeLast() {
        Page page = pages[--count];
        slots -= page.slots();
        taken -= page.taken();
        if (page.listed) {
            int at = 0;
            while (withRoom[at] != page) { // the very object
                at++;
            }
            withRoom[at] = withRoom[--roomCount];
            page.listed = false;
        }
        return page;
    }

    private void list(Page page) {
        if (roomCount == withRoom.length) {
            withRoom = Arrays.copyOf(withRoom, Arena.grown(roomCount));
        }
        withRoom[roomCount++] = page;
        page.listed = true;
    }
}
