package io.github.muchang.insight;

import java.util.Arrays;

/** The local days on which somebody came and went, in turn, beginning with the first coming. */
final class Stays {
    private Stays() {}

    static boolean isThere(int[] stays) {
        return stays.length % 2 == 1;
    }

    /** With one more coming or going. Whoever goes and comes on one day has not been away. */
    static int[] turn(int[] stays, int day) {
        int length = stays.length;
        int latest = length == 0 ? day : Math.max(day, stays[length - 1]);
        if (length > 1 && stays[length - 1] == latest) {
            return Arrays.copyOf(stays, length - 1);
        }
        int[] more = Arrays.copyOf(stays, length + 1);
        more[length] = latest;
        return more;
    }

    /** When either was there, from the first coming of both on. */
    static int[] union(int[] a, int[] b) {
        int[] all = new int[a.length + b.length + 2];
        int first = Math.min(a[0], b[0]);
        Arrays.fill(all, 0, 2, first);
        int length = 2;
        boolean there = false;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int day = Math.min(i < a.length ? a[i] : Integer.MAX_VALUE, j < b.length ? b[j] : Integer.MAX_VALUE);
            while (i < a.length && a[i] == day) {
                i++;
            }
            while (j < b.length && b[j] == day) {
                j++;
            }
            if ((i % 2 == 1 || j % 2 == 1) != there) {
                there = !there;
                all[length++] = day;
            }
        }
        boolean known = length > 2 && all[2] == first;
        return Arrays.copyOfRange(all, known ? 2 : 0, length);
    }
}
