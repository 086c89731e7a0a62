package io.github.muchang.testkit.population;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.testkit.population.Event.Deed;
import io.github.muchang.testkit.population.Habits.Buying;
import io.github.muchang.testkit.population.Habits.Tendency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Everybody, and what they are going to do next: for each a few events, and a reply for each message that is about to be answered. */
final class Crowd {
    /** Nobody reacts sooner, in milliseconds: so far ahead time can be moved without missing what a message leads to. */
    static final long SOONEST = 60_000;

    private final List<Person> people;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Tally tally;
    private long foreseen;
    private int[] byParty = new int[64];

    Crowd(List<Person> people, long begin, Tally tally) {
        this.people = people;
        this.tally = tally;
        for (int number = 0; number < people.size(); number++) {
            Person person = people.get(number);
            foresee(begin + person.kind.arriving().draw(person.life), number, Deed.ARRIVE, Optional.empty());
        }
    }

    /** When somebody does something next, in milliseconds. */
    long next() {
        return events.isEmpty() ? Long.MAX_VALUE : events.element().at();
    }

    /** How many things are foreseen: a few for each person. */
    int ahead() {
        return events.size();
    }

    /** Who does something next, by number. */
    int whose() {
        return events.element().person();
    }

    /** What is to be heard of what somebody does next; nothing if it has become pointless. */
    List<Signal> act() {
        Event event = events.remove();
        Person person = people.get(event.person());
        List<Signal> signals =
                switch (event.deed()) {
                    case ARRIVE -> arrive(person, event);
                    case BUY -> buy(person, event);
                    case REACT -> react(person, event);
                    case WITHDRAW -> withdraw(person, event.at());
                    case LEAVE -> leave(person, event.at());
                };
        signals.forEach(signal -> tally.gave(signal.what()));
        return signals;
    }

    /** Under which number somebody is known. */
    void known(int person, PartyId party) {
        if (party.value() >= byParty.length) {
            byParty = Arrays.copyOf(byParty, Math.max(party.value() + 1, byParty.length * 2));
        }
        byParty[party.value()] = person + 1;
    }

    /** Somebody has received something: perhaps it is answered, perhaps it was too much. */
    void received(Post.Letter letter) {
        int number =
                letter.party().value() < byParty.length ? byParty[letter.party().value()] - 1 : -1;
        if (number < 0) {
            return; // none of ours
        }
        Person person = people.get(number);
        Habits habits = person.kind.habits();
        tally.received(letter.content());
        for (Reaction reaction : habits.reactionsTo(letter.content())) {
            if (maybe(reaction.how(), person.moods, letter.at(), number, Deed.REACT, Optional.of(reaction))) {
                break;
            }
        }
        boolean drivenOut = person.isDrivenOut(letter.at());
        boolean putOff = person.isPutOff(letter.at());
        if (drivenOut) {
            maybe(
                    habits.leavingBeyond().orElseThrow().then(),
                    person.moods,
                    letter.at(),
                    number,
                    Deed.LEAVE,
                    Optional.empty());
        }
        if (putOff) {
            maybe(
                    habits.withdrawingBeyond().orElseThrow().then(),
                    person.moods,
                    letter.at(),
                    number,
                    Deed.WITHDRAW,
                    Optional.empty());
        }
        if (drivenOut || putOff) {
            tally.beyond();
        }
    }

    private List<Signal> arrive(Person person, Event event) {
        Habits habits = person.kind.habits();
        person.here = true;
        List<Signal> signals = new ArrayList<>();
        Untimed added = Signal.added(person.identity).to(person.kind.pool());
        if (person.kind.source().isPresent()) {
            added = Signal.added(person.identity)
                    .to(person.kind.pool())
                    .through(person.kind.source().get());
        }
        signals.add(signal(person, reached(person, added), event.at()));
        for (Map.Entry<Purpose, Double> each : habits.agreeing().entrySet()) {
            if (person.life.nextDouble() < each.getValue()) {
                signals.add(signal(person, Signal.consented(person.identity, each.getKey(), "v1"), event.at()));
            }
        }
        habits.buying().ifPresent(buying -> buysNext(person, buying, event));
        maybe(habits.leaving(), person.life, event.at(), event.person(), Deed.LEAVE, Optional.empty());
        maybe(habits.withdrawing(), person.life, event.at(), event.person(), Deed.WITHDRAW, Optional.empty());
        return signals;
    }

    private List<Signal> buy(Person person, Event event) {
        Buying buying = person.kind.habits().buying().orElseThrow();
        long least = buying.least().minor();
        long range = buying.most().minor() - least + 1;
        Money amount = Money.of(
                least + (long) (person.life.nextDouble() * range),
                buying.least().currency());
        int category = (int) (person.life.nextDouble() * buying.categories().size());
        String label = buying.categories().isEmpty() ? "" : buying.categories().get(category);
        buysNext(person, buying, event);
        return List.of(signal(
                person, Signal.did(person.identity, "purchased").amount(amount).labelled(label), event.at()));
    }

    private void buysNext(Person person, Buying buying, Event event) {
        long wait = Math.max(1, buying.every().draw(person.life));
        foresee(event.at() + wait, event.person(), Deed.BUY, Optional.empty());
    }

    private static List<Signal> withdraw(Person person, long at) {
        if (person.withdrawn) {
            return List.of();
        }
        person.withdrawn = true;
        return List.of(signal(person, Signal.withdrew(person.identity), at));
    }

    private static List<Signal> leave(Person person, long at) {
        if (!person.here) {
            return List.of();
        }
        person.here = false;
        return List.of(signal(person, Signal.left(person.identity, person.kind.pool()), at));
    }

    private static List<Signal> react(Person person, Event event) {
        if (!person.here) {
            return List.of();
        }
        Untimed what = event.reaction().orElseThrow().by(person.identity, person.moods);
        return List.of(signal(person, reached(person, what), event.at()));
    }

    private boolean maybe(
            Tendency to, SplittableRandom chance, long from, int person, Deed deed, Optional<Reaction> reaction) {
        boolean does = chance.nextDouble() < to.chance();
        if (does) {
            foresee(from + Math.max(SOONEST, to.after().draw(chance)), person, deed, reaction);
        }
        return does;
    }

    private void foresee(long at, int person, Deed deed, Optional<Reaction> reaction) {
        events.add(new Event(at, person, deed, foreseen++, reaction));
    }

    private static Untimed reached(Person person, Untimed signal) {
        return person.address.map(signal::reachableAt).orElse(signal);
    }

    private static Signal signal(Person person, Untimed what, long at) {
        return what.at(Instant.ofEpochMilli(at)).withId(person.nextSignal());
    }
}
