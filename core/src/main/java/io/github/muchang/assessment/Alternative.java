package io.github.muchang.assessment;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.money.Money;
import io.github.muchang.number.Fraction;
import io.github.muchang.segment.Wording;
import java.util.List;
import java.util.OptionalLong;

/**
 * 公域池: what to do where purchases do not come again often enough to carry a private domain. People are gathered by a topic, where they look for it, before
 * they need to buy, and not by a purchase that will not come again.
 *
 * @param pools kinds of pools to gather them in
 * @param depth how private those are
 * @param cost of a year: the fixed cost and the working hours of a content account
 * @param each what is left of one purchase
 * @param newCustomers from so many customers a year on who come through it, it pays; empty if a purchase leaves nothing,
 *     or so little that more would be needed than {@link Answer#CUSTOMERS} can be
 * @param steps what to do
 */
public record Alternative(
        List<Pool.Kind> pools, Depth depth, Money cost, Money each, OptionalLong newCustomers, List<Step> steps) {
    /** Copies the lists. */
    public Alternative {
        pools = ImmutableList.copyOf(pools);
        steps = ImmutableList.copyOf(steps);
    }

    static Alternative of(Business business, Yardstick yardstick) {
        long hours = Balance.leastHours(business, yardstick, yardstick.effort(Form.CONTENT_ACCOUNT));
        Fraction cost = Fraction.of(business.number(Answer.FIXED))
                .plus(Fraction.of(hours).times(Fraction.of(business.number(Answer.HOUR))));
        Fraction left =
                Fraction.of(business.number(Answer.VALUE)).times(Fraction.percent(business.number(Answer.MARGIN)));
        OptionalLong customers = left.isZero()
                ? OptionalLong.empty()
                : some(cost.times(Fraction.percent(yardstick.cover())).over(left));
        Money each = business.money(left.floor().longValueExact());
        return new Alternative(
                ImmutableList.of(Pool.Kind.PLATFORM, Pool.Kind.FOLLOWERS, Pool.Kind.FEED),
                Depth.LIGHT,
                business.money(cost.ceiling().longValueExact()),
                each,
                customers,
                steps(hours, customers, each, business.currency()));
    }

    private static OptionalLong some(Fraction customers) {
        return customers.compareTo(Fraction.of(Answer.CUSTOMERS.most())) > 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, customers.ceiling().longValueExact()));
    }

    private static List<Step> steps(long hours, OptionalLong customers, Money each, String currency) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        steps.add(new Step(
                "按话题建公域池：在别人找答案的平台上写他们关心的事，一年约 " + hours + " 小时",
                "build a pool by topic: write where people look for answers, about " + hours + " hours a year"));
        steps.add(
                customers.isPresent()
                        ? new Step(
                                "一年经此来 " + customers.getAsLong() + " 位新客（每单毛利 "
                                        + Trial.CHINESE.amount(each.minor(), currency) + "）即回本；少于此就停",
                                "it pays from " + customers.getAsLong() + " new customers a year on, who leave "
                                        + Trial.ENGLISH.amount(each.minor(), currency) + " each; stop if fewer come")
                        : new Step(
                                "一单几乎没有毛利，来多少人都不回本：先改价格或成本",
                                "a purchase leaves next to nothing, so no number of customers pays: change the price or the cost first"));
        steps.add(new Step(
                "成交后把服务做完，请满意的人说给别人听；不加人群发，不为复购打扰",
                "finish the service after the sale and let those who are content tell others; do not add people to message"
                        + " them for purchases that will not come"));
        return steps.build();
    }

    /**
     * The plan as lines.
     *
     * @param w the language
     */
    public String in(Wording w) {
        return String.join("\n", steps.stream().map(each -> each.in(w)).toList());
    }

    /**
     * One thing to do.
     *
     * @param chinese in Chinese
     * @param english in English
     */
    public record Step(String chinese, String english) {
        /** As a sentence. */
        public String in(Wording w) {
            return w.of(chinese, english);
        }
    }
}
