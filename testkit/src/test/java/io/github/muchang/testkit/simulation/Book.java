package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Occurrence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody as the oracle knows them. */
final class Book {
    final List<Known> living = new ArrayList<>();

    /** Those erased: nobody finds them, and what was counted of them stays. */
    final List<Known> erased = new ArrayList<>();

    final List<Crowd> crowds = new ArrayList<>();

    /** Those that turned out to be others. */
    final List<Crowd> gone = new ArrayList<>();

    /** Up to which moment time has passed. */
    long passed = Long.MIN_VALUE;

    /** The zone of the house. */
    final ZoneId house;

    Book(ZoneId house) {
        this.house = house;
    }

    Book copy() {
        Book copy = new Book(house);
        living.forEach(each -> copy.living.add(each.copy()));
        erased.forEach(each -> copy.erased.add(each.copy()));
        crowds.forEach(each -> copy.crowds.add(each.copy()));
        copy.gone.addAll(gone);
        copy.passed = passed;
        return copy;
    }

    /** Those who are erased, too. */
    List<Known> everybody() {
        return Stream.concat(living.stream(), erased.stream()).toList();
    }

    /** Whoever can be written to, people and groups. */
    private Stream<Known> reachable() {
        return Stream.concat(living.stream(), crowds.stream().map(each -> each.known));
    }

    Optional<Known> find(Identity who) {
        return reachable().filter(each -> each.identities.contains(who)).findFirst();
    }

    Optional<Known> find(Address where) {
        return reachable().filter(each -> each.addresses.contains(where)).findFirst();
    }

    Optional<Known> party(int number) {
        return reachable().filter(each -> each.party == number).findFirst();
    }

    Optional<Crowd> crowd(Identity group) {
        return crowds.stream()
                .filter(each -> each.known.identities.contains(group))
                .findFirst();
    }

    long inside(String pool) {
        return living.stream().filter(each -> each.present.containsKey(pool)).count()
                + erased.stream().filter(each -> each.present.containsKey(pool)).count();
    }

    /** Takes a signal in; answers whether it was taken in before. */
    boolean take(Event.Tell tell) {
        if (Gatherings.isAbout(tell)) {
            return Gatherings.take(this, tell);
        }
        Known whom = whom(tell);
        whom.identities.addAll(tell.who());
        whom.addresses.addAll(tell.where());
        boolean repeat = !whom.taken.add(tell.id());
        if (!repeat) {
            happened(whom, tell);
            if (tell.what() instanceof Gathering) {
                Gatherings.happened(this, whom, tell);
            }
        }
        return repeat;
    }

    Known whom(Event.Tell tell) {
        List<Known> all = living.stream()
                .filter(each -> tell.who().stream().anyMatch(each.identities::contains)
                        || tell.where().stream().anyMatch(each.addresses::contains))
                .toList();
        Known first = all.isEmpty() ? new Known() : all.get(0);
        if (all.isEmpty()) {
            living.add(first);
        }
        for (Known other : all) {
            if (other != first) {
                first.add(other);
                living.remove(other);
            }
        }
        return first;
    }

    void exercise(Event.Right right) {
        find(right.who()).ifPresent(whom -> {
            switch (right.kind()) {
                case HOLD -> whom.held = true;
                case LIFT -> whom.held = false;
                case ERASE -> {
                    if (!whom.held) {
                        living.remove(whom);
                        erased.add(whom);
                    }
                }
            }
        });
    }

    private static void happened(Known whom, Event.Tell tell) {
        Occurrence what = tell.what();
        if (what instanceof Occurrence.Added || what instanceof Occurrence.Did) {
            tell.where().forEach(each -> whom.contacts.merge(each.carrier().name(), tell.at(), Math::max));
        }
        if (what instanceof Occurrence.Added added) {
            whom.present.putIfAbsent(added.pool(), tell.at());
        } else if (what instanceof Occurrence.Left left) {
            left(whom, left.pool(), tell.at());
        } else if (what instanceof Occurrence.Moved moved) {
            left(whom, moved.from(), tell.at());
            whom.present.putIfAbsent(moved.to(), tell.at());
        } else if (what instanceof Occurrence.Did did) {
            whom.did.merge(did.activity(), 1, Integer::sum);
            if (did.activity().equals("purchased")) {
                whom.bought.merge(did.label(), tell.at(), Math::max);
            }
        } else if (what instanceof Occurrence.Consented agreed) {
            whom.said.add(
                    new Known.Said(tell.at(), agreed.purpose(), agreed.carrier().orElse(Known.EVERYWHERE), true));
        } else if (what instanceof Occurrence.Withdrew withdrew) {
            for (Purpose each : withdrew.purpose().map(List::of).orElse(List.of(Purpose.values()))) {
                whom.said.add(new Known.Said(tell.at(), each, withdrew.carrier().orElse(Known.EVERYWHERE), false));
            }
        } else if (what instanceof Occurrence.Described described) {
            described.values().forEach((name, value) -> whom.tell(name, new Known.Told(value, tell.at())));
        }
    }

    /** A departure from before the arrival is an old one. */
    private static void left(Known whom, String pool, long at) {
        if (at >= whom.present.getOrDefault(pool, Long.MAX_VALUE)) {
            whom.present.remove(pool);
        }
    }

    /** What an arrival is in a signal. */
    static Occurrence arrival(String pool) {
        return new Occurrence.Added(pool, Optional.empty(), Membership.Role.MEMBER);
    }
}
