package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.time.Span.days;

import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Repurchase;
import io.github.muchang.segment.Rhythm;
import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * A category of a {@link RepurchaseClock}: how long it lasts, when it is time again, and who then sees to it. Unless it says otherwise,
 * the window opens a twelfth of the cycle before and closes a sixth of it after the due moment, and three intervals make one's own
 * rhythm count. Each method answers a changed copy.
 *
 * @param category the label of its purchases
 * @param every how long it lasts
 * @param personalFrom with so many intervals one's own rhythm counts too; 0 if it never does
 * @param before how long before the due moment the window opens
 * @param after how long after it the window closes
 * @param place the group with the sale, for what is bought often; the role of whoever looks after it, for what is bought seldom
 * @param often whether it is bought often
 * @param reminder what is said in the window
 * @param invitation to the group, for those who are not in it; nothing for what is bought seldom
 */
public record Cycle(
        String category,
        Span every,
        int personalFrom,
        Span before,
        Span after,
        String place,
        boolean often,
        Content reminder,
        Optional<Content> invitation) {
    /** Who looks after a category that names nobody. */
    public static final String ROLE = "advisor";

    private static final Span A_DAY = days(1);

    /** Something that lasts so long, looked after by {@value #ROLE}. */
    public static Cycle of(String category, Span every) {
        Span early = new Span(Math.max(1, every.millis() / 12));
        Span late = new Span(Math.max(1, every.millis() / 6));
        return new Cycle(
                category,
                every,
                Repurchase.PERSONAL_FROM,
                early,
                late,
                ROLE,
                false,
                service(category),
                Optional.empty());
    }

    /** Bought seldom: looked after one to one by whoever has this role. */
    public Cycle by(String role) {
        return new Cycle(
                category, every, personalFrom, before, after, role, false, service(category), Optional.empty());
    }

    /** Bought often: in the sale of this group. */
    public Cycle inGroup(String pool) {
        return new Cycle(
                category,
                every,
                personalFrom,
                before,
                after,
                pool,
                true,
                sale(category),
                Optional.of(invite(category)));
    }

    /** Due from so long before the moment until so long after it. */
    public Cycle due(Span early, Span late) {
        return new Cycle(category, every, personalFrom, early, late, place, often, reminder, invitation);
    }

    /** With one's own rhythm as soon as there are so many intervals; never for 0. */
    public Cycle personalFrom(int intervals) {
        return new Cycle(category, every, intervals, before, after, place, often, reminder, invitation);
    }

    /** With other words in the window. */
    public Cycle saying(Content words) {
        return new Cycle(category, every, personalFrom, before, after, place, often, words, invitation);
    }

    /** With another invitation to the group. */
    public Cycle inviting(Content words) {
        return new Cycle(category, every, personalFrom, before, after, place, often, reminder, Optional.of(words));
    }

    /** The condition of those for whom it is time. */
    public Condition isDue() {
        return new Repurchase(ActivityType.PURCHASED.name(), Optional.of(category), every, personalFrom, before, after);
    }

    void check(String at, Faults faults) {
        long cycle = every.millis();
        Sound sound = new Sound(at, faults)
                .name("category", category)
                .name(often ? "group" : "by", place)
                .must(
                        personalFrom >= 0 && personalFrom <= Rhythm.MOST,
                        "personalFrom",
                        "found " + personalFrom + ", allowed is 0 to " + Rhythm.MOST)
                .content("reminder", reminder);
        invitation.ifPresent(each -> sound.content("invitation", each));
        boolean early = before.millis() < cycle - before.millis();
        sound.must(early, "before", before + " is not less than half of the cycle of " + every);
        sound.must(
                !early || before.millis() + after.millis() < cycle,
                "after",
                "the window of " + before + " before and " + after + " after overlaps that of the next cycle of "
                        + every);
    }

    /** One's own rhythm is half a cycle at least, so nothing is sold before the earliest window may open. */
    Policy suppression() {
        return Policy.notSoldAgainWithin(earliest()).category(category);
    }

    Journey journey(String name, String due, String hour) {
        long soon = Math.min(A_DAY.millis(), earliest().millis()); // the purchase that was the last one before is older
        JourneyBuilder journey = Journey.named(name)
                .startsOn(Trigger.enteredSegment(due))
                .reentry(Reentry.afterEnd())
                .priority(60)
                .endIf(
                        did(ActivityType.PURCHASED.name())
                                .labelled(category)
                                .atLeast(1)
                                .within(new Span(soon)),
                        "bought")
                .endIf(not(inSegment(due)), "passed")
                .step("begin")
                .pause(Span.minutes(1).at(hour));
        return often ? group(journey) : service(journey);
    }

    private Journey group(JourneyBuilder journey) {
        Content invite = invitation.orElseGet(() -> invite(category));
        return journey.contents(reminder, invite)
                .step("where")
                .then(Choose.when(memberOf(place), "tell").otherwise("invite"))
                .step("invite")
                .then(Invite.to(place, invite.name())
                        .within(days(3))
                        .joined("tell-later")
                        .missed("not-joined"))
                .step("tell-later")
                .pause(Span.hours(1))
                .step("tell")
                .send(reminder.name())
                .step("told")
                .end("told")
                .step("not-joined")
                .end("not-joined")
                .build();
    }

    private Journey service(JourneyBuilder journey) {
        return journey.contents(reminder)
                .step("ask")
                .then(Ask.with(reminder.name())
                        .answeredBy(ActivityType.REPLIED.name())
                        .refusedBy(Deed.of(Onboarding.DECLINED.name()).labelled(category))
                        .within(days(3))
                        .answered("serve")
                        .refused("peace")
                        .silent("serve"))
                .step("serve")
                .then(StaffTask.of("「" + category + "」到了该复查、更换的时候：先问用得怎么样，再约到店、复查或活动；不推销")
                        .by(place)
                        .within(days(2))
                        .outcome("booked", "booked")
                        .outcome("later", "later")
                        .outcome("declined", "peace")
                        .overdue("overdue"))
                .step("booked")
                .end("booked")
                .step("later")
                .end("later")
                .step("overdue")
                .end("overdue")
                .step("peace")
                .end("declined")
                .build();
    }

    private Span earliest() {
        return new Span(Math.max(1, every.millis() / 2 - before.millis()));
    }

    private static Content service(String category) {
        return Content.named("repurchase-" + category)
                .purpose(Purpose.SERVICE)
                .value("该复查、该更换的时候有人提醒")
                .category(category)
                .text("您上次的" + category + "差不多到该看看的时候了。最近用得怎么样？回复我，我帮您约时间；暂时不需要也告诉我一声，我就不打扰。");
    }

    private static Content sale(String category) {
        return Content.named("repurchase-" + category)
                .purpose(Purpose.PARTICIPATION)
                .value("快用完时赶上群里一起买")
                .category(category)
                .text("您的" + category + "差不多该用完了。本周群里有人一起拼，需要的话在群里报个数；还有存货就不用管。");
    }

    private static Content invite(String category) {
        return Content.named("repurchase-invite-" + category)
                .purpose(Purpose.PARTICIPATION)
                .value("和常买的人一起买，省得各跑一趟")
                .category(category)
                .text("您常买的" + category + "，群里每周拼一次，只报数、不刷屏。想进群的话点这里，不想进也没关系。");
    }
}
