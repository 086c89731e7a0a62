package io.github.muchang.testkit.simulation;

import io.github.muchang.party.Belonging;
import io.github.muchang.party.Membership;
import java.util.ArrayList;
import java.util.List;

/** A group as the oracle knows it; who is in it is known of the members. */
final class Crowd {
    final int number;
    final Known known;
    final List<Word> words = new ArrayList<>();

    /** The local days on which anybody came, left or was removed. */
    final List<Long> came = new ArrayList<>();

    final List<Long> left = new ArrayList<>();
    final List<Long> removed = new ArrayList<>();
    String pool = "";
    String programme = "";
    String owner = "";
    int capacity;
    long begins;

    /** 0 if it is not to end. */
    long ends;

    /** 0 while it is open. */
    long ended;

    /** Something said, on a local day. */
    record Word(long day, boolean first, boolean ad) {}

    /** Being a member. */
    record Stay(
            long since,
            Membership.Role role,
            int words,
            long lastDay,
            int ads,
            int competing,
            Belonging.Decision decision,
            long decided) {
        static Stay of(long since, Membership.Role role) {
            return new Stay(since, role, 0, -1, 0, 0, Belonging.Decision.NONE, 0);
        }

        Stay as(Membership.Role other) {
            return new Stay(since, other, words, lastDay, ads, competing, decision, decided);
        }

        Stay spoke(long day, boolean ad, boolean competes) {
            return new Stay(
                    since,
                    role,
                    words + 1,
                    Math.max(day, lastDay),
                    ads + (ad ? 1 : 0),
                    competing + (competes ? 1 : 0),
                    decision,
                    decided);
        }

        Stay decided(Belonging.Decision what, long at) {
            return new Stay(since, role, words, lastDay, ads, competing, what, at);
        }

        /** Two who are one. */
        Stay and(Stay o) {
            boolean mine = decided != o.decided ? decided > o.decided : decision.compareTo(o.decision) >= 0;
            return new Stay(
                    Math.min(since, o.since),
                    role.compareTo(o.role) >= 0 ? role : o.role,
                    words + o.words,
                    Math.max(lastDay, o.lastDay),
                    ads + o.ads,
                    competing + o.competing,
                    mine ? decision : o.decision,
                    mine ? decided : o.decided);
        }
    }

    Crowd(int number, Known known) {
        this.number = number;
        this.known = known;
        known.crowd = true;
    }

    Crowd copy() {
        Crowd copy = new Crowd(number, known.copy());
        copy.add(this);
        copy.follow(this);
        copy.ended = ended;
        return copy;
    }

    /** Is for what another is for. */
    void follow(Crowd other) {
        pool = other.pool;
        programme = other.programme;
        owner = other.owner;
        capacity = other.capacity;
        begins = other.begins;
        ends = other.ends;
    }

    boolean isOpen() {
        return ended == 0;
    }

    /** Whether a message of a pool can reach it. */
    boolean reachable(PoolPlan over) {
        return known.reachableOver(over.carrier());
    }

    /** What went on in another went on in this. */
    void add(Crowd other) {
        words.addAll(other.words);
        came.addAll(other.came);
        left.addAll(other.left);
        removed.addAll(other.removed);
    }
}
