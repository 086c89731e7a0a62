package io.github.muchang.testkit.qq;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A group as the bot's platform knows it. */
final class Group {
    final String name;
    final String openid;
    final Map<String, Seat> seats = new LinkedHashMap<>();
    final Map<String, Banned> banned = new LinkedHashMap<>();
    final NavigableMap<Long, Plea> pleas = new TreeMap<>();
    final String botOpenid;
    String memo = "";
    boolean robot;
    String robotRole = "member";
    String hears = "only_mention";
    boolean rejects;

    @Nullable
    Instant robotMutedUntil;

    Instant robotSince = Instant.EPOCH;

    Group(String name, String openid, String botOpenid) {
        this.name = name;
        this.openid = openid;
        this.botOpenid = botOpenid;
    }

    boolean isRobotAdmin() {
        return !robotRole.equals("member");
    }

    /** Somebody in the group. */
    static final class Seat {
        final User user;
        final String openid;
        final Instant since;
        final long number;
        String role = "member";

        @Nullable
        Instant mutedUntil;

        Seat(User user, String openid, Instant since, long number) {
            this.user = user;
            this.openid = openid;
            this.since = since;
            this.number = number;
        }

        boolean isMuted(Instant now) {
            return mutedUntil != null && now.isBefore(mutedUntil);
        }
    }

    /** Somebody who may not come in again. */
    record Banned(User user, String openid, Instant at) {}

    /** Somebody who asks to be let in. */
    record Plea(String id, User user, String openid, Instant at, String words, String invitedBy) {}
}
