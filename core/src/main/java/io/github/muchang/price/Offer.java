package io.github.muchang.price;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.money.Money;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Days;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A product at a price in one place. Immutable; {@link #only} and {@link #because} answer a changed copy. What is wrong with it is said
 * by {@link PriceList#check}.
 *
 * @param product what is offered: the label of its purchases
 * @param where whether it is offered in a pool or along a pathway
 * @param place the name of that; whoever is in the pool, or in the pool where the pathway begins, sees the offer
 * @param price what one piece costs
 * @param period on which local days
 * @param audience the segment that alone sees it; empty for everybody there
 * @param reason why it costs something else here, as customers are told (会员价, 首单, 三人团); empty if nothing is said
 */
public record Offer(
        String product,
        Where where,
        String place,
        Money price,
        Days period,
        Optional<String> audience,
        Optional<String> reason) {
    /** To everybody in a pool. */
    public static Offer in(Pool pool, String product, Money price, Days period) {
        return new Offer(product, Where.POOL, pool.name(), price, period, Optional.empty(), Optional.empty());
    }

    /** To everybody who is where a pathway begins. */
    public static Offer along(Pathway pathway, String product, Money price, Days period) {
        return new Offer(product, Where.PATHWAY, pathway.name(), price, period, Optional.empty(), Optional.empty());
    }

    /** Only to those who are in a segment, too. */
    public Offer only(String segment) {
        return new Offer(product, where, place, price, period, Optional.of(segment), reason);
    }

    /** For a reason that customers are told. */
    public Offer because(String told) {
        return new Offer(product, where, place, price, period, audience, Optional.of(told));
    }

    /** Whether it stands on a local day. */
    boolean standsOn(LocalDate day) {
        return period.has(day.toEpochDay());
    }

    /** The local days on which both stand; empty if there are none. */
    Optional<Days> together(Offer other) {
        return common(period, other.period);
    }

    /** Whether both are the same thing said of the same people. */
    boolean sameBut(Offer other) {
        return product.equals(other.product)
                && where == other.where
                && place.equals(other.place)
                && audience.equals(other.audience);
    }

    /** For example {@code 渠「app」会员 1200.00 CNY（会员价）}. */
    String in(Wording w) {
        return w.of(where == Where.POOL ? "渠" : "道", where == Where.POOL ? "pool " : "pathway ")
                + w.of("「" + place + "」", "'" + place + "'")
                + audience.map(each -> w.of("限「" + each + "」", " only for '" + each + "'"))
                        .orElse("")
                + " "
                + price
                + reason.map(each -> w.of("（" + each + "）", " (" + each + ")")).orElse("");
    }

    static Optional<Days> common(Days one, Days other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, to));
    }

    /** Where something can be offered. */
    public enum Where {
        /** In a pool: 门诊价, APP 价. */
        POOL,
        /** Along a pathway: 渠道价, 裂变价. */
        PATHWAY
    }
}
