package io.github.muchang.runtime;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.carrier.RosterPage.Member;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Membership;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A platform that lists the friends it has, page by page, and a domain that hears of some of them. */
final class Listing implements Roster {
    static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

    private final int size;
    private final Map<Integer, Member> people;
    private Optional<RosterPage> trouble = Optional.empty();
    private boolean forgotten;
    private int asked;

    /** So many on a page. */
    Listing(int size) {
        this(size, new TreeMap<>());
    }

    /** The same people, so many on a page. */
    Listing(int size, Listing other) {
        this(size, new TreeMap<>(other.people));
    }

    private Listing(int size, Map<Integer, Member> people) {
        this.size = size;
        this.people = people;
    }

    static Muchang open(Stores stores, Carrier... carriers) {
        Pool friends = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
        PrivateDomain domain = PrivateDomain.named("明视眼镜")
                .pools(friends)
                .identity("phone", Identity.Strength.STRONG)
                .contents(Content.named("hello")
                        .purpose(Purpose.SERVICE)
                        .value("知道找谁")
                        .text("您好"))
                .journeys(Journey.named("welcome")
                        .startsOn(Trigger.entered(friends))
                        .send("hello")
                        .build())
                .build();
        MuchangBuilder builder = Muchang.builder(domain)
                .stores(stores)
                .identityKey(IdentityKey.of(new byte[32]))
                .startingAt(START);
        for (Carrier each : carriers) {
            builder.carrier(each);
        }
        return builder.open();
    }

    static Identity unionid(int number) {
        return Identity.of("unionid", "canary-u-" + number);
    }

    static Identity phone(int number) {
        return Identity.of("phone", "canary-p-" + number);
    }

    static Signal added(int number, Instant at) {
        return Signal.added(unionid(number)).to("friends").at(at).reachableAt(address(number));
    }

    private static Address address(int number) {
        return Address.of("wecom", "corp-1", "canary-wm-" + number);
    }

    void people(int... numbers) {
        for (int each : numbers) {
            person(each, START);
        }
    }

    void person(int number, Instant since) {
        people.put(
                number,
                new Member(
                        List.of(unionid(number)),
                        List.of(address(number)),
                        Optional.of(since),
                        Optional.empty(),
                        Membership.Role.MEMBER));
    }

    void gone(int number) {
        people.remove(number);
    }

    /** Lists somebody with a source that nothing can be called. */
    void renamed(int number, String source) {
        Member former = Objects.requireNonNull(people.get(number));
        people.put(
                number,
                new Member(
                        former.identities(), former.addresses(), former.since(), Optional.of(source), former.role()));
    }

    void later(Duration wait, String code) {
        trouble = Optional.of(new RosterPage.Later(wait, code));
    }

    /** Knows no place any more that it named before. */
    void forgets() {
        forgotten = true;
    }

    int asked() {
        return asked;
    }

    @Override
    public RosterPage page(String pool, Cursor after) {
        asked++;
        if (trouble.isPresent()) {
            RosterPage told = trouble.get();
            trouble = Optional.empty();
            return told;
        }
        if (forgotten && !after.isStart()) {
            forgotten = false;
            throw new IllegalArgumentException("begin again");
        }
        int from = after.isStart() ? 0 : Integer.parseInt(after.value().substring("canary-".length()));
        List<Member> members = new ArrayList<>();
        int last = from;
        for (Map.Entry<Integer, Member> each : people.entrySet()) {
            if (each.getKey() > from && members.size() < size) {
                members.add(each.getValue());
                last = each.getKey();
            }
        }
        int end = last;
        boolean more = people.keySet().stream().anyMatch(each -> each > end);
        return new RosterPage.Members(members, more ? Optional.of(Cursor.of("canary-" + last)) : Optional.empty());
    }
}
