package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Segment;
import io.github.muchang.staff.DailyList;
import io.github.muchang.time.Span;
import java.util.List;

/**
 * 互动衰减: important customers with whom there was no interaction for too long, from either side, so that platforms stop showing what we
 * post. A segment that says why, and a daily list that has staff like something of theirs, which is an interaction. Immutable.
 *
 * @param important who is important
 * @param longest so long without interaction is too long
 */
public record Fading(Condition important, Span longest) {
    /** Somebody of the staff liked what the customer posted; declare it as an activity of the domain. */
    public static final ActivityType LIKED = ActivityType.to("liked", "被点赞", "was given a like");

    /** The name of the segment, and of the daily list. */
    public static final String NAME = "fading";

    /** The segment. */
    public List<Segment> segments() {
        Condition untouched = not(did(LIKED.name()).atLeast(1).within(longest));
        return ImmutableList.of(new Segment(NAME, all(important, silentFor(longest), untouched)));
    }

    /** Has whoever bears a role look in on those of their own customers; whoever was liked is not fading for as long again. */
    public DailyList list(String role) {
        return DailyList.named(NAME, inSegment(NAME))
                .todo("好久没有互动：看看朋友圈，点个赞或留句话")
                .by(role)
                .recording(LIKED.name());
    }
}
