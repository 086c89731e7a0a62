package io.github.muchang.examples.together;

import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.DeliveryUnresolved;
import io.github.muchang.journal.Fold;
import io.github.muchang.journal.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has reached customers since somebody last looked. Thread-safe. */
final class Letters implements Fold {
    private final Map<MessageId, String> onTheWay = new HashMap<>();
    private List<Letter> arrived = new ArrayList<>();

    /** A content that somebody has received. */
    record Letter(PartyId to, String content) {}

    @Override
    public synchronized void take(Recorded recorded) {
        if (recorded.fact() instanceof DeliveryRequested asked) {
            onTheWay.put(asked.message(), asked.content());
        } else if (recorded.fact() instanceof DeliveryAccepted
                || recorded.fact() instanceof DeliveryRefused
                || recorded.fact() instanceof DeliveryUnresolved) {
            String content = onTheWay.remove(((DeliveryFact) recorded.fact()).message());
            if (content != null && recorded.fact() instanceof DeliveryAccepted) {
                arrived.add(new Letter(recorded.party(), content));
            }
        }
    }

    synchronized List<Letter> collect() {
        List<Letter> collected = arrived;
        arrived = new ArrayList<>();
        return collected;
    }
}
