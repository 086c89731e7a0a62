package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.runtime.Communities.Compared;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares who is in a group, as a platform lists it, with who is known to be there. */
final class Attendance {
    private final Reconciler.Hands hands;

    Attendance(Reconciler.Hands hands) {
        this.hands = hands;
    }

    /** Takes in who is listed and lets go who is not, in one commit. */
    Compared compare(PartyId group, Identity name, Collection<Identity> members, Instant asked) {
        check(name, members, asked);
        Compared compared = hands.committer().commit(hands.clockwork()::batch, batch -> {
            long now = hands.clockwork().now();
            Set<PartyId> listed = new LinkedHashSet<>();
            List<PartyId> joined = new ArrayList<>();
            for (Identity each : members) {
                Signal arrival = Signal.joined(each, name).at(Instant.ofEpochMilli(now));
                Optional<PartyId> there = hands.reception().met(arrival, batch).known().stream()
                        .filter(known -> belonging(group, known, batch).isPresent())
                        .findFirst();
                PartyId party = there.orElseGet(
                        () -> hands.reception().receive(arrival, now, batch).party());
                if (listed.add(party) && there.isEmpty()) {
                    joined.add(party);
                }
            }
            List<PartyId> left = hands.committer().index().rosters().members(group).stream()
                    .filter(each -> !listed.contains(each))
                    .filter(each -> belonging(group, each, batch)
                            .filter(in -> in.since() < asked.toEpochMilli())
                            .isPresent())
                    .collect(ImmutableList.toImmutableList());
            Gathering.Quit departure = new Gathering.Quit(name, false);
            left.forEach(each -> hands.tell(each, Optional.empty(), departure, batch));
            return new Compared(joined, left);
        });
        hands.acts().bringOut();
        return compared;
    }

    private void check(Identity name, Collection<Identity> members, Instant asked) {
        Faults faults = new Faults();
        int i = 0;
        for (Identity each : members) {
            hands.check().check(Signal.joined(each, name).at(asked), "/" + i++ + "/", faults);
        }
        faults.throwIfAny("members");
    }

    private static Optional<Belonging> belonging(PartyId group, PartyId member, Batch batch) {
        return batch.party(member).belongings().stream()
                .filter(each -> each.group().equals(group))
                .findFirst();
    }
}
