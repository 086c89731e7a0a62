package io.github.muchang.testkit.simulation;

import io.github.muchang.community.Programme;
import io.github.muchang.community.Programme.HandOver;
import io.github.muchang.community.Programme.Slot;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact.HandedOn;
import io.github.muchang.party.Draft;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stored;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Faults with what groups do by themselves. */
final class GroupBugs {
    private GroupBugs() {}

    /** Programmes are otherwise than was said. */
    static Bug programmes(UnaryOperator<Programme> other) {
        return PlanBugs.plan(plan -> plan.doing(plan.doings()
                .with(plan.doings().programmes().stream().map(other).toList())));
    }

    /** Each slot has its moment a minute late. */
    static Programme late(Programme programme) {
        List<Slot> slots = programme.slots().stream()
                .map(each -> new Slot(each.day(), each.hour().plusMinutes(1), each.minutes(), each.content()))
                .toList();
        return new Programme(
                programme.name(),
                slots,
                programme.events(),
                programme.feed(),
                programme.farewell(),
                programme.handOver());
    }

    static Programme withoutFarewell(Programme programme) {
        return new Programme(
                programme.name(),
                programme.slots(),
                programme.events(),
                programme.feed(),
                Optional.empty(),
                programme.handOver());
    }

    static Programme withoutHandOver(Programme programme) {
        return new Programme(
                programme.name(),
                programme.slots(),
                programme.events(),
                programme.feed(),
                programme.farewell(),
                Optional.empty());
    }

    /** Everybody is worth it. */
    static Programme welcoming(Programme programme) {
        Optional<HandOver> all = programme.handOver().map(each -> new HandOver(each.to(), each.content(), List.of()));
        return new Programme(
                programme.name(), programme.slots(), programme.events(), programme.feed(), programme.farewell(), all);
    }

    static Rule shameless() {
        return new Rule.Ads(99, 10, 0);
    }

    /** No group ends by itself. */
    static List<Signal> endless(Signal signal) {
        return ending(signal, opened -> Optional.empty());
    }

    /** Groups end a minute late. */
    static List<Signal> lingering(Signal signal) {
        return ending(signal, opened -> opened.ends().map(each -> each.plusSeconds(60)));
    }

    /** When a group that is opened is to end. */
    interface Ending {
        Optional<Instant> of(Gathering.Opened opened);
    }

    private static List<Signal> ending(Signal signal, Ending ending) {
        if (!(signal.what() instanceof Gathering.Opened opened)) {
            return List.of(signal);
        }
        return List.of(new Signal(
                signal.id(),
                signal.identities(),
                signal.addresses(),
                signal.at(),
                new Gathering.Opened(
                        opened.pool(),
                        opened.programme(),
                        opened.goal(),
                        opened.owner(),
                        opened.capacity(),
                        opened.begins(),
                        ending.of(opened))));
    }

    /** Whoever was invited to where a group goes next is once a member of it still. */
    static Bug clinging() {
        return new Bug() {
            @Override
            public Stores stores(Stores stores) {
                Set<PartyId> clung = new TreeSet<>();
                return new Passing(stores) {
                    @Override
                    public long commit(List<Change> changes) throws StaleChangeException {
                        return super.commit(
                                changes.stream().map(each -> clings(each, this)).toList());
                    }

                    private Change clings(Change change, Passing stores) {
                        Stored former = stores.load(change.party()).orElse(null);
                        Draft draft = PartyCodec.decode(change.party(), change.state())
                                .draft();
                        for (Fact fact : change.facts()) {
                            if (former != null && fact instanceof HandedOn on && clung.add(change.party())) {
                                PartyCodec.decode(change.party(), former.state())
                                        .belonging(on.group())
                                        .ifPresent(draft::belong);
                            }
                        }
                        return new Change(
                                change.party(),
                                change.expected(),
                                PartyCodec.encode(draft.finish()),
                                change.due(),
                                change.facts(),
                                change.vault());
                    }
                }.stores();
            }

            @Override
            public boolean replays() {
                return false;
            }
        };
    }
}
