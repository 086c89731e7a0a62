package io.github.muchang.engine;

import com.google.common.collect.ImmutableList;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Reason;
import io.github.muchang.party.Outgoing;

/** Sends nothing, and says so: what a domain does that has no way to send. */
final class Unsendable implements Sender {
    private static final Reason WHY = new Reason("delivery", "refuse", 0, "没有投递渠道", "there is no way to deliver it");

    @Override
    public Sent send(Deciding deciding, Wanted wanted) {
        deciding.say(new MessageSuppressed(
                deciding.now(),
                deciding.party().nextMessage(),
                wanted.content(),
                wanted.invitation().orElse(""),
                wanted.journey(),
                wanted.step(),
                ImmutableList.of(WHY)));
        return Sent.REFUSED;
    }

    @Override
    public void drop(Deciding deciding, Outgoing waiting, String why) {
        deciding.say(new MessageSuppressed(
                deciding.now(),
                waiting.id(),
                waiting.content(),
                waiting.pool(),
                waiting.journey(),
                waiting.step(),
                ImmutableList.of(WHY)));
    }
}
