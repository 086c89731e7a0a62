package io.github.muchang.testkit.population;

import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.time.Span;
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
 * @param replyingTo to messages of these contents instead
 * @param buying what and how often; nothing if empty
 * @param leaving the pool some time after they came
 * @param withdrawing everything they agreed to, some time after they came
 * @param leavingBeyond leaving because they are sent too much
 * @param withdrawingBeyond withdrawing because they are sent too much
 */
public record Habits(
        Map<Purpose, Double> agreeing,
        Tendency replying,
        Map<String, Tendency> replyingTo,
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
        replyingTo = Collections.unmodifiableMap(new TreeMap<>(replyingTo));
    }

    /** Agrees to a purpose as they come. */
    public Habits agreeing(double chance, Purpose purpose) {
        Map<Purpose, Double> more = new TreeMap<>(agreeing);
        more.put(purpose, Tendency.checked(chance));
        return new Habits(more, replying, replyingTo, buying, leaving, withdrawing, leavingBeyond, withdrawingBeyond);
    }

    /** Replies to a message. */
    public Habits replying(double chance, Lapse after) {
        return new Habits(
                agreeing,
                new Tendency(chance, after),
                replyingTo,
                buying,
                leaving,
                withdrawing,
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Replies to a message of this content, more or less likely than to others. */
    public Habits replyingTo(String content, double chance, Lapse after) {
        Map<String, Tendency> more = new TreeMap<>(replyingTo);
        more.put(content, new Tendency(chance, after));
        return new Habits(agreeing, replying, more, buying, leaving, withdrawing, leavingBeyond, withdrawingBeyond);
    }

    /** Buys something again and again, for an amount from the one to the other, of any of these categories. */
    public Habits buying(Lapse every, Money least, Money most, String... categories) {
        Buying what = new Buying(every, least, most, Arrays.asList(categories));
        return new Habits(
                agreeing,
                replying,
                replyingTo,
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
                replyingTo,
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
                replyingTo,
                buying,
                leaving,
                new Tendency(chance, after),
                leavingBeyond,
                withdrawingBeyond);
    }

    /** Leaves the pool at each message beyond so many in any such length of time. */
    public Habits leavingBeyond(int most, Span per, double chance, Lapse after) {
        Optional<Limit> limit = Optional.of(new Limit(most, per, new Tendency(chance, after)));
        return new Habits(agreeing, replying, replyingTo, buying, leaving, withdrawing, limit, withdrawingBeyond);
    }

    /** Withdraws at each message beyond so many in any such length of time. */
    public Habits withdrawingBeyond(int most, Span per, double chance, Lapse after) {
        Optional<Limit> limit = Optional.of(new Limit(most, per, new Tendency(chance, after)));
        return new Habits(agreeing, replying, replyingTo, buying, leaving, withdrawing, leavingBeyond, limit);
    }

    /** How they reply to a content. */
    Tendency replyTo(String content) {
        return replyingTo.getOrDefault(content, replying);
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
