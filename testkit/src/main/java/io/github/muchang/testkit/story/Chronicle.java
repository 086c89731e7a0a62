package io.github.muchang.testkit.story;

import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What happened so far, in order, and which content each message was. */
final class Chronicle implements Fold {
    private final List<Recorded> all = new ArrayList<>();
    private final Map<MessageId, String> contents = new TreeMap<>();
    private int mark;

    /** A content that a carrier has taken, and when. */
    record Sent(String content, long at) {}

    @Override
    public void take(Recorded recorded) {
        all.add(recorded);
        if (recorded.fact() instanceof DeliveryRequested asked) {
            contents.put(asked.message(), asked.content());
        }
    }

    /** Whatever happened until now is only how it began. */
    void begin() {
        mark = all.size();
    }

    /** What happened since the beginning to those who are meant. */
    List<Fact> facts(Predicate<PartyId> meant) {
        return all.subList(mark, all.size()).stream()
                .filter(each -> meant.test(each.party()))
                .map(Recorded::fact)
                .toList();
    }

    List<Sent> sent(Predicate<PartyId> meant) {
        return facts(meant).stream()
                .filter(DeliveryAccepted.class::isInstance)
                .map(DeliveryFact.class::cast)
                .map(fact -> new Sent(contents.getOrDefault(fact.message(), ""), fact.at()))
                .toList();
    }
}
