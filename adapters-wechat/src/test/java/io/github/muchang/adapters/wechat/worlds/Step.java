package io.github.muchang.adapters.wechat.worlds;

/** What happens in a world, at a moment in milliseconds after its beginning; what cannot happen then is passed over. */
sealed interface Step {
    long at();

    /** Somebody does something: a person by number, and a member or a group by number. */
    record Deed(long at, Act act, int who, int where) implements Step {}

    /** A member deals with the mass messages that wait for them. */
    record Work(long at, int member, Habit habit) implements Step {}

    /** Our program is told something of a person that no platform tells. */
    record Told(long at, News news, int who) implements Step {}

    /** The next callbacks fare like this. */
    record Mail(long at, Fate fate, int events) implements Step {}

    /** The next calls of a path get into trouble. */
    record Calls(long at, String path, int calls, Mishap mishap) implements Step {}

    /** A platform takes back its token. */
    record Voided(long at, boolean wecom) implements Step {}

    /** The process dies at the nth commit, or call, from now on; zero: at once. */
    record Dies(long at, When when, int nth) implements Step {}

    /** So many pages of a roster are pulled. */
    record Pull(long at, String pool, int pages) implements Step {}

    /** What people do. */
    enum Act {
        ADDS,
        ADDS_BY_CODE,
        LEAVES,
        IS_DELETED,
        IS_REMARKED,
        OPENS,
        DISMISSES,
        JOINS,
        QUITS,
        IS_REMOVED,
        RENAMES,
        FOLLOWS,
        UNFOLLOWS,
        WRITES,
        CLICKS
    }

    /** How a member deals with what waits. */
    enum Habit {
        ALL,
        OLDEST,
        NEWEST,
        DECLINES_OLDEST
    }

    /** What our program is told, or asked. */
    enum News {
        BOUGHT,
        WITHDREW,
        WRITE_TIPS,
        WRITE_OFFER,
        POST_TO_GROUP
    }

    /** How callbacks fare. */
    enum Fate {
        LOST(0),
        DOUBLED(0),
        LATE_BY_SECONDS(15_000),
        LATE_BY_MINUTES(240_000),
        TOO_LATE(900_000);

        final long delay;

        Fate(long delay) {
            this.delay = delay;
        }
    }

    /** What goes wrong with a call. */
    enum Mishap {
        REPLY_LOST,
        REQUEST_LOST,
        NONSENSE,
        STATUS_500,
        FAILED_MINUS_1,
        TOO_MANY_45009,
        CROWDED_45033,
        BAD_TOKEN_40014,
        TOKEN_OVER_42001
    }

    /** When a process dies. */
    enum When {
        NOW,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_CALL,
        AFTER_CALL
    }
}
