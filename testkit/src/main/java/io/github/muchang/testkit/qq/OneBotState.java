package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a personal account sees: friends, groups, messages and requests. Guarded by itself. */
final class OneBotState {
    final FakeOneBotBuilder settings;
    final Map<Long, Contact> people = new LinkedHashMap<>();
    final Map<Long, Room> rooms = new LinkedHashMap<>();
    final Map<Long, Kept> messages = new LinkedHashMap<>();
    final Map<String, Consumer<Boolean>> requests = new LinkedHashMap<>();
    final List<OneBotDelivered> delivered = new ArrayList<>();
    private final InstantSource clock;
    private final Consumer<ObjectNode> telling;
    private long lastPerson = 12_345_677L;
    private long lastRoom = 100_099L;
    private long lastMessage;
    private long lastFlag;

    OneBotState(FakeOneBotBuilder settings, Consumer<ObjectNode> telling) {
        this.settings = settings;
        this.clock = settings.clock;
        this.telling = telling;
        this.lastMessage = settings.flavour.firstMessage;
    }

    Instant now() {
        return clock.instant();
    }

    Contact person(String name) {
        return people.values().stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseGet(() -> {
                    lastPerson++;
                    Contact made = new Contact(lastPerson, name);
                    people.put(made.number, made);
                    return made;
                });
    }

    Room room(String name) {
        return rooms.values().stream()
                .filter(each -> each.name.equals(name))
                .findFirst()
                .orElseGet(() -> {
                    lastRoom++;
                    Room made = new Room(lastRoom, name);
                    rooms.put(made.number, made);
                    return made;
                });
    }

    Kept keep(long author, long room, long peer, ArrayNode message) {
        lastMessage++;
        Kept kept = new Kept(lastMessage, author, room, peer, message, now());
        messages.put(kept.id, kept);
        return kept;
    }

    /** A flag under which a request waits for its answer. */
    String asks(Consumer<Boolean> answered) {
        lastFlag++;
        String flag = "flag-" + lastFlag;
        requests.put(flag, answered);
        return flag;
    }

    /** What every event begins with. */
    ObjectNode event(String postType) {
        // This flavour shows another number in bodies than in headers.
        long shown = settings.flavour == OneBotFlavour.ONEBOTS ? settings.selfId ^ 0x5A5A5A5L : settings.selfId;
        return Trees.object()
                .put("time", now().getEpochSecond())
                .put("self_id", shown)
                .put("post_type", postType);
    }

    ObjectNode notice(String type, String subType) {
        ObjectNode event = event("notice").put("notice_type", type);
        return subType.isEmpty() ? event : event.put("sub_type", subType);
    }

    void tell(ObjectNode event) {
        telling.accept(event);
    }

    /** Lets the message stand in this event or answer, as it is configured. */
    void put(ObjectNode to, ArrayNode message) {
        if (settings.texts) {
            to.put("message", CqCode.text(message));
        } else {
            to.set("message", message.deepCopy());
        }
        to.put("raw_message", CqCode.text(message));
    }

    /** Somebody on QQ. */
    static final class Contact {
        final long number;
        final String name;
        boolean friend;

        Contact(long number, String name) {
            this.number = number;
            this.name = name;
        }
    }

    /** A group that the account may be in. */
    static final class Room {
        final long number;
        final Map<Long, Place> places = new LinkedHashMap<>();
        String name;
        String role = "member";
        boolean joined = true;
        boolean silent;

        Room(long number, String name) {
            this.number = number;
            this.name = name;
        }
    }

    /** Somebody in a group. */
    static final class Place {
        final Contact contact;
        final Instant since;
        String role = "member";
        String card = "";
        String title = "";

        @Nullable
        Instant talked;

        @Nullable
        Instant mutedUntil;

        Place(Contact contact, Instant since) {
            this.contact = contact;
            this.since = since;
        }

        boolean isMuted(Instant now) {
            return mutedUntil != null && now.isBefore(mutedUntil);
        }
    }

    /** A message; in a group if that is not 0, otherwise with this peer; the account's own if the author is 0. */
    static final class Kept {
        final long id;
        final long author;
        final long room;
        final long peer;
        final ArrayNode message;
        final Instant at;
        boolean recalled;

        Kept(long id, long author, long room, long peer, ArrayNode message, Instant at) {
            this.id = id;
            this.author = author;
            this.room = room;
            this.peer = peer;
            this.message = message;
            this.at = at;
        }
    }
}
