package io.github.muchang.report;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.RuleFact.StageEntered;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;

/**
 * How far up the lifecycle each customer ever came. A stage from which a way leads back to an earlier one, such as silence, is not on the way up. Whoever
 * skipped a stage has come farther than it.
 */
final class Climb {
    private static final byte NOWHERE = -1;

    private final List<Stage> path;
    private final List<String> names;
    private byte[] farthest = new byte[0];

    Climb(Lifecycle lifecycle) {
        List<String> all = lifecycle.stages().stream().map(Stage::name).toList();
        path = lifecycle.stages().stream()
                .filter(stage -> stage.next().stream().noneMatch(next -> all.indexOf(next) < all.indexOf(stage.name())))
                .limit(Byte.MAX_VALUE)
                .collect(ImmutableList.toImmutableList());
        names = path.stream().map(Stage::name).collect(ImmutableList.toImmutableList());
    }

    /** The stages on the way up. */
    List<Stage> path() {
        return path;
    }

    /** How many came to each stage of the path, or farther. */
    List<Long> came() {
        long[] came = new long[path.size()];
        for (byte its : farthest) {
            for (int i = 0; i <= its; i++) {
                came[i]++;
            }
        }
        return Arrays.stream(came).boxed().collect(ImmutableList.toImmutableList());
    }

    /** Takes in a fact about a customer. */
    void read(int party, Fact fact) {
        if (fact instanceof StageEntered entered) {
            reach(party, (byte) names.indexOf(entered.stage()));
        }
    }

    /** Two are one from now on. */
    void join(int survivor, int other) {
        if (other < farthest.length) {
            reach(survivor, farthest[other]);
            farthest[other] = NOWHERE;
        }
    }

    private void reach(int party, byte stage) {
        int length = farthest.length;
        if (party >= length) {
            farthest = Arrays.copyOf(farthest, Math.max(party + 1, length + length / 2));
            Arrays.fill(farthest, length, farthest.length, NOWHERE);
        }
        farthest[party] = (byte) Math.max(farthest[party], stage);
    }
}
