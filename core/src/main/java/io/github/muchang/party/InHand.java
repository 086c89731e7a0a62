package io.github.muchang.party;

import org.jspecify.annotations.Nullable;

/**
 * What staff has in hand for a party. Immutable.
 *
 * @param tasks the open ones, by name
 * @param owner who looks after it; empty for nobody
 * @param since since when; {@link Draft#NOT_YET} if nobody ever did
 */
record InHand(NameMap<OpenTask> tasks, String owner, long since) {
    static final InHand NOTHING = new InHand(NameMap.empty(), "", Draft.NOT_YET);

    boolean isNothing() {
        return tasks.isEmpty() && since == Draft.NOT_YET;
    }

    InHand with(String name, OpenTask task) {
        return new InHand(Kept.tasks(tasks.with(name, task)), owner, since);
    }

    InHand without(String name) {
        return tasks.containsKey(name) ? new InHand(tasks.without(name), owner, since) : this;
    }

    InHand ownedBy(String who, long at) {
        return new InHand(tasks, who, at);
    }

    @Nullable
    OpenTask find(String name) {
        return tasks.find(name);
    }

    /** Joining is associative, and the order does not matter: whoever looked after either last looks after both. */
    InHand union(InHand o) {
        boolean mine = since != o.since ? since > o.since : owner.compareTo(o.owner) >= 0;
        return new InHand(
                Kept.tasks(tasks.union(o.tasks, OpenTask::merge)), mine ? owner : o.owner, Math.max(since, o.since));
    }
}
