package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.domain.Fitting;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a QQ account is called in a domain. Immutable; each method answers a changed copy.
 *
 * @param carrier the carrier of friends' addresses
 * @param account the account of all addresses: a name for our account, whatever an implementation calls itself
 * @param identity the kind of identity that QQ numbers are
 * @param friends the pool of friends
 * @param groups what groups are called; empty if what happens in groups means nothing
 * @param members the group whose members make up a pool, by pool
 * @param selfId what our account is called in the headers of callbacks and connections ({@code X-Self-ID}); empty to believe any. It is not compared
 *     with what events say of themselves, which is something else with some implementations
 */
public record OneBotSettings(
        CarrierId carrier,
        String account,
        String identity,
        String friends,
        Optional<Groups> groups,
        Map<String, Long> members,
        Optional<String> selfId) {
    /** Copies the map. */
    public OneBotSettings {
        Objects.requireNonNull(carrier, "carrier");
        Names.checked(account, "account");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(friends, "friends");
        Objects.requireNonNull(groups, "groups");
        members = ImmutableSortedMap.copyOf(members);
        Objects.requireNonNull(selfId, "selfId");
    }

    /** Friends in this pool, QQ numbers as this kind of identity; carrier {@code onebot}, no groups. */
    public static OneBotSettings of(String account, String friends, String identity) {
        return new OneBotSettings(
                CarrierId.of("onebot"),
                account,
                identity,
                friends,
                Optional.empty(),
                ImmutableSortedMap.of(),
                Optional.empty());
    }

    /** On this carrier. */
    public OneBotSettings on(String carrierName) {
        return new OneBotSettings(CarrierId.of(carrierName), account, identity, friends, groups, members, selfId);
    }

    /** With groups of a pool, group numbers as this kind of identity: another than people's. */
    public OneBotSettings groups(String pool, String kind) {
        return with(new Groups(pool, kind, ""));
    }

    /** With new groups following a programme of the domain; groups have to be there already. */
    public OneBotSettings programme(String name) {
        Groups former = former();
        return with(new Groups(former.pool(), former.identity(), name));
    }

    /** With a pool of whoever is in one group, so that the roster lists them. */
    public OneBotSettings members(String pool, long group) {
        return new OneBotSettings(
                carrier,
                account,
                identity,
                friends,
                groups,
                ImmutableSortedMap.<String, Long>naturalOrder()
                        .putAll(members)
                        .put(pool, group)
                        .buildOrThrow(),
                selfId);
    }

    /** Believing callbacks and connections of this account alone. */
    public OneBotSettings selfId(String number) {
        return new OneBotSettings(carrier, account, identity, friends, groups, members, Optional.of(number));
    }

    /** The carrier of groups' addresses: that of friends with {@code -groups} behind it. */
    public CarrierId groupsCarrier() {
        return CarrierId.of(carrier.name() + "-groups");
    }

    /** Somebody by their QQ number: a member of a group, to compare with who is known to be there. */
    public Identity person(long number) {
        return person(Long.toString(number));
    }

    /**
     * A group by its number.
     *
     * @throws IllegalStateException if no groups are set
     */
    public Identity group(long number) {
        return Identity.of(former().identity(), Long.toString(number));
    }

    /** Who asks to be let into a group, if an event is about that; empty for any other, and for invitations of ours. */
    public Optional<JoinRequest> request(Event event) {
        return groups.filter(any -> event.name().equals("request/group/add"))
                .flatMap(each -> event.field("group_id").map(id -> Identity.of(each.identity(), id)))
                .flatMap(group -> event.field("user_id").flatMap(who -> event.field("flag")
                        .map(flag -> new JoinRequest(
                                group, person(who), flag, event.field("comment").orElse("")))));
    }

    Identity person(String number) {
        return Identity.of(identity, number);
    }

    Address friend(String number) {
        return new Address(carrier, account, number);
    }

    void check(PrivateDomain domain) {
        Fitting fitting = new Fitting(domain)
                .pool("friends", friends)
                .identity("identity", identity)
                .activity(Event.ACTIVITY);
        groups.ifPresent(each -> fitting.groups("groups/pool", each.pool())
                .identity("groups/identity", each.identity())
                .programme("groups/programme", each.programme())
                .apart("groups/identity", each.identity(), ImmutableList.of(identity)));
        members.keySet().forEach(pool -> fitting.pool("members", pool));
        fitting.throwIfAny("OneBot settings");
    }

    private OneBotSettings with(Groups changed) {
        return new OneBotSettings(carrier, account, identity, friends, Optional.of(changed), members, selfId);
    }

    private Groups former() {
        return groups.orElseThrow(() -> new IllegalStateException("say first which pool groups are of"));
    }

    /**
     * What groups are called.
     *
     * @param pool the pool of groups
     * @param identity the kind of identity that group numbers are
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

    /** Numbers stay out of logs, ours too. */
    @Override
    public String toString() {
        return "OneBotSettings[" + carrier + "]";
    }
}
