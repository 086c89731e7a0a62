package io.github.muchang.testkit.population;

import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people tend to do. Begins with nothing: {@link #NONE} come, and are never heard from again. A chance is from 0 (never) to 1
 * (always), both exact; what somebody does after a message they do a minute after it at the earliest. Immutable; each method answers a
 * changed copy.
 *
 * @param agreeing how likely they agree to a purpose as they come
 * @param replying to a message
 * @param reacting to messages of these contents instead: the first of several that chance picks
 * @param buying what and how often; nothing if empty
 * @param leaving the pool some time after they came
 * @param withdrawing everything they agreed to, some time after they came
 * @param leavingBeyond leaving because they are sent too much
 * @param withdrawingBeyond withdrawing because they are sent too much
 */
public record Habits(
        Map<Purpose, Double> agreeing,
        Tendency replying,
        Map<String, List<Reaction>> reacting,
        Optional<Buying> buying,
        Tendency leaving,
        Tendency withdrawing,
        Optional<Limit> leavingBeyond,
        Optional<Limit> withdrawingBeyond) {
    /** Does nothing. */
    public static final Habits NONE = new Habits(
            new TreeMap<>(),
            Tendency.NEVER,
            new TreeMap<>(),
            Optional.empty(),
            Tendency.NEVER,
            Tendency.NEVER,
            Optional.empty(),
            Optional.empty());

    /** Copies the maps. */
    public Habits {
        agreeing = Collections.unmodifiableMap(new TreeMap<>(agreeing));
        reacting = Collections.unmodifiableMap(new TreeMap<>(reacting));
    }

    /** Agrees to a purpose as they come. */
    public Habits agreeing(double chance, Purpose purpose) {
        Map<Purpose, Double> more = new TreeMap<>(agreeing);
        more.put(purpose, Tendency.checked(chance));
        return new Habits(more, replying, reacting, buying, leaving, withdrawing, leavingBeyond, withdrawingBeyond);
    }

    /** Replies to a message. */
    public Habits replying(double chance, Lapse after) {
        return new Habits(
                agreeing,
                new Tendency(chance, after),
                reacting,
                buying,
                leaving,
                withdrawing,
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Replies to a message of this content, more or less likely than to others. */
    public Habits replyingTo(String content, double chance, Lapse after) {
        return doing(content, "replied", "", chance, after);
    }

    /** Does something about a message of this content, unless something named before is done about it; an empty label is none. */
    public Habits doing(String content, String activity, String label, double chance, Lapse after) {
        return reacting(content, new Reaction.Done(new Tendency(chance, after), activity, label));
    }

    /** Answers a message of this content by telling one of these values, unless something named before is done about it. */
    public Habits telling(String content, String attribute, double chance, Lapse after, String... values) {
        return reacting(content, new Reaction.Told(new Tendency(chance, after), attribute, Arrays.asList(values)));
    }

    /** Buys something again and again, for an amount from the one to the other, of any of these categories. */
    public Habits buying(Lapse every, Money least, Money most, String... categories) {
        Buying what = new Buying(every, least, most, Arrays.asList(categories));
        return new Habits(
                agreeing,
                replying,
                reacting,
                Optional.of(what),
                leaving,
                withdrawing,
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Leaves the pool, so long after coming. */
    public Habits leaving(double chance, Lapse after) {
        return new Habits(
                agreeing,
                replying,
                reacting,
                buying,
                new Tendency(chance, after),
                withdrawing,
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Withdraws, so long after coming. */
    public Habits withdrawing(double chance, Lapse after) {
        return new Habits(
                agreeing,
                replying,
                reacting,
                buying,
                leaving,
                new Tendency(chance, after),
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Leaves the pool at each message beyond so many in any such length of time. */
    public Habits leavingBeyond(int most, Span per, double chance, Lapse after) {
        Optional<Limit> limit = Optional.of(new Limit(most, per, new Tendency(chance, after)));
        return new Habits(agreeing, replying, reacting, buying, leaving, withdrawing, limit, withdrawingBeyond);
    }

    /** Withdraws at each message beyond so many in any such length of time. */
    public Habits withdrawingBeyond(int most, Span per, double chance, Lapse after) {
        Optional<Limit> limit = Optional.of(new Limit(most, per, new Tendency(chance, after)));
        return new Habits(agreeing, replying, reacting, buying, leaving, withdrawing, leavingBeyond, limit);
    }

    /** What they may do about a content, in the order in which chance is asked. */
    List<Reaction> reactionsTo(String content) {
        return reacting.getOrDefault(content, List.of(new Reaction.Done(replying, "replied", "")));
    }

    private Habits reacting(String content, Reaction reaction) {
        Map<String, List<Reaction>> more = new TreeMap<>(reacting);
        List<Reaction> all = new ArrayList<>(more.getOrDefault(content, List.of()));
        all.add(reaction);
        more.put(content, List.copyOf(all));
        return new Habits(agreeing, replying, more, buying, leaving, withdrawing, leavingBeyond, withdrawingBeyond);
    }

    /**
     * Something that is done with a chance, after a while.
     *
     * @param chance from 0 to 1
     * @param after how long after what leads to it
     */
    public record Tendency(double chance, Lapse after) {
        /** Does not do it. */
        public static final Tendency NEVER = new Tendency(0, Lapse.exactly(Span.minutes(1)));

        /** Checks the chance. */
        public Tendency {
            checked(chance);
        }

        static double checked(double chance) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("a chance is from 0 to 1, not " + chance);
            }
            return chance;
        }
    }

    /**
     * Purchases.
     *
     * @param every how long after coming, and after each purchase, the next one is made
     * @param least the smallest amount
     * @param most the largest amount
     * @param categories any of them is as likely as any other; none if empty
     */
    public record Buying(Lapse every, Money least, Money most, List<String> categories) {
        /** Copies the list and checks the amounts. */
        public Buying {
            categories = List.copyOf(categories);
            if (least.isNegative() || least.compareTo(most) > 0) {
                throw new IllegalArgumentException("amounts are from less to more, not " + least + " to " + most);
            }
        }
    }

    /**
     * Too much.
     *
     * @param most so many messages are borne
     * @param per in any such length of time
     * @param then what is done at each one more
     */
    public record Limit(int most, Span per, Tendency then) {
        /** Checks the number. */
        public Limit {
            if (most < 0 || most > 1000) {
                throw new IllegalArgumentException("0 to 1000 messages are borne, not " + most);
            }
        }
    }
}
