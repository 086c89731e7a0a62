package io.github.muchang.domain;

import com.google.common.collect.ImmutableList;
import io.github.muchang.lifecycle.Stage;
import io.github.muchang.policy.Policy;
import io.github.muchang.policy.PolicyJson;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.AnyOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.InSegment;
import io.github.muchang.segment.NotThat;
import io.github.muchang.segment.Prevailing;
import io.github.muchang.segment.Ranked;
import io.github.muchang.segment.Ranking;
import io.github.muchang.segment.Rules;
import io.github.muchang.segment.Scored;
import io.github.muchang.segment.Segment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Walks over all conditions of a definition, with the JSON pointer of each. */
final class Conditioned {
    private Conditioned() {}

    /** Every whole condition, without its parts. */
    static void roots(DomainParts parts, BiConsumer<Condition, String> visitor) {
        for (int i = 0; i < parts.segments().size(); i++) {
            Segment segment = parts.segments().get(i);
            visitor.accept(segment.when(), "/segments/" + i + "/when");
        }
        List<Stage> stages = parts.lifecycle().stages();
        for (int i = 1; i < stages.size(); i++) {
            visitor.accept(stages.get(i).when(), "/lifecycle/" + i + "/when");
        }
        for (int i = 0; i < parts.journeys().size(); i++) {
            parts.journeys().get(i).eachCondition("/journeys/" + i, visitor);
        }
        for (int i = 0; i < parts.policies().size(); i++) {
            Policy policy = parts.policies().get(i);
            String at = "/policies/" + i + "/" + PolicyJson.conditionMember(policy);
            policy.condition().ifPresent(condition -> visitor.accept(condition, at));
        }
        for (int i = 0; i < parts.team().lists().size(); i++) {
            visitor.accept(parts.team().lists().get(i).of(), "/dailyLists/" + i + "/of");
        }
        for (int i = 0; i < parts.circles().size(); i++) {
            visitor.accept(parts.circles().get(i).admits(), "/circles/" + i + "/admits");
        }
        for (int i = 0; i < parts.referrals().size(); i++) {
            visitor.accept(parts.referrals().get(i).open(), "/referrals/" + i + "/open");
        }
    }

    /** Every condition, the whole before its parts. */
    static void each(DomainParts parts, BiConsumer<Condition, String> visitor) {
        roots(parts, (condition, pointer) -> each(condition, pointer, visitor));
    }

    /** A condition and its parts. */
    static void each(Condition condition, String pointer, BiConsumer<Condition, String> visitor) {
        visitor.accept(condition, pointer);
        if (condition instanceof Prevailing prevailing) {
            each(prevailing.what(), pointer + "/of", visitor);
            each(prevailing.among(), pointer + "/among", visitor);
            return;
        }
        String below = condition instanceof AllOf
                ? pointer + "/all/"
                : condition instanceof AnyOf
                        ? pointer + "/any/"
                        : condition instanceof Scored ? pointer + "/score/" : pointer + "/not";
        List<Condition> parts = condition.parts();
        for (int i = 0; i < parts.size(); i++) {
            each(parts.get(i), condition instanceof NotThat ? below : below + i, visitor);
        }
    }

    /** Whether any condition looks at an activity. */
    static boolean lookAt(String activity, DomainParts parts, Rules rules) {
        boolean[] found = {false};
        each(parts, (condition, pointer) -> {
            if (condition.parts().isEmpty() && !(condition instanceof InSegment)) { // a segment is here itself
                found[0] |= condition.needs(rules).lookAt(activity);
            }
        });
        return found[0];
    }

    /** All that the population is measured by, each once. */
    static List<Ranking> rankings(DomainParts parts) {
        Map<String, Ranking> byKey = new TreeMap<>();
        each(parts, (condition, pointer) -> {
            if (condition instanceof Ranked ranked) {
                byKey.putIfAbsent(ranked.metric().key(), ranked.metric());
            } else if (condition instanceof Prevailing prevailing) {
                byKey.putIfAbsent(prevailing.key(), prevailing);
            }
        });
        return ImmutableList.copyOf(byKey.values());
    }
}
