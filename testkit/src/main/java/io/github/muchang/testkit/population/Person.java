package io.github.muchang.testkit.population;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import java.util.Optional;
import java.util.SplittableRandom;

/** One of a population: whom we know, what chance has in store, and what was borne of late. */
final class Person {
    final Identity identity;
    final Optional<Address> address;
    final People kind;

    /** Decides what they would do whatever is sent to them, so that two plans can be tried on the same people. */
    final SplittableRandom life;

    /** Decides what they do about a message. */
    final SplittableRandom moods;

    private final Bearing toLeave;
    private final Bearing toWithdraw;
    boolean here;
    boolean withdrawn;
    private int signals;

    Person(Identity identity, Optional<Address> address, People kind, SplittableRandom chance) {
        this.identity = identity;
        this.address = address;
        this.kind = kind;
        this.life = chance;
        this.moods = chance.split();
        this.toLeave = new Bearing(kind.habits().leavingBeyond());
        this.toWithdraw = new Bearing(kind.habits().withdrawingBeyond());
    }

    /** The id of the next signal. */
    String nextSignal() {
        return identity.value() + "/" + signals++;
    }

    /** Whether a message at this moment is one too many to stay. */
    boolean isDrivenOut(long at) {
        return toLeave.isTooMuch(at);
    }

    /** Whether a message at this moment is one too many to go on agreeing. */
    boolean isPutOff(long at) {
        return toWithdraw.isTooMuch(at);
    }

    /** The newest messages: one more than are borne. */
    private static final class Bearing {
        private final long[] newest;
        private final long per;
        private int count;

        Bearing(Optional<Habits.Limit> limit) {
            newest = new long[limit.map(Habits.Limit::most).orElse(-1) + 1];
            per = limit.map(each -> each.per().millis()).orElse(0L);
        }

        boolean isTooMuch(long at) {
            if (newest.length == 0) {
                return false;
            }
            newest[count % newest.length] = at;
            count++;
            return count >= newest.length && at - newest[count % newest.length] < per;
        }
    }
}
