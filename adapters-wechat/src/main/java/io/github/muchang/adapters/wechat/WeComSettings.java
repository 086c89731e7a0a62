package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.Fitting;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.CarrierId;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the customer contact of a corp is called in a domain. Immutable; each method answers a changed copy.
 *
 * @param carrier the carrier of customers' addresses; their account is the member's user id, {@code :} standing for {@code @}
 * @param identity the kind of identity that external user ids are
 * @param friends the pool of the members' friends. Whoever is a friend of two members and deletes one is out of it, so that nothing goes to somebody
 *     who wants nothing, until the {@link Pull.Customer} that is asked for then shows the other; members with a pool of their own do not have that
 * @param friendsOf another pool for the friends of some members, by user id
 * @param groups what groups of customers are called; empty if events of group chats mean nothing
 * @param staff the domain's names of members, by user id: whoever becomes the friend of one of them is looked after by them from then on
 * @param external how the ids of customers among a group's members begin; the platform does not say it. None: everybody is a customer
 * @param window how far the timestamp of a callback may be from now
 * @param unionid the kind of identity that union ids are, by which a customer is the same as an official account's follower; empty if rosters leave
 *     them out. WeCom tells them only if the corp has bound a developer account (page 92114)
 */
public record WeComSettings(
        CarrierId carrier,
        String identity,
        String friends,
        Map<String, String> friendsOf,
        Optional<Groups> groups,
        Map<String, String> staff,
        Set<String> external,
        Duration window,
        Optional<String> unionid) {
    /** Copies the collections. */
    public WeComSettings {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(friends, "friends");
        friendsOf = ImmutableSortedMap.copyOf(friendsOf);
        Objects.requireNonNull(groups, "groups");
        staff = ImmutableSortedMap.copyOf(staff);
        external = ImmutableSortedSet.copyOf(external);
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(unionid, "unionid");
    }

    /**
     * Friends in this pool, external user ids as this kind of identity; carrier {@code wecom}, no groups, a window of five minutes, and in groups
     * the ids of customers begin with {@code wo} or {@code wm}.
     */
    public static WeComSettings of(String friends, String identity) {
        return new WeComSettings(
                CarrierId.of("wecom"),
                identity,
                friends,
                ImmutableSortedMap.of(),
                Optional.empty(),
                ImmutableSortedMap.of(),
                ImmutableSortedSet.of("wm", "wo"),
                Duration.ofMinutes(5),
                Optional.empty());
    }

    /** On this carrier. */
    public WeComSettings on(String carrierName) {
        return new WeComSettings(
                CarrierId.of(carrierName), identity, friends, friendsOf, groups, staff, external, window, unionid);
    }

    /** With the friends of a member in a pool of their own. */
    public WeComSettings friendsOf(String userId, String pool) {
        return new WeComSettings(
                carrier, identity, friends, plus(friendsOf, userId, pool), groups, staff, external, window, unionid);
    }

    /** With groups of a pool, chat ids as this kind of identity. */
    public WeComSettings groups(String pool, String kind) {
        return new WeComSettings(
                carrier,
                identity,
                friends,
                friendsOf,
                Optional.of(new Groups(pool, kind, "")),
                staff,
                external,
                window,
                unionid);
    }

    /** With new groups following a programme of the domain; groups have to be there already. */
    public WeComSettings programme(String name) {
        Groups former = groups.orElseThrow(() -> new IllegalStateException("say first which pool groups are of"));
        return new WeComSettings(
                carrier,
                identity,
                friends,
                friendsOf,
                Optional.of(new Groups(former.pool(), former.identity(), name)),
                staff,
                external,
                window,
                unionid);
    }

    /** With a member whom the domain knows by a name. */
    public WeComSettings staff(String userId, String name) {
        return new WeComSettings(
                carrier, identity, friends, friendsOf, groups, plus(staff, userId, name), external, window, unionid);
    }

    /** With union ids as this kind of identity. */
    public WeComSettings unionid(String kind) {
        return new WeComSettings(
                carrier, identity, friends, friendsOf, groups, staff, external, window, Optional.of(kind));
    }

    /** With another window for timestamps. */
    public WeComSettings window(Duration most) {
        return new WeComSettings(carrier, identity, friends, friendsOf, groups, staff, external, most, unionid);
    }

    /** The carrier of groups' addresses: that of customers with {@code -groups} behind it. */
    public CarrierId groupsCarrier() {
        return CarrierId.of(carrier.name() + "-groups");
    }

    /** The pool of a member's friends. */
    String poolOf(String userId) {
        return friendsOf.getOrDefault(userId, friends);
    }

    /** Whether a member of a group is a customer. */
    boolean isCustomer(String id) {
        return external.isEmpty() || external.stream().anyMatch(id::startsWith);
    }

    void check(PrivateDomain domain) {
        Fitting fitting = new Fitting(domain)
                .pool("friends", friends)
                .identity("identity", identity)
                .activity(Event.ACTIVITY)
                .window(window);
        friendsOf.forEach((userId, pool) -> fitting.pool("friendsOf", pool));
        groups.ifPresent(each -> fitting.groups("groups/pool", each.pool())
                .identity("groups/identity", each.identity())
                .programme("groups/programme", each.programme()));
        staff.forEach((userId, name) -> fitting.staff("staff", name));
        unionid.ifPresent(kind -> fitting.identity("unionid", kind));
        fitting.throwIfAny("WeCom settings");
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        return ImmutableSortedMap.<String, String>naturalOrder()
                .putAll(map)
                .put(key, value)
                .buildOrThrow();
    }

    /**
     * What groups of customers are called.
     *
     * @param pool the pool of groups
     * @param identity the kind of identity that chat ids are
     * @param programme the programme that new groups follow; empty for none
     */
    public record Groups(String pool, String identity, String programme) {
        /** Checks that all are there. */
        public Groups {
            Objects.requireNonNull(pool, "pool");
            Objects.requireNonNull(identity, "identity");
            Objects.requireNonNull(programme, "programme");
        }
    }
}
