package io.github.muchang.staff;

import io.github.muchang.segment.Condition;
import io.github.muchang.time.Horizon;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A standing rule: every day each member of a role has some of their own customers to look in on, those first who were not for longest.
 * It disturbs nobody: what is done so takes no place in any cap. Each method answers a changed copy.
 *
 * @param name durable name
 * @param of whose customers: for whom this holds
 * @param what what is to be done, in words; nothing personal
 * @param by the role of those who do it
 * @param at from which local hour of the domain on; to be done by the end of that day
 * @param atMost so many a day for each member
 * @param recording the activity that is recorded of a customer for whom it was done; empty for none
 */
public record DailyList(
        String name, Condition of, String what, String by, LocalTime at, int atMost, Optional<String> recording) {
    /** So many a day, if nothing else is said. */
    public static final int AT_MOST = 20;

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** A list of those for whom this holds; by whom must be said. */
    public static DailyList named(String name, Condition of) {
        return new DailyList(name, of, "看看朋友圈，点个赞", "", MORNING, AT_MOST, Optional.empty());
    }

    /** With this to do. */
    public DailyList todo(String words) {
        return new DailyList(name, of, words, by, at, atMost, recording);
    }

    /** Done by whoever has this role, each for their own customers. */
    public DailyList by(String role) {
        return new DailyList(name, of, what, role, at, atMost, recording);
    }

    /**
     * From this local hour on, such as {@code 09:30}.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public DailyList at(String hour) {
        return new DailyList(name, of, what, by, Horizon.hour(hour), atMost, recording);
    }

    /** So many a day for each member. */
    public DailyList atMost(int customers) {
        return new DailyList(name, of, what, by, at, customers, recording);
    }

    /** Recorded of the customer as this activity, so that conditions may ask how long ago it was. */
    public DailyList recording(String activity) {
        return new DailyList(name, of, what, by, at, atMost, Optional.of(activity));
    }
}
