package io.github.muchang.price;

import com.google.common.math.LongMath;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What one customer bought at which moments, and what was taken off then. Not thread-safe. */
final class Buyer {
    private final SortedMap<Long, Checkout> checkouts = new TreeMap<>();

    /** What was bought at one moment. */
    static final class Checkout {
        private final long day;
        private final SortedSet<String> promotions = new TreeSet<>();
        private boolean bought;
        private boolean told;
        private boolean discounted;
        private long paid;
        private long off;

        private Checkout(long day) {
            this.day = day;
        }

        long day() {
            return day;
        }

        /** Whether anything was bought then, and not only given back. */
        boolean bought() {
            return bought;
        }

        boolean discounted() {
            return discounted;
        }

        long paid() {
            return paid;
        }

        long off() {
            return off;
        }

        boolean of(String promotion) {
            return promotions.contains(promotion);
        }

        private void add(Checkout other) {
            promotions.addAll(other.promotions);
            bought |= other.bought;
            told |= other.told;
            discounted |= other.discounted;
            paid = LongMath.saturatedAdd(paid, other.paid);
            off = LongMath.saturatedAdd(off, other.off);
        }
    }

    void paid(long at, long day, long amount) {
        Checkout checkout = at(at, day);
        checkout.told = true;
        checkout.bought |= amount >= 0;
        checkout.paid = LongMath.saturatedAdd(checkout.paid, amount);
    }

    void discounted(long at, long day, String promotion, long amount) {
        Checkout checkout = at(at, day);
        checkout.discounted = true;
        checkout.promotions.add(promotion);
        checkout.off = LongMath.saturatedAdd(checkout.off, amount);
    }

    void join(Buyer other) {
        other.checkouts.forEach((at, checkout) -> at(at, checkout.day).add(checkout));
    }

    /** What was bought or given back, in the order of time; a discount on nothing is none. */
    List<Checkout> checkouts() {
        return checkouts.values().stream().filter(each -> each.told).toList();
    }

    /** The local days from one to another, both included, on which anything of a kind was bought. */
    SortedSet<Long> days(long from, long to, Predicate<Checkout> which) {
        SortedSet<Long> days = new TreeSet<>();
        for (Checkout each : checkouts.values()) {
            if (each.bought && each.day >= from && each.day <= to && which.test(each)) {
                days.add(each.day);
            }
        }
        return days;
    }

    private Checkout at(long at, long day) {
        return checkouts.computeIfAbsent(at, any -> new Checkout(day));
    }
}
