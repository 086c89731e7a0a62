package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.Fitting;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an official bot is called in a domain. Immutable; each method answers a changed copy.
 *
 * @param carrier the carrier of users' addresses
 * @param account the account of all addresses: a name for the bot, such as its app id
 * @param users the pool of the bot's users
 * @param identity the kind of identity that {@code user_openid}s are; they are others with every bot
 * @param union the kind of identity that {@code union_openid}s are, by which a user of two bots is one person; empty if they mean nothing
 * @param groups what groups are called; empty if events of groups mean nothing
 * @param pushes what a user or a group that turns the bot's active messages off or on withdraws from or agrees to, on its carrier. The platform's
 *     switch is about all messages that answer nothing
 * @param window how far the timestamp of a callback may be from now
 */
public record QqSettings(
        CarrierId carrier,
        String account,
        String users,
        String identity,
        Optional<String> union,
        Optional<Groups> groups,
        Set<Purpose> pushes,
        Duration window) {
    /** The version of the text that is kept of whoever turned active messages on: the platform's own words. */
    public static final String SWITCHED_ON = "qq/C2C_MSG_RECEIVE";

    /** Copies the set. */
    public QqSettings {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(union, "union");
        Objects.requireNonNull(groups, "groups");
        pushes = ImmutableSortedSet.copyOf(pushes);
        Objects.requireNonNull(window, "window");
    }

    /**
     * Users in this pool, their openids as this kind of identity; carrier {@code qq}, no groups, no union ids, a window of five minutes, and the
     * platform's switch is about whatever is neither transactional nor service.
     */
    public static QqSettings of(String account, String users, String identity) {
        return new QqSettings(
                CarrierId.of("qq"),
                account,
                users,
                identity,
                Optional.empty(),
                Optional.empty(),
                ImmutableSortedSet.of(
                        Purpose.CARE, Purpose.KNOWLEDGE, Purpose.PARTICIPATION, Purpose.BENEFIT, Purpose.PROMOTION),
                Duration.ofMinutes(5));
    }

    /** On this carrier. */
    public QqSettings on(String carrierName) {
        return new QqSettings(CarrierId.of(carrierName), account, users, identity, union, groups, pushes, window);
    }

    /** With union ids as this kind of identity. */
    public QqSettings union(String kind) {
        return new QqSettings(carrier, account, users, identity, Optional.of(kind), groups, pushes, window);
    }

    /**
     * With groups as communities of a pool.
     *
     * @param pool the pool of groups
     * @param kind the kind of identity that {@code group_openid}s are
     * @param member the kind of identity that {@code member_openid}s are: nothing says that they are the {@code user_openid}s
     */
    public QqSettings groups(String pool, String kind, String member) {
        return with(new Groups(pool, ImmutableSortedMap.of(), kind, member, ""));
    }

    /** With one group as a community of another pool; groups have to be there already. */
    public QqSettings groupIn(String groupOpenid, String pool) {
        Groups former = former();
        return with(new Groups(
                former.pool(),
                ImmutableSortedMap.<String, String>naturalOrder()
                        .putAll(former.pools())
                        .put(groupOpenid, pool)
                        .buildOrThrow(),
                former.identity(),
                former.member(),
                former.programme()));
    }

    /** With new groups following a programme of the domain; groups have to be there already. */
    public QqSettings programme(String name) {
        Groups former = former();
        return with(new Groups(former.pool(), former.pools(), former.identity(), former.member(), name));
    }

    /** With the platform's switch about these purposes. */
    public QqSettings pushes(Set<Purpose> purposes) {
        return new QqSettings(carrier, account, users, identity, union, groups, purposes, window);
    }

    /** With another window for timestamps. */
    public QqSettings window(Duration most) {
        return new QqSettings(carrier, account, users, identity, union, groups, pushes, most);
    }

    /** The carrier of groups' addresses: that of users with {@code -groups} behind it. */
    public CarrierId groupsCarrier() {
        return CarrierId.of(carrier.name() + "-groups");
    }

    /**
     * The source code for the {@code scene_param} of whoever came through a share link: the text itself if it is a name, otherwise {@code scene/} and
     * the first 16 hexadecimal digits of its SHA-256, so that no two are one.
     *
     * @return empty for an empty text
     */
    public static Optional<String> source(String sceneParam) {
        return sceneParam.isBlank() ? Optional.empty() : Optional.of(Naming.name("scene", sceneParam.strip()));
    }

    /** Who asks to be let into a group, if an event is about that; empty for any other, and for whoever a strategy has let in already. */
    public Optional<JoinRequest> request(Event event) {
        return groups.filter(any -> event.name().equals("GROUP_JOIN_REQUEST")
                        && event.fields().keySet().stream().noneMatch(each -> each.startsWith("auto_approved")))
                .flatMap(each -> event.field("group_openid")
                        .flatMap(group -> event.field("member_openid").flatMap(who -> event.field("join_request_id")
                                .map(id -> new JoinRequest(
                                        Identity.of(each.identity(), group),
                                        Identity.of(each.member(), who),
                                        id,
                                        event.field("verify_info.verify_message")
                                                .orElse(""))))));
    }

    void check(PrivateDomain domain) {
        Fitting fitting = new Fitting(domain)
                .name("account", account)
                .pool("users", users)
                .identity("identity", identity)
                .activity(Event.ACTIVITY)
                .window(window);
        union.ifPresent(kind -> fitting.identity("union", kind).apart("union", kind, ImmutableList.of(identity)));
        groups.ifPresent(each -> each.check(this, fitting));
        fitting.throwIfAny("QQ settings");
    }

    private QqSettings with(Groups changed) {
        return new QqSettings(carrier, account, users, identity, union, Optional.of(changed), pushes, window);
    }

    private Groups former() {
        return groups.orElseThrow(() -> new IllegalStateException("say first which pool groups are of"));
    }

    /**
     * What groups are called. Prints no group.
     *
     * @param pool the pool of groups
     * @param pools another pool for some groups, by {@code group_openid}
     * @param identity the kind of identity that {@code group_openid}s are
     * @param member the kind of identity that {@code member_openid}s are
     * @param programme the programme that new groups follow; empty for none
     */
    public record Groups(String pool, Map<String, String> pools, String identity, String member, String programme) {
        /** Copies the map. */
        public Groups {
            Objects.requireNonNull(pool, "pool");
            pools = ImmutableSortedMap.copyOf(pools);
            Objects.requireNonNull(identity, "identity");
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(programme, "programme");
        }

        /** The pool of a group. */
        String poolOf(String groupOpenid) {
            return pools.getOrDefault(groupOpenid, pool);
        }

        private void check(QqSettings settings, Fitting fitting) {
            ImmutableList<String> persons = ImmutableList.<String>builder()
                    .add(settings.identity)
                    .addAll(settings.union.stream().toList())
                    .build();
            fitting.groups("groups/pool", pool)
                    .identity("groups/identity", identity)
                    .apart("groups/identity", identity, persons)
                    .identity("groups/member", member)
                    .apart(
                            "groups/member",
                            member,
                            ImmutableList.<String>builder()
                                    .addAll(persons)
                                    .add(identity)
                                    .build())
                    .programme("groups/programme", programme);
            pools.values().forEach(other -> fitting.groups("groups/pools", other));
        }

        @Override
        public String toString() {
            return "Groups[" + pool + ", " + pools.size() + " elsewhere]";
        }
    }
}
