package io.github.muchang.testkit.qq;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person on QQ as the bot's platform knows them. */
final class User {
    final String name;
    final String openid;
    final String unionOpenid;
    final long number;
    final Set<Integer> wakeups = new HashSet<>();
    boolean friend;
    boolean rejects;

    @Nullable
    Instant talked;

    User(String name, String openid, String unionOpenid, long number) {
        this.name = name;
        this.openid = openid;
        this.unionOpenid = unionOpenid;
        this.number = number;
    }

    void talks(Instant now) {
        talked = now;
        wakeups.clear();
    }
}
