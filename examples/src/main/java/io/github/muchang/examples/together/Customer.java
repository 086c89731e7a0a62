package io.github.muchang.examples.together;

import io.github.muchang.identity.Identity;
import io.github.muchang.testkit.qq.QqUser;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.WeComCustomer;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** Somebody who needs glasses, on WeChat and on QQ: what they are like, and how things stand between them and the chain. Not thread-safe. */
final class Customer {
    final int number;
    final SplittableRandom chance;
    final WeComCustomer onWeCom;
    final Follower onAccount;
    final QqUser onQq;

    /** Whose friend they are, by user id; empty if nobody's. */
    String advisor = "";

    boolean follows;

    /** Whether they buy in a shop without being anybody's friend: the till knows them by their card. */
    boolean walksIn;

    boolean usesBot;
    boolean inClub;

    /** Whether they have a code by which friends may come. */
    boolean brings;

    /** How often they have bought; what they brought back is not taken off. */
    int bought;

    /** Counts what they have planned to buy: an older plan is none any more. */
    int plan;

    /** When they agreed to be told of offers; empty if they never did. */
    Optional<Instant> agreed = Optional.empty();

    /** When they said that they want nothing more; empty if they never did. */
    Optional<Instant> withdrew = Optional.empty();

    Customer(int number, SplittableRandom chance, Platforms platforms, String name) {
        this.number = number;
        this.chance = chance;
        onWeCom = platforms.wecom.customer(name);
        onAccount = platforms.account.fan(name);
        onQq = platforms.qq.user(name);
    }

    boolean isFriend() {
        return !advisor.isEmpty();
    }

    /** Whether they still have to do with the chain. */
    boolean isThere() {
        return isFriend() || follows || walksIn;
    }

    boolean likely(double percent) {
        return chance.nextDouble() * 100 < percent;
    }

    int from(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    /** By what a shop finds them: the friend in WeCom's sidebar, the follower who logs in, or else the card. */
    Identity known() {
        return isFriend() ? external() : follows ? Identity.of("openid", onAccount.openid()) : carded();
    }

    Identity carded() {
        return Identity.of("card", card());
    }

    Identity external() {
        return Identity.of("external", onWeCom.id());
    }

    /** The number of their card, which they have from their first purchase on. */
    String card() {
        return "M" + (100_000 + number);
    }
}
