package io.github.muchang.runtime;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.carrier.Receipts;
import io.github.muchang.content.Content;
import io.github.muchang.content.Message;
import io.github.muchang.content.Rendered;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Outgoing;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.dispatch.Call;
import io.github.muchang.runtime.dispatch.Dispatch;
import io.github.muchang.runtime.dispatch.Guard;
import io.github.muchang.runtime.dispatch.Queued;
import io.github.muchang.runtime.dispatch.Sender;
import io.github.muchang.runtime.dispatch.Tried;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts words and address to a message in the moment in which a carrier is called, from the vault: before, and after, nobody has them.
 * Thread-safe.
 */
final class Postman {
    private final PrivateDomain domain;
    private final Stores stores;
    private final IdentityKey key;
    private final Map<CarrierId, Carrier> carriers;
    private final Map<CarrierId, Capabilities> capabilities;
    private final Map<Sender, Pace> paces;
    private final Patience patience;
    private final Replies replies;

    Postman(MuchangBuilder settings, Replies replies) {
        this.replies = replies;
        this.domain = settings.domain;
        this.stores = settings.stores;
        this.key = settings.key;
        this.carriers = ImmutableSortedMap.copyOf(settings.outlets.carriers);
        this.capabilities = carriers.values().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        CarrierId::compareTo, Carrier::id, Carrier::capabilities));
        this.paces = ImmutableSortedMap.copyOf(settings.outlets.paces);
        this.patience = settings.outlets.patience;
    }

    /** An empty queue for these carriers. */
    Dispatch dispatch() {
        return new Dispatch(capabilities, paces, patience);
    }

    /** A message in the queue, under the key that carriers know it by; it tells nothing about the receiver. */
    Queued queued(MessageId id, Sender sender, int priority, long wanted, long expires) {
        String name = Long.toHexString(key.hash("message", id.toString()).high());
        return new Queued(id, name, sender, priority, wanted, expires);
    }

    /** Whether there is such a carrier. */
    boolean carries(CarrierId carrier) {
        return carriers.containsKey(carrier);
    }

    /** How fast an account may go; as fast as can be where there is no such carrier. */
    Pace pace(CarrierId carrier, String account) {
        Capabilities able = capabilities.get(carrier);
        return paces.getOrDefault(new Sender(carrier, account), able == null ? Pace.unlimited(1) : able.pace());
    }

    boolean hasCarriers() {
        return !carriers.isEmpty();
    }

    /** The longest span, in milliseconds, over which calls of any account are counted; 0 if none are. */
    long longestRate() {
        return Stream.concat(
                        paces.values().stream(), capabilities.values().stream().map(Capabilities::pace))
                .flatMap(pace -> pace.rates().stream())
                .mapToLong(rate -> rate.per().millis())
                .max()
                .orElse(0);
    }

    /** Gives a message of a party to its carrier. */
    Delivery deliver(Party party, Call call) {
        Queued queued = call.message();
        Personal personal = stores.vault().open(party.id()).orElse(Personal.NOTHING);
        Optional<Outgoing> message = party.outgoing(queued.id());
        Optional<Content> content = message.flatMap(each -> domain.contents().named(each.content()));
        Optional<Address> address = message.map(each -> personal.addresses().get(each.slot()));
        if (content.isEmpty() || address.isEmpty()) {
            return Delivery.refused(Delivery.Reason.BAD_ADDRESS, "the address or the content is no longer there");
        }
        Rendered<Message> rendered = said(party, personal, message.get(), content.get());
        if (rendered instanceof Rendered.Lacking<Message> lacking) {
            return Delivery.refused(Delivery.Reason.MALFORMED, "lacking " + String.join(", ", lacking.names()));
        }
        Message words = ((Rendered.Done<Message>) rendered).result();
        Outbound outbound = new Outbound(
                queued.key(),
                address.get(),
                words,
                content.get().purpose(),
                replies.of(address.get(), names(party, personal), queued.key(), call.begun()),
                Instant.ofEpochMilli(queued.expires()));
        return Guard.deliver(of(carriers, queued), of(capabilities, queued), outbound);
    }

    /** By what a group is spoken of; people are answered where they wrote. */
    private static List<Identity> names(Party party, Personal personal) {
        return party.kind() != Party.Kind.COMMUNITY
                ? List.of()
                : personal.identities().entrySet().stream()
                        .map(each -> Identity.of(each.getKey(), each.getValue()))
                        .toList();
    }

    /** Asks its carrier what became of a message. */
    Delivery look(Party party, Call call) {
        Personal personal = stores.vault().open(party.id()).orElse(Personal.NOTHING);
        Optional<Outgoing> message = party.outgoing(call.message().id());
        Optional<Address> address = message.map(each -> personal.addresses().get(each.slot()));
        if (address.isEmpty() || !(of(carriers, call.message()) instanceof Receipts receipts)) {
            return Delivery.unknown("nobody can be asked");
        }
        Optional<Inquiry.Doubt> doubt =
                call.handle().isPresent() ? Optional.empty() : doubt(party, personal, message.get(), call.tried());
        return Guard.look(receipts, new Inquiry(call.message().key(), address.get(), call.handle(), doubt));
    }

    private Optional<Inquiry.Doubt> doubt(Party party, Personal personal, Outgoing message, Tried tried) {
        return domain.contents()
                .named(message.content())
                .map(content -> said(party, personal, message, content))
                .filter(Rendered.Done.class::isInstance)
                .map(words -> new Inquiry.Doubt(
                        Instant.ofEpochMilli(tried.since()), ((Rendered.Done<Message>) words).result()));
    }

    private Rendered<Message> said(Party party, Personal personal, Outgoing message, Content content) {
        return content.say(message.persona(), values(party, personal, message, content));
    }

    private Map<String, String> values(Party party, Personal personal, Outgoing message, Content content) {
        Map<String, String> values = new TreeMap<>();
        party.attributes().forEach((name, attribute) -> values.put(name, attribute.value()));
        values.putAll(personal.attributes());
        values.put("pool", message.pool());
        values.put("brand", content.brand().orElse(domain.owner()));
        if (!message.persona().isEmpty()) {
            values.put("staff", message.persona());
        }
        return values;
    }

    private static <T> T of(Map<CarrierId, T> carriers, Queued message) {
        T found = carriers.get(message.sender().carrier());
        if (found == null) {
            throw new AssertionError(message.sender());
        }
        return found;
    }
}
