package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.worlds.Step.Act;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What our program was told, and has acknowledged: who is in which pool, and who wants to hear nothing. */
final class Book {
    private final Map<String, Map<Identity, Long>> pools = new TreeMap<>();
    final Set<Identity> withdrew = new HashSet<>();
    private final Map<Identity, Set<Object>> wrote = new HashMap<>();
    private boolean learning;

    Book() {
        pools.put("friends", new HashMap<>());
        pools.put("followers", new HashMap<>());
        pools.put("groups", new HashMap<>());
    }

    /** Somebody else may be known from now on: a page of a roster is taken in. */
    void learns(boolean now) {
        learning = now;
    }

    /** A callback has told what somebody did. */
    void heard(Act act, Identity friend, Identity follower, long at, Object callback) {
        switch (act) {
            case ADDS, ADDS_BY_CODE -> came("friends", friend, at);
            case LEAVES, IS_DELETED -> left("friends", friend, at);
            case FOLLOWS -> came("followers", follower, at);
            case UNFOLLOWS -> left("followers", follower, at);
            case WRITES -> wrote(follower, callback);
            default -> {}
        }
    }

    /** Somebody wrote; what is told twice is told once. */
    private void wrote(Identity who, Object callback) {
        wrote.computeIfAbsent(who, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(callback);
    }

    void came(String pool, Identity who, long at) {
        in(pool).putIfAbsent(who, at);
    }

    /** A departure from before the arrival is an old one that comes late. */
    void left(String pool, Identity who, long at) {
        if (at >= in(pool).getOrDefault(who, Long.MAX_VALUE)) {
            in(pool).remove(who);
        }
    }

    boolean has(String pool, Identity who) {
        return in(pool).containsKey(who);
    }

    private Map<Identity, Long> in(String pool) {
        return pools.computeIfAbsent(pool, any -> new HashMap<>());
    }

    /** Takes over what the library says, where nobody can know how far it came before it died. */
    void adopt(String pool, Collection<Identity> people, Muchang muchang) {
        for (Identity each : people) {
            Membership membership = muchang.customer(each)
                    .map(party -> party.memberships().find(pool))
                    .orElse(null);
            in(pool).remove(each);
            if (membership != null) {
                in(pool).put(each, membership.since());
            }
        }
    }

    /** The library knows what it has acknowledged. */
    void check(String pool, Collection<Identity> people, Muchang muchang) {
        for (Identity each : people) {
            boolean there = muchang.customer(each)
                    .map(party -> party.memberships().containsKey(pool))
                    .orElse(false);
            Violation.unless(
                    there == has(pool, each),
                    "somebody is" + (there ? "" : " not") + " in " + pool
                            + ", and what was acknowledged says otherwise: " + each.value());
        }
    }

    /** What people did is known as often as they did it. */
    void check(Muchang muchang) {
        wrote.forEach((who, callbacks) -> {
            ActivityLog log = muchang.customer(who)
                    .map(each -> each.activities().find(ActivityType.REPLIED.name()))
                    .orElse(null);
            long known = log == null ? 0 : log.lifetimeCount(-1);
            Violation.unless(
                    known == callbacks.size(), "somebody wrote " + callbacks.size() + " times, known are " + known);
        });
    }

    /** The pool that an address belongs to, and who is there. */
    Optional<String> objection(Address to, Muchang muchang) {
        Identity who = identity(to);
        String pool = pool(to);
        if (learning && pool.equals("groups")) {
            return Optional.empty();
        } else if (learning) {
            adopt(pool, List.of(who), muchang);
        }
        if (!has(pool, who)) {
            return Optional.of("whoever is not in " + pool);
        }
        Optional<Party> party = muchang.customer(who);
        boolean unwanted = withdrew.stream()
                .anyMatch(each -> party.isPresent()
                        && muchang.customer(each).map(Party::id).equals(party.map(Party::id)));
        return unwanted ? Optional.of("whoever wants to hear nothing") : Optional.empty();
    }

    static String pool(Address to) {
        return switch (to.carrier().name()) {
            case "wecom" -> "friends";
            case "wecom-groups" -> "groups";
            default -> "followers";
        };
    }

    static Identity identity(Address to) {
        return Identity.of(
                switch (pool(to)) {
                    case "friends" -> "external";
                    case "groups" -> "chat";
                    default -> "openid";
                },
                to.handle());
    }
}
