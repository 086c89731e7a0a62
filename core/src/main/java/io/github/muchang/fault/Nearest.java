package io.github.muchang.fault;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Optional;

/** The known name that a misspelt one most likely meant (Levenshtein distance, at most a third of the length). */
final class Nearest {
    private static final int LONGEST = 64;

    /** So many known names are looked at, so that a fault costs bounded time. */
    private static final int MOST = 4096;

    private Nearest() {}

    static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Math.max(1, name.length() / 3) + 1;
        for (String each : Iterables.limit(known, MOST)) {
            boolean far = Math.abs(each.length() - name.length()) >= bestDistance;
            int distance = far || each.length() > LONGEST ? bestDistance : distance(name, each);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
