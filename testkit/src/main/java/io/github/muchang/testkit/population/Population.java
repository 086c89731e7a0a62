package io.github.muchang.testkit.population;

import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityType;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * People who come, answer what they receive, buy, withdraw and leave, as their habits and chance have it. The same seed gives the same
 * people and the same signals; what they do of themselves they do whatever is sent to them, so two plans can be tried on the same
 * people. Memory grows with people, not with signals. Immutable.
 *
 * <pre>{@code
 * Population town = Population.seeded(7)
 *         .with(People.of(10_000, "wecom-friends")
 *                 .through("table-7")
 *                 .arriving(within(days(10)))
 *                 .with(Habits.NONE
 *                         .replying(0.3, averaging(hours(4)))
 *                         .buying(averaging(days(45)), yuan(80), yuan(600), "lenses", "frames")
 *                         .leavingBeyond(3, days(7), 0.5, within(hours(2)))));
 * Lived lived = town.live(muchang, "2026-03-01T00:00:00+08:00", "2026-03-31T00:00:00+08:00");
 * }</pre>
 *
 * @param seed decides everything that chance decides
 * @param kind of the identities by which people are known; strong in the domain
 * @param people who there are
 */
public record Population(long seed, String kind, List<People> people) {
    /** Copies the list. */
    public Population {
        people = List.copyOf(people);
    }

    /** Nobody yet; everybody is known by {@code unionid}. */
    public static Population seeded(long seed) {
        return new Population(seed, "unionid", List.of());
    }

    /** Known by this kind of identity. */
    public Population knownBy(String identityKind) {
        return new Population(seed, identityKind, people);
    }

    /** With these people too. */
    public Population with(People more) {
        List<People> all = new ArrayList<>(people);
        all.add(more);
        return new Population(seed, kind, all);
    }

    /** How many there are. */
    public int size() {
        return people.stream().mapToInt(People::count).sum();
    }

    /** By what somebody is known: numbers start at 0, in the order in which people were added. */
    public Identity person(int number) {
        return Identity.of(kind, "population-" + seed + "-" + number);
    }

    /** {@link #live(Muchang, Instant, Instant)} between moments such as {@code 2026-03-01T00:00:00+08:00}. */
    public Lived live(Muchang muchang, String from, String to) {
        return live(muchang, Moments.parse(from), Moments.parse(to));
    }

    /**
     * Lives from one moment until another, and leaves the clock there. People answer what any carrier has brought them, and nothing else.
     * Whatever else is in there stays out of it; nobody else should move the clock meanwhile.
     *
     * @throws io.github.muchang.fault.InvalidInputException with everything that the domain does not know; nobody has come then
     * @throws IllegalArgumentException if the clock is past {@code from} already, or {@code to} is before it
     * @throws IllegalStateException if the clock is not moved by hand
     */
    public Lived live(Muchang muchang, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("life from " + from + " does not end before that, at " + to);
        }
        faults(muchang.domain())
                .throwIfAny(
                        "this population cannot live in '" + muchang.domain().name() + "'");
        Tally tally = new Tally();
        Post post = new Post();
        muchang.follow(post);
        try {
            muchang.advanceTo(from);
            post.open();
            live(
                    muchang,
                    new Crowd(everybody(muchang.domain()), Moments.millis(from), tally),
                    post,
                    Moments.millis(to));
        } finally {
            post.close();
        }
        return tally.lived();
    }

    private static void live(Muchang muchang, Crowd crowd, Post post, long to) {
        long now = muchang.now().toEpochMilli();
        while (now < to) {
            long next = Math.min(crowd.next(), to);
            if (next > now) {
                now = Math.min(next, now + Crowd.SOONEST);
                muchang.advanceTo(Instant.ofEpochMilli(now));
            } else {
                int person = crowd.whose();
                for (Signal signal : crowd.act()) {
                    crowd.known(person, muchang.accept(signal).party());
                }
            }
            post.collect().forEach(crowd::received);
        }
    }

    private List<Person> everybody(PrivateDomain domain) {
        List<Person> everybody = new ArrayList<>(size());
        SplittableRandom chance = new SplittableRandom(seed);
        for (People each : people) {
            SplittableRandom theirs = chance.split();
            Optional<Pool> pool = domain.pool(each.pool());
            for (int i = 0; i < each.count(); i++) {
                Identity who = person(everybody.size());
                Optional<Address> address = pool.flatMap(Pool::carrier)
                        .map(carrier -> new Address(carrier, each.account(), "at-" + who.value()));
                everybody.add(new Person(who, address, each, theirs.split()));
            }
        }
        return everybody;
    }

    private Faults faults(PrivateDomain domain) {
        Faults faults = new Faults();
        List<String> strong = domain.identities().entrySet().stream()
                .filter(each -> each.getValue() == Identity.Strength.STRONG)
                .map(Map.Entry::getKey)
                .toList();
        if (!strong.contains(kind)) {
            faults.unknown("/kind", "strong kind of identity", kind, strong);
        }
        for (int i = 0; i < people.size(); i++) {
            faults(people.get(i), "/people/" + i, domain, faults);
        }
        return faults;
    }

    private static void faults(People each, String place, PrivateDomain domain, Faults faults) {
        if (domain.pool(each.pool()).isEmpty()) {
            faults.unknown(
                    place + "/pool",
                    "pool",
                    each.pool(),
                    domain.pools().stream().map(Pool::name).toList());
        }
        each.source().filter(code -> domain.pathwayOf(code).isEmpty()).ifPresent(code -> {
            List<String> codes = domain.pathways().stream()
                    .flatMap(way -> way.sources().stream())
                    .map(source -> source.code())
                    .toList();
            faults.unknown(place + "/source", "source code", code, codes);
        });
        String currency = Optional.ofNullable(domain.activities().get("purchased"))
                .map(ActivityType::currency)
                .orElse("");
        String kept = currency.isEmpty() ? domain.currency() : currency;
        each.habits()
                .buying()
                .filter(buying -> !buying.least().currency().equals(kept))
                .ifPresent(buying -> faults.add(
                        place + "/habits/buying",
                        "purchases are kept in " + kept + ", not in "
                                + buying.least().currency()));
        List<String> contents =
                domain.contents().all().stream().map(Content::name).toList();
        each.habits().reacting().forEach((content, reactions) -> {
            String there = place + "/habits/reacting/" + content;
            if (!contents.contains(content)) {
                faults.unknown(there, "content", content, contents);
            }
            for (Reaction reaction : reactions) {
                if (reaction instanceof Reaction.Done done
                        && !domain.activities().containsKey(done.activity())) {
                    faults.unknown(
                            there,
                            "activity",
                            done.activity(),
                            domain.activities().keySet());
                } else if (reaction instanceof Reaction.Told told
                        && !domain.attributes().containsKey(told.attribute())) {
                    faults.unknown(
                            there,
                            "attribute",
                            told.attribute(),
                            domain.attributes().keySet());
                }
            }
        });
    }
}
