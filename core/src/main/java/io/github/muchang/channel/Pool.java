package io.github.muchang.channel;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.CarrierId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 渠: a place that keeps people, under its owner's rules. Immutable; each method answers a changed copy. What is wrong with a
 * pool is said when the domain is built.
 *
 * @param name durable name
 * @param owner who sets the rules
 * @param carrier the platform it lives on; empty for one that is offline
 * @param kind what it is
 * @param capacity the most people it can keep; empty if there is no limit
 * @param parent the name of the pool whose rules stand above (a shop's parent is its marketplace)
 * @param rules the owner's rules, in words
 * @param worth what members get from being here, in words; empty if not said
 * @param goals what it is for, per period; periods do not overlap
 */
public record Pool(
        String name,
        String owner,
        Optional<CarrierId> carrier,
        Kind kind,
        OptionalInt capacity,
        Optional<String> parent,
        List<String> rules,
        String worth,
        List<Goal> goals) {
    /** Copies the lists. */
    public Pool {
        rules = ImmutableList.copyOf(rules);
        goals = ImmutableList.copyOf(goals);
    }

    /** Begins a pool: a friend list, online nowhere yet, without an owner. */
    public static Pool named(String name) {
        return new Pool(
                name,
                "",
                Optional.empty(),
                Kind.FRIENDS,
                OptionalInt.empty(),
                Optional.empty(),
                ImmutableList.of(),
                "",
                ImmutableList.of());
    }

    /** Owned by whoever sets the rules. */
    public Pool ownedBy(String who) {
        return new Pool(name, who, carrier, kind, capacity, parent, rules, worth, goals);
    }

    /** On a carrier. */
    public Pool on(String carrierName) {
        return new Pool(
                name, owner, Optional.of(CarrierId.of(carrierName)), kind, capacity, parent, rules, worth, goals);
    }

    /** On no carrier: guests of a shop. */
    public Pool offline() {
        return new Pool(name, owner, Optional.empty(), Kind.GUESTS, capacity, parent, rules, worth, goals);
    }

    /** Of a kind. */
    public Pool kind(Kind what) {
        return new Pool(name, owner, carrier, what, capacity, parent, rules, worth, goals);
    }

    /** With a limit of members. */
    public Pool capacity(int most) {
        return new Pool(name, owner, carrier, kind, OptionalInt.of(most), parent, rules, worth, goals);
    }

    /** Under the rules of another pool. */
    public Pool within(Pool above) {
        return new Pool(name, owner, carrier, kind, capacity, Optional.of(above.name), rules, worth, goals);
    }

    /** With one more rule. */
    public Pool rule(String rule) {
        return new Pool(name, owner, carrier, kind, capacity, parent, plus(rules, rule), worth, goals);
    }

    /** With a statement of what members get. */
    public Pool worth(String statement) {
        return new Pool(name, owner, carrier, kind, capacity, parent, rules, statement, goals);
    }

    /** With a goal for a period. */
    public Pool goal(Goal.Aim aim, LocalDate from, LocalDate to) {
        return new Pool(
                name, owner, carrier, kind, capacity, parent, rules, worth, plus(goals, new Goal(aim, from, to)));
    }

    /** The goal on a local day. */
    public Optional<Goal> goalOn(LocalDate day) {
        return goals.stream()
                .filter(goal -> !day.isBefore(goal.from()) && !day.isAfter(goal.to()))
                .findFirst();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return ImmutableList.<T>builder().addAll(list).add(more).build();
    }

    /** What a pool can be. */
    public enum Kind {
        /** A friend list (WeCom customers, QQ friends). */
        FRIENDS,
        /** Followers of an official or service account. */
        FOLLOWERS,
        /** A group chat (社群). */
        GROUP,
        /** Members of a membership scheme. */
        MEMBERS,
        /** Guests of a shop or a site. */
        GUESTS,
        /** A feed that people look at (朋友圈, 视频号). */
        FEED,
        /** Users of an app or mini program. */
        USERS,
        /** A marketplace, search engine or forum that belongs to somebody else. */
        PLATFORM
    }
}
