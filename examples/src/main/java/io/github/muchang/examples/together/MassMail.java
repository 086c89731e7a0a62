package io.github.muchang.examples.together;

import io.github.muchang.adapters.wechat.WeComMass;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Message;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.CarrierId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes to friends on WeCom as the adapter does, but collects what is no answer to an arrival until {@link #goes}: the same words to many friends of one
 * member are one mass message (群发), which the member confirms once, instead of thousands. What waits is in memory: after a crash nobody knows of it, and
 * Muchang does not send again what nobody knows of. Not thread-safe.
 */
final class MassMail implements Carrier, Receipts {
    private static final int NOBODY = 41048;

    private final Carrier single;
    private final WeComMass mass;
    private final Map<Batch, Map<String, String>> waiting = new LinkedHashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, Delivery> outcomes = new HashMap<>();

    /** The same words in the name of one member. */
    private record Batch(String userId, String words) {}

    /** A batch at the platform, with the key of the message to each friend of whom nothing is known yet. */
    private record Sent(String task, String userId, Map<String, String> keys) {}

    MassMail(Carrier single, WeComMass mass) {
        this.single = single;
        this.mass = mass;
    }

    @Override
    public CarrierId id() {
        return single.id();
    }

    @Override
    public Capabilities capabilities() {
        return single.capabilities();
    }

    @Override
    public Delivery deliver(Outbound message) {
        if (message.inReplyTo().isPresent() || !(message.content() instanceof Message.Text text)) {
            return single.deliver(message);
        }
        Batch batch = new Batch(message.account(), text.text());
        Map<String, String> keys = waiting.computeIfAbsent(batch, any -> new LinkedHashMap<>());
        if (keys.putIfAbsent(message.to().handle(), message.key()) != null) {
            return single.deliver(message); // nobody is in a mass message twice
        }
        return Delivery.pending(message.key());
    }

    /** Gives the platform what was collected, to be confirmed by the members. */
    void goes() {
        waiting.forEach((batch, keys) -> {
            Answer<WeComMass.Task> answer = mass.to(batch.userId, keys.keySet(), batch.words);
            Optional<WeComMass.Task> task = answer.value();
            task.ifPresentOrElse(
                    made -> {
                        made.failed().forEach(each -> settle(keys, each, refused("in the fail_list")));
                        sent.add(new Sent(made.id(), batch.userId, keys));
                    },
                    () -> keys.values().forEach(key -> outcomes.put(key, failed(answer))));
        });
        waiting.clear();
    }

    /** Asks what became of what members were to confirm. */
    void asks() {
        for (Iterator<Sent> each = sent.iterator(); each.hasNext(); ) {
            Sent one = each.next();
            mass.look(one.task, one.userId)
                    .value()
                    .ifPresent(states -> states.forEach((friend, state) -> {
                        if (state == WeComMass.State.SENT) {
                            settle(one.keys, friend, Delivery.accepted(one.task));
                        } else if (state == WeComMass.State.NOT_A_CONTACT) {
                            settle(one.keys, friend, refused("status 2"));
                        } else if (state == WeComMass.State.QUOTA_USED_UP) {
                            settle(one.keys, friend, Delivery.refused(Delivery.Reason.QUOTA_USED_UP, "status 3"));
                        }
                    }));
            if (one.keys.isEmpty()) {
                each.remove();
            }
        }
    }

    @Override
    public Delivery look(Inquiry inquiry) {
        Delivery outcome = outcomes.remove(inquiry.key());
        if (outcome != null) {
            return outcome;
        }
        boolean mine = inquiry.handle().equals(Optional.of(inquiry.key()));
        return mine ? Delivery.pending(inquiry.key()) : ((Receipts) single).look(inquiry);
    }

    private void settle(Map<String, String> keys, String friend, Delivery outcome) {
        String key = keys.remove(friend);
        if (key != null) {
            outcomes.put(key, outcome);
        }
    }

    private static Delivery refused(String why) {
        return Delivery.refused(Delivery.Reason.NOT_A_CONTACT, why);
    }

    /** Whatever is not clearly refused may have been taken; a batch of people who have all left is refused as a whole. */
    private static Delivery failed(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused) {
            int code = refused.error().code();
            return code == NOBODY ? refused("41048") : Delivery.refused(Delivery.Reason.OTHER, String.valueOf(code));
        }
        return Delivery.unknown("no clear answer");
    }
}
