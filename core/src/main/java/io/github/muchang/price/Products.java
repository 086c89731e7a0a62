package io.github.muchang.price;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The offers of a list by their product. */
final class Products {
    private Products() {}

    /** By product, which offers of the list are of it, in order. */
    static SortedMap<String, List<Integer>> of(List<Offer> offers) {
        SortedMap<String, List<Integer>> byProduct = new TreeMap<>();
        for (int i = 0; i < offers.size(); i++) {
            byProduct
                    .computeIfAbsent(offers.get(i).product(), any -> new ArrayList<>())
                    .add(i);
        }
        return byProduct;
    }

    /** Any two of them, the earlier first. */
    static void pairs(List<Integer> places, Pair pair) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                pair.of(places.get(i), places.get(j));
            }
        }
    }

    /** Takes in two places of a list. */
    interface Pair {
        /** The earlier and the later. */
        void of(int first, int second);
    }
}
