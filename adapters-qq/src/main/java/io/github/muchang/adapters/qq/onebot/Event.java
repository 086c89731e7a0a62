package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.party.ActivityType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an implementation told, as it said it. Personal: prints its name and time only.
 *
 * @param id names it: the same whenever it is told again, by whatever way, and no other event's. OneBot has none, so it is a hash of what tells events
 *     apart: our account, kinds, time, and the message or request, or else all of it
 * @param name what it is, such as {@code notice/group_increase/approve} or {@code message/private/friend}
 * @param at when it happened, by the implementation's clock; whole seconds
 * @param fields what else it says, by OneBot's names, numbers as texts; what stands in a record is {@code sender.nickname}, lists are left out
 * @param message what was said, if it is a message
 */
public record Event(String id, String name, Instant at, Map<String, String> fields, Optional<Segments> message) {
    /**
     * The activity under which everything is kept that is told of somebody and that has no meaning of its own in Muchang; its label says what it was.
     * To be declared in the domain.
     */
    public static final ActivityType ACTIVITY = ActivityType.to("onebot-event", "有平台事件", "had a platform event");

    /** Copies the fields. */
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        fields = ImmutableSortedMap.copyOf(fields);
        Objects.requireNonNull(message, "message");
    }

    /** A field, unless it is empty: a request's {@code flag}. */
    public Optional<String> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName)).filter(each -> !each.isEmpty());
    }

    @Override
    public String toString() {
        return "Event[" + name + " at " + at + "]";
    }
}
