package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.party.ActivityType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the platform told, as it said it. Personal: prints its name and time only.
 *
 * @param id names it: the same whenever the platform tells it again, and no other event's
 * @param name what it is, such as {@code C2C_MESSAGE_CREATE}
 * @param at when it happened, by the platform's clock, or when it was told if it does not say so
 * @param fields what else it says, by the platform's names, those of what is in something else behind a dot: {@code author.username}, {@code
 *     attachments.0.url}. The {@code content} of a message is without the mention of the bot and without white space around it
 */
public record Event(String id, String name, Instant at, Map<String, String> fields) {
    /**
     * The activity under which everything is kept that the platform tells of somebody and that has no meaning of its own in Muchang; its label says
     * what it was. To be declared in the domain.
     */
    public static final ActivityType ACTIVITY = ActivityType.to("qq-event", "有平台事件", "had a platform event");

    /** Copies the fields. */
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        fields = ImmutableSortedMap.copyOf(fields);
    }

    /** A field, unless it is empty. */
    public Optional<String> field(String fieldName) {
        return Optional.ofNullable(fields.get(fieldName)).filter(each -> !each.isEmpty());
    }

    @Override
    public String toString() {
        return "Event[" + name + " at " + at + "]";
    }
}
