package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.http.Answer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What an implementation cannot do, as it turns out: whoever says 1404 of an action, or -1 of one that was never done, is not asked for it again. Some
 * say -1 of every failure, so an action whose first try failed for another reason seems absent too, until {@link #forget}. Thread-safe.
 */
final class Abilities {
    private final Line line;
    private final Set<String> absent = new ConcurrentSkipListSet<>();
    private final Set<String> done = new ConcurrentSkipListSet<>();

    Abilities(Line line) {
        this.line = line;
    }

    Answer<Done> act(String action, Map<String, ?> parameters) {
        if (absent.contains(action)) {
            return new Answer.Given<>(Done.ABSENT);
        }
        Answer<Reply> answer = line.call(action, parameters);
        if (answer instanceof Answer.Refused<Reply> refused
                && isAbsence(action, refused.error().code())) {
            absent.add(action);
            return new Answer.Given<>(Done.ABSENT);
        }
        return answer.map(reply -> {
            done.add(action);
            return reply.underWay() ? Done.UNDER_WAY : Done.NOW;
        });
    }

    Set<String> absent() {
        return ImmutableSortedSet.copyOf(absent);
    }

    void forget() {
        absent.clear();
    }

    private boolean isAbsence(String action, int code) {
        return code == Reply.NO_SUCH_ACTION || (code == Reply.ANY_FAILURE && !done.contains(action));
    }
}
