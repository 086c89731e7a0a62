package io.github.muchang.testkit.population;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What carriers have brought to people since somebody last looked. */
final class Post implements Fold {
    private final Map<MessageId, String> onTheWay = new TreeMap<>();
    private List<Letter> letters = new ArrayList<>();
    private boolean open;

    /** A content that somebody has received. */
    record Letter(PartyId party, String content, long at) {}

    @Override
    public synchronized void take(Recorded recorded) {
        if (recorded.fact() instanceof DeliveryRequested asked) {
            onTheWay.put(asked.message(), asked.content());
        } else if (recorded.fact() instanceof DeliveryAccepted accepted) {
            String content = onTheWay.remove(accepted.message());
            if (open && content != null) {
                letters.add(new Letter(recorded.party(), content, accepted.at()));
            }
        } else if (recorded.fact() instanceof DeliveryRefused || recorded.fact() instanceof DeliveryUnresolved) {
            onTheWay.remove(((DeliveryFact) recorded.fact()).message());
        }
    }

    /** Keeps what comes from now on; what came before is nobody's. */
    synchronized void open() {
        open = true;
    }

    /** Keeps nothing more: a fold is told for as long as its Muchang is there. */
    synchronized void close() {
        open = false;
        onTheWay.clear();
        letters.clear();
    }

    synchronized List<Letter> collect() {
        List<Letter> collected = letters;
        letters = new ArrayList<>();
        return collected;
    }
}
