package io.github.muchang.party;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What is going on with a party: the journeys it walks, the messages on their way to it. Immutable.
 *
 * @param contacts when it was last heard from, by carrier
 * @param enrolments by journey
 * @param passages by journey
 * @param messages so many messages of its own were ever wanted
 * @param outgoing those without an outcome, in the order of their names
 */
record Ongoing(
        NameMap<Long> contacts,
        NameMap<Enrolment> enrolments,
        NameMap<Passage> passages,
        int messages,
        ImmutableList<Outgoing> outgoing) {
    static final Ongoing NOTHING =
            new Ongoing(NameMap.empty(), NameMap.empty(), NameMap.empty(), 0, ImmutableList.of());

    boolean isNothing() {
        return messages == 0 && contacts.isEmpty() && enrolments.isEmpty() && passages.isEmpty() && outgoing.isEmpty();
    }

    Ongoing contact(String carrier, long at) {
        Long former = contacts.find(carrier);
        NameMap<Long> heard = contacts.with(carrier, former == null ? at : Math.max(former, at));
        return new Ongoing(Kept.contacts(heard), enrolments, passages, messages, outgoing);
    }

    Ongoing walk(String journey, Enrolment at) {
        return new Ongoing(contacts, Kept.enrolments(enrolments.with(journey, at)), passages, messages, outgoing);
    }

    Ongoing end(String journey, long at, String outcome) {
        Passage former = passages.find(journey);
        Enrolment began = enrolments.find(journey);
        Passage ended = Passage.once(began == null ? at : began.since(), at, outcome);
        NameMap<Passage> all = passages.with(journey, former == null ? ended : Passage.merge(former, ended));
        return new Ongoing(contacts, enrolments.without(journey), Kept.passages(all), messages, outgoing);
    }

    Ongoing counted(PartyId self, MessageId message) {
        boolean own = message.party().equals(self) && message.number() > messages;
        return own ? new Ongoing(contacts, enrolments, passages, message.number(), outgoing) : this;
    }

    Ongoing with(PartyId self, Outgoing message) {
        Ongoing counted = counted(self, message.id());
        return counted.of(Kept.outgoing(ImmutableList.<Outgoing>builder()
                .addAll(settled(message.id()).outgoing)
                .add(message)
                .build()));
    }

    Ongoing settled(MessageId message) {
        if (find(message) == null) {
            return this;
        }
        ImmutableList.Builder<Outgoing> others = ImmutableList.builder();
        for (Outgoing each : outgoing) {
            if (!each.id().equals(message)) {
                others.add(each);
            }
        }
        return of(others.build());
    }

    @Nullable
    Outgoing find(MessageId message) {
        for (Outgoing each : outgoing) {
            if (each.id().equals(message)) {
                return each;
            }
        }
        return null;
    }

    /** Joining is associative, and the order does not matter; the messages counted are the survivor's own. */
    Ongoing union(Ongoing o) {
        return new Ongoing(
                Kept.contacts(contacts.union(o.contacts, Math::max)),
                Kept.enrolments(enrolments.union(o.enrolments, Enrolment::merge)),
                Kept.passages(passages.union(o.passages, Passage::merge)),
                messages,
                Kept.outgoing(ImmutableList.<Outgoing>builder()
                        .addAll(outgoing)
                        .addAll(o.outgoing)
                        .build()));
    }

    private Ongoing of(ImmutableList<Outgoing> others) {
        return new Ongoing(contacts, enrolments, passages, messages, others);
    }
}
