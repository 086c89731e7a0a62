package io.github.muchang.testkit.qq;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A message, or an event that may be answered like one. */
final class Post {
    final String id;
    final String scope;
    final String target;
    final String author;
    final String refIdx;
    final String text;
    final Instant at;
    final Set<Long> sequences = new HashSet<>();
    boolean recalled;

    /** Of the bot itself if there is no author. */
    Post(String id, String scope, String target, String author, String refIdx, String text, Instant at) {
        this.id = id;
        this.scope = scope;
        this.target = target;
        this.author = author;
        this.refIdx = refIdx;
        this.text = text;
        this.at = at;
    }

    boolean isBots() {
        return author.isEmpty();
    }
}
