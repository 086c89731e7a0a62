package io.github.muchang.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Health;
import io.github.muchang.community.Removal;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.store.Change;
import io.github.muchang.store.StaleChangeException;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Listing the health of many groups and whom to remove from them: {@code --groups=2000 --members=500}, in memory. */
final class Groups {
    private static final long NOW = Customers.NOW;
    private static final long DAY = 86_400_000L;
    private static final long TODAY = Math.floorDiv(NOW, DAY);
    private static final int FIRST = 2;
    private static final int AT_ONCE = 5000;
    private static final int DAYS = 30;
    private static final int ROUNDS = 10;

    private Groups() {}

    static void run(Arguments arguments) {
        int groups = arguments.number("groups", 2000);
        int members = arguments.number("members", 500);
        Stores stores = Stores.memory();
        fill(stores, groups, members);
        PrivateDomain domain = PrivateDomain.named("benchmark")
                .pools(Pool.named("group").ownedBy("us").kind(Pool.Kind.GROUP))
                .build();
        long began = System.nanoTime();
        try (Muchang muchang = Muchang.builder(domain)
                .stores(stores)
                .startingAt(Instant.ofEpochMilli(NOW))
                .open()) {
            System.out.printf("opening %d members: %d ms%n", (long) groups * members, since(began));
            for (int round = 0; round < ROUNDS; round++) {
                began = System.nanoTime();
                List<Health> health = muchang.communities().health();
                long healthy = since(began);
                began = System.nanoTime();
                List<Removal> removals = muchang.communities().removals();
                System.out.printf(
                        "health of %d groups: %d ms; %d proposals: %d ms%n",
                        health.size(), healthy, removals.size(), since(began));
            }
        }
    }

    private static long since(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void fill(Stores stores, int groups, int members) {
        SplittableRandom random = new SplittableRandom(42);
        int all = groups + groups * members;
        for (int first = 0; first < all; first += AT_ONCE) {
            ImmutableList.Builder<Change> changes = ImmutableList.builder();
            for (int i = first; i < Math.min(all, first + AT_ONCE); i++) {
                PartyId id = new PartyId(FIRST + i);
                Party party = i < groups ? group(id, members, random) : member(id, i % groups, random);
                changes.add(new Change(
                        id,
                        0,
                        PartyCodec.encode(party),
                        Moments.NEVER,
                        ImmutableList.of(new PersonFact.Registered(NOW, party.kind())),
                        Optional.empty()));
            }
            try {
                stores.store().commit(changes.build());
            } catch (StaleChangeException e) {
                throw new IllegalStateException("the store was not empty", e);
            }
        }
    }

    private static Party group(PartyId id, int members, SplittableRandom random) {
        Draft draft = Party.unknown(id).draft();
        draft.register(Party.Kind.COMMUNITY, NOW - 90 * DAY);
        Community community = Community.NONE
                .with(new Community.Plan("group", "", "", "li", members, NOW - 90 * DAY, 0))
                .with(Membership.Role.MEMBER, members);
        for (int day = 0; day < DAYS; day++) {
            int words = random.nextInt(200);
            community = community.with(new CommunityDay(
                    TODAY - day, words, words / 3, random.nextInt(5), random.nextInt(5), 0, words / 30));
        }
        draft.community(community);
        draft.seenAt(NOW - DAY);
        return draft.freeze();
    }

    private static Party member(PartyId id, int group, SplittableRandom random) {
        Draft draft = Party.unknown(id).draft();
        draft.register(Party.Kind.CUSTOMER, NOW - 80 * DAY);
        draft.enter("group", NOW - 80 * DAY, "", Membership.Role.MEMBER);
        draft.belong(new Belonging(
                new PartyId(FIRST + group),
                "group",
                Membership.Role.MEMBER,
                NOW - 80 * DAY,
                random.nextInt(50),
                TODAY - random.nextInt(45),
                random.nextInt(40) == 0 ? 2 : 0,
                0,
                Belonging.Decision.NONE,
                0));
        draft.seenAt(NOW - DAY);
        return draft.freeze();
    }
}
