package io.github.muchang.stories;

import static io.github.muchang.stories.Shop.member;
import static io.github.muchang.stories.Shop.phone;
import static io.github.muchang.stories.Shop.unionid;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing in a story.
 *
 * @param pause how long after the one before, in milliseconds
 * @param late how much later than it happened it is told, in milliseconds
 * @param who which of {@link #PEOPLE}
 * @param also who else it says that this is; none if it is the same
 * @param handle under which handle; none if it is 0
 * @param what what happened; empty for a wish: to be erased if {@code handle} is 0, a legal hold if it is 1, its end if it is 2
 */
public record Step(long pause, long late, int who, int also, int handle, Optional<Occurrence> what) {
    /** Everybody that stories are about; which of them are the same person is found out on the way. */
    public static final ImmutableList<Identity> PEOPLE = ImmutableList.of(
            unionid("o-lin"), unionid("o-wang"), phone("138-lin"), phone("139-wang"), member("m-1"), member("m-2"));

    /** Plays a story; answers the signals that were accepted. */
    public static List<Signal> play(List<Step> story, Muchang muchang) {
        List<Signal> told = new ArrayList<>();
        for (Step step : story) {
            Instant now = muchang.now().plusMillis(step.pause);
            if (step.what.isEmpty()) {
                muchang.advanceTo(now);
                step.wish(muchang);
                continue;
            }
            if (step.late > 0) {
                muchang.advanceTo(now);
            }
            Signal signal = step.signal(now.minusMillis(step.late));
            muchang.accept(signal);
            told.add(signal);
        }
        return told;
    }

    private void wish(Muchang muchang) {
        switch (handle) {
            case 0 -> muchang.erase(PEOPLE.get(who));
            case 1 -> muchang.hold(PEOPLE.get(who), "case 7");
            default -> muchang.lift(PEOPLE.get(who));
        }
    }

    private Signal signal(Instant at) {
        Signal signal = Signal.of(PEOPLE.get(who), what.orElseThrow()).at(at);
        Signal more = also == who ? signal : signal.also(PEOPLE.get(also));
        Signal addressed = handle == 0 ? more : more.reachableAt(Address.of("wecom", "optician", "handle-" + handle));
        boolean hasId = (at.toEpochMilli() + who) % 3 != 0;
        return hasId ? addressed.withId(at + "/" + who + "/" + what.hashCode()) : addressed;
    }
}
