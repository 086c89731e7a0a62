package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.identity.Address;
import java.time.Instant;

/** A message that a platform has. */
final class Created {
    final String key;
    final Address to;
    final Instant at;

    /** The platform's task; empty if it reached its receiver at once. */
    final String task;

    /** In which process it was given to the platform. */
    final int life;

    /** Whether the process was told so. */
    final boolean doubted;

    State state;
    Instant since;

    Created(String key, Address to, Instant at, String task, int life, boolean doubted) {
        this.key = key;
        this.to = to;
        this.at = at;
        this.task = task;
        this.life = life;
        this.doubted = doubted;
        this.state = task.isEmpty() ? State.DELIVERED : State.WAITING;
        this.since = at;
    }

    void becomes(State next, Instant when) {
        state = next;
        since = when;
    }

    /** How it stands. */
    enum State {
        WAITING,
        DELIVERED,
        DROPPED
    }

    @Override
    public String toString() {
        return key + " created at " + at + (task.isEmpty() ? "" : " as " + task) + ", " + state;
    }
}
