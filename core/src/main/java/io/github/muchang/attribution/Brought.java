package io.github.muchang.attribution;

import io.github.muchang.party.ActivityType;

/** Those who were first touched by one thing, and what has become of them since. Not thread-safe. */
final class Brought {
    private static final String PURCHASED = ActivityType.PURCHASED.name();

    long people;
    long due;
    long kept;
    long buyers;
    long value;

    /** One more; what happened after the end is left out. */
    void add(History history, History.Touch first, long after, long until) {
        people++;
        if (first.at() <= until - after) {
            due++;
            kept += history.stayed(first.pool(), first.at() + after) ? 1 : 0;
        }
        buyers += history.firstDid(PURCHASED).stream().anyMatch(at -> at >= first.at() && at <= until) ? 1 : 0;
        for (History.Deed deed : history.did(PURCHASED, first.at(), until)) {
            value = Math.addExact(value, deed.amount());
        }
    }
}
