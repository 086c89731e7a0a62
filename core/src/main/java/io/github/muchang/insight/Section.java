package io.github.muchang.insight;

import com.google.common.collect.ImmutableSet;
import io.github.muchang.journal.Fact;

/**
 * One part of {@link Insight}: takes in facts about customers, keeps what it needs to answer, and answers from that. All parts of one insight are
 * changed and asked under one lock, so that what they answer between two facts fits together.
 */
abstract class Section {
    /** Held whenever anything here is changed or asked. */
    final Object lock;

    Section(Object lock) {
        this.lock = lock;
    }

    /** The kinds of facts that it wants to read; it is told of no others. */
    abstract ImmutableSet<Class<? extends Fact>> kinds();

    /** Takes in a fact about a customer, other than that it was joined. */
    abstract void read(int party, Fact fact);

    /** Takes in that a message reached a customer. */
    void received(int party, Received message) {}

    /** Takes in that two parties are one from now on, under the survivor's number. */
    abstract void join(int survivor, int other, long at);
}
