package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Trigger;
import io.github.muchang.time.Horizon;
import java.util.Map;
import java.util.TreeMap;

/**
 * The follow-up after somebody was added (or bought): something worth knowing two days, a week, half a month and a month later, at a
 * local hour, until they say that they want none. The wordings are Chinese; days and contents can be changed. Immutable; each method
 * answers a changed copy.
 *
 * @param name of the journey
 * @param start what begins it
 * @param hour the local hour
 * @param contents what is said, by how many local days after the start
 */
public record FollowUp(String name, Trigger start, String hour, Map<Integer, Content> contents) {
    /** The label of {@link Onboarding#DECLINED} that ends it. */
    public static final String DECLINED = "follow-up";

    /** Copies the map. */
    public FollowUp {
        contents = ImmutableSortedMap.copyOf(contents);
    }

    /** On days 2, 7, 15 and 30 at ten o'clock. */
    public static FollowUp after(Trigger start) {
        return new FollowUp("follow-up", start, "10:00", ImmutableSortedMap.of())
                .on(
                        2,
                        Content.named("follow-up-2")
                                .purpose(Purpose.SERVICE)
                                .value("有疑问时马上有人答")
                                .text("您好，这两天有没有什么想问的？直接回我就行；不需要的话也不用回，我不会多打扰。"))
                .on(
                        7,
                        Content.named("follow-up-7")
                                .purpose(Purpose.KNOWLEDGE)
                                .value("三条老顾客的经验，少走弯路")
                                .text("一周来大家问得最多的三件事：怎么选、怎么用、坏了怎么办。想看哪一条，回复序号，我把整理好的答案发您。"))
                .on(
                        15,
                        Content.named("follow-up-15")
                                .purpose(Purpose.CARE)
                                .value("不顺手的地方有人处理")
                                .text("半个月了，用下来有没有不顺手的地方？告诉我，我来安排处理。"))
                .on(
                        30,
                        Content.named("follow-up-30")
                                .purpose(Purpose.CARE)
                                .value("下一次保养不用自己记")
                                .text("满一个月了。需要保养、复查的时候我会提前说一声；不想再收到这类提醒，回复“不用了”就好。"));
    }

    /** Under another name. */
    public FollowUp named(String journey) {
        return new FollowUp(journey, start, hour, contents);
    }

    /** At another local hour. */
    public FollowUp at(String localHour) {
        return new FollowUp(name, start, localHour, contents);
    }

    /** Says this so many local days after the start, instead of what was said on that day. */
    public FollowUp on(int day, Content content) {
        Map<Integer, Content> changed = new TreeMap<>(contents);
        changed.put(day, content);
        return new FollowUp(name, start, hour, changed);
    }

    /** Says nothing on that day. */
    public FollowUp without(int day) {
        Map<Integer, Content> changed = new TreeMap<>(contents);
        changed.remove(day);
        return new FollowUp(name, start, hour, changed);
    }

    /** The journey, which brings its contents along. A domain must declare {@link Onboarding#activities}. */
    public Journey journey() {
        JourneyBuilder journey = Journey.named(name)
                .startsOn(start)
                .endIf(
                        did(Onboarding.DECLINED.name())
                                .labelled(DECLINED)
                                .atLeast(1)
                                .ever(),
                        "declined");
        if (start instanceof Trigger.PoolEntered) {
            journey.endsOnLeaving();
        }
        contents.forEach((day, content) -> journey.step("day-" + day)
                .pause(Horizon.day(day).at(hour))
                .step("say-" + day)
                .send(content));
        return journey.build();
    }
}
