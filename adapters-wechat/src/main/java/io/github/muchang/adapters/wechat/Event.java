package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.party.ActivityType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a platform posted, as it said it. Personal: prints its name and time only.
 *
 * @param id names it: the same whenever the platform posts it again, and no other event's
 * @param name what it is, such as {@code change_external_contact/add_external_contact} or {@code text}
 * @param at when it happened, by the platform's clock; whole seconds
 * @param fields what else it says, by the platform's names; lists and records in it are left out
 */
public record Event(String id, String name, Instant at, Map<String, String> fields) {
    /**
     * The activity under which everything is kept that a platform tells of somebody and that has no meaning of its own in Muchang; its label says
     * what it was. To be declared in the domain.
     */
    public static final ActivityType ACTIVITY = ActivityType.to("wechat-event", "有平台事件", "had a platform event");

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
