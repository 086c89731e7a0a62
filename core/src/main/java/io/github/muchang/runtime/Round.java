package io.github.muchang.runtime;

import com.google.common.base.Splitter;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.party.Attribute;
import io.github.muchang.party.Party;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * How far a roster was pulled.
 *
 * @param began when the first page was asked for, in milliseconds; 0 if no round is under way
 * @param pulled when the last page was, in milliseconds
 * @param pages so many pages
 * @param listed so many were on them
 * @param arrived so many of those were not known to be in the pool
 * @param isListed whether the last page was pulled
 */
record Round(long began, long pulled, int pages, int listed, int arrived, boolean isListed) {
    static final Round NONE = new Round(0, 0, 0, 0, 0, false);

    private static final Splitter SEMICOLON = Splitter.on(';');
    private static final Splitter COMMA = Splitter.on(',').omitEmptyStrings();

    /** As the house has noted it. */
    static Round of(Party house, String pool) {
        Attribute note = house.attributes().find(HouseFact.ROSTER + pool);
        if (note == null) {
            return NONE;
        }
        List<String> parts = SEMICOLON.splitToList(note.value());
        return new Round(
                Long.parseLong(parts.get(0)),
                note.at(),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)),
                Integer.parseInt(parts.get(3)),
                parts.get(4).equals("1"));
    }

    boolean isUnderWay() {
        return began != 0;
    }

    /** Numbers, each told by how much it is greater than the one before. */
    static String text(RoaringBitmap people) {
        StringBuilder text = new StringBuilder();
        int[] before = {0};
        people.forEach((int each) -> {
            text.append(text.isEmpty() ? "" : ",").append(each - before[0]);
            before[0] = each;
        });
        return text.toString();
    }

    /** Adds the numbers that a text tells. */
    static void addTo(RoaringBitmap people, String text) {
        int number = 0;
        for (String each : COMMA.split(text)) {
            number += Integer.parseInt(each);
            people.add(number);
        }
    }
}
