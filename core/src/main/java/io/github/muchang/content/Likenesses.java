package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds wordings that are almost the same, by the runs of three letters that they have in common (Jaccard). */
final class Likenesses {
    private static final int RUN = 3;
    private static final int LEAST_PERCENT = 60;

    private final List<Likeness.Copy> copies = new ArrayList<>();
    private final List<SortedSet<String>> runs = new ArrayList<>();
    private final Map<String, List<Integer>> index = new TreeMap<>();
    private final ImmutableList.Builder<Likeness> found = ImmutableList.builder();

    private Likenesses() {}

    static List<Likeness> of(Collection<Content> contents) {
        Likenesses likenesses = new Likenesses();
        for (Content content : contents) {
            if (content.state() != Approval.State.RETIRED) {
                likenesses.add(new Likeness.Copy(content.name(), ""), content.body());
                content.variants()
                        .forEach((persona, body) -> likenesses.add(new Likeness.Copy(content.name(), persona), body));
            }
        }
        return likenesses.found.build();
    }

    private void add(Likeness.Copy copy, Body body) {
        SortedSet<String> mine = runs(Said.letters(body));
        if (mine.isEmpty()) {
            return;
        }
        int number = copies.size();
        int[] common = new int[number];
        for (String run : mine) {
            List<Integer> others = index.computeIfAbsent(run, unused -> new ArrayList<>());
            others.forEach(other -> common[other]++);
            others.add(number);
        }
        for (int other = 0; other < number; other++) {
            int all = mine.size() + runs.get(other).size() - common[other];
            int percent = common[other] * 100 / all;
            if (percent >= LEAST_PERCENT) {
                found.add(new Likeness(copies.get(other), copy, percent));
            }
        }
        copies.add(copy);
        runs.add(mine);
    }

    /** The runs of three letters, or all letters if there are fewer; none if there is nothing but values. */
    private static SortedSet<String> runs(String letters) {
        if (letters.length() <= RUN) {
            return letters.isEmpty() ? ImmutableSortedSet.of() : ImmutableSortedSet.of(letters);
        }
        SortedSet<String> runs = new TreeSet<>();
        for (int at = 0; at + RUN <= letters.length(); at++) {
            runs.add(letters.substring(at, at + RUN));
        }
        return runs;
    }
}
