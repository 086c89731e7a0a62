package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member of the corp, with the customers who are theirs for certain. */
final class Staffer {
    final String userid;
    final NavigableMap<Long, Follow> follows = new TreeMap<>();
    boolean greetedByAdmin;
    boolean full;

    @Nullable
    Instant resigned;

    Staffer(String userid) {
        this.userid = userid;
    }
}
