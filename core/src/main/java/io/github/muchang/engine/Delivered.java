package io.github.muchang.engine;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.DeliveryFact;
import io.github.muchang.journal.LossFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Outgoing;

/** What is known once something became of a message. */
final class Delivered {
    private Delivered() {}

    /** Says what became of a message, and what follows from that alone. */
    static void became(Deciding deciding, PrivateDomain domain, Outgoing message, DeliveryFact fact) {
        deciding.say(fact);
        Telling.became(deciding, fact);
        if (fact instanceof DeliveryFact.DeliveryAccepted) {
            received(deciding, domain, message.content());
        } else if (fact instanceof DeliveryFact.DeliveryRefused refused && LossFact.losesReach(refused.reason())) {
            deciding.say(new LossFact.ReachLost(deciding.now(), message.slot(), refused.reason()));
        }
    }

    /** Counts a message of a content that came to the party, in a domain of which a condition asks how many did. */
    static void received(Deciding deciding, PrivateDomain domain, String content) {
        if (domain.countsReceived()) {
            long now = deciding.now();
            deciding.say(new PersonFact.ActivityRecorded(
                    now, now, ActivityType.RECEIVED.name(), domain.calendar().dayOf(now), content, 0, "", false));
        }
    }
}
