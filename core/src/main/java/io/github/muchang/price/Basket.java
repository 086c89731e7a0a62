package io.github.muchang.price;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one customer bought and gave back, by product. Not thread-safe. */
final class Basket {
    private final SortedMap<String, List<Bought>> products = new TreeMap<>();

    /** Paid so much for a product at a moment; got so much back where that is negative. */
    record Bought(long at, long amount) {
        private static final Comparator<Bought> ORDER =
                Comparator.comparingLong(Bought::at).thenComparing(Bought::amount, Comparator.reverseOrder());
    }

    void add(String product, Bought bought) {
        products.computeIfAbsent(product, any -> new ArrayList<>()).add(bought);
    }

    void join(Basket other) {
        other.products.forEach((product, bought) ->
                products.computeIfAbsent(product, any -> new ArrayList<>()).addAll(bought));
    }

    /** What was bought of a product until a moment, in the order of time, with what is left of it after refunds. */
    List<Bought> kept(String product, long until) {
        Deque<Bought> kept = new ArrayDeque<>();
        products.getOrDefault(product, new ArrayList<>()).stream()
                .filter(each -> each.at() <= until)
                .sorted(Bought.ORDER)
                .forEach(each -> {
                    if (each.amount() > 0) {
                        kept.addLast(each);
                    } else {
                        giveBack(kept, -each.amount());
                    }
                });
        return new ArrayList<>(kept);
    }

    private static void giveBack(Deque<Bought> kept, long amount) {
        long left = amount;
        while (left > 0 && !kept.isEmpty()) {
            Bought newest = kept.removeLast();
            if (newest.amount() > left) {
                kept.addLast(new Bought(newest.at(), newest.amount() - left));
            }
            left -= newest.amount();
        }
    }
}
