package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.MessageId;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Yardsticks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one decision as they are found, each applied at once so that the next sees it. */
final class Deciding {
    private final List<Fact> facts = new ArrayList<>();
    private final Party before;
    private final long now;
    private final Yardsticks yardsticks;
    private final Recall recall;
    private Party current;
    private @Nullable Draft changing;

    /** What is recalled of an earlier decision is of use to this one, and what this one finds to the next. */
    Deciding(Party before, long now, Yardsticks yardsticks, @Nullable Recall recall) {
        if (now < before.asOf()) {
            throw new IllegalArgumentException(
                    "deciding at " + now + " for " + before.id() + ", which has been decided up to " + before.asOf());
        }
        this.before = before;
        this.current = before;
        this.now = now;
        this.yardsticks = yardsticks;
        this.recall = recall == null ? new Recall() : recall;
    }

    void say(Fact fact) {
        facts.add(fact);
        if (changing == null) {
            changing = current.draft();
        }
        Evolve.apply(changing, fact);
    }

    long now() {
        return now;
    }

    Party before() {
        return before;
    }

    Yardsticks yardsticks() {
        return yardsticks;
    }

    Recall recall() {
        return recall;
    }

    /** The party as it is after the facts so far. */
    Party party() {
        if (changing != null) {
            current = changing.finish();
            changing = null;
        }
        return current;
    }

    /** The party as it is now. */
    Subject subject(PrivateDomain domain) {
        return subject(party(), domain);
    }

    /** The party as it is now, as if a message had no place in its caps. */
    Subject without(MessageId message, PrivateDomain domain) {
        if (!party().ledger().holds(message)) {
            return subject(domain);
        }
        Draft rest = party().draft();
        rest.release(message);
        return subject(rest.finish(), domain);
    }

    private Subject subject(Party whom, PrivateDomain domain) {
        return new Subject(whom, now, domain.calendar(), domain, yardsticks);
    }

    /** How many facts were said so far. */
    int said() {
        return facts.size();
    }

    /** The facts so far, for a look during which nothing is said. */
    List<Fact> soFar() {
        return Collections.unmodifiableList(facts);
    }

    /** The facts after the first so many. */
    List<Fact> since(int first) {
        return first == facts.size() ? ImmutableList.of() : ImmutableList.copyOf(facts.subList(first, facts.size()));
    }

    Decision done(long due) {
        return new Decision(party(), facts, due);
    }
}
