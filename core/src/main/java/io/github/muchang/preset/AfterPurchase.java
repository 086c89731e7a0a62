package io.github.muchang.preset;

import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * 售后关怀: thanks at once, how to use it some days later, then the question how it is, with an end for whoever complains, whose case a
 * {@link ServiceDesk} takes up, and the invitation to be a member for the others. Each method answers a changed copy.
 *
 * @param name of the journey
 * @param category only after purchases with this label; empty for any
 * @param hour the local hour of all but the thanks
 * @param usageDay so many local days after the purchase how to use it is told
 * @param askingDay so many local days after the purchase it is asked how it is; later than the usage
 * @param rest so long after its end the journey does not begin again
 * @param members the pool of members; nobody is invited if empty
 * @param words what is said
 */
public record AfterPurchase(
        String name, String category, String hour, int usageDay, int askingDay, Span rest, String members, Words words)
        implements ReadyMade {
    static final String KIND = "after-purchase";

    private static final Span A_WHILE = Span.hours(10);

    /** After any purchase: how to use it the next day, the question after a week, and no more within 30 days of the end. */
    public static AfterPurchase named(String name) {
        return new AfterPurchase(name, "", "10:00", 1, 7, days(30), "", Words.usual());
    }

    /** Only after purchases with this label. */
    public AfterPurchase of(String label) {
        return new AfterPurchase(name, label, hour, usageDay, askingDay, rest, members, words);
    }

    /** At another local hour. */
    public AfterPurchase at(String localHour) {
        return new AfterPurchase(name, category, localHour, usageDay, askingDay, rest, members, words);
    }

    /** On other days after the purchase. */
    public AfterPurchase onDays(int usage, int asking) {
        return new AfterPurchase(name, category, hour, usage, asking, rest, members, words);
    }

    /** Not again within so long of its end. */
    public AfterPurchase resting(Span length) {
        return new AfterPurchase(name, category, hour, usageDay, askingDay, length, members, words);
    }

    /** With an invitation to be a member. */
    public AfterPurchase invitingTo(String pool) {
        return new AfterPurchase(name, category, hour, usageDay, askingDay, rest, pool, words);
    }

    /** With other words. */
    public AfterPurchase saying(Words other) {
        return new AfterPurchase(name, category, hour, usageDay, askingDay, rest, members, other);
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("after-purchase care '" + Faults.shown(name) + "'");
        String bought = ActivityType.PURCHASED.name();
        JourneyBuilder journey = Journey.named(name)
                .startsOn(category.isEmpty() ? Trigger.done(bought) : Trigger.done(bought, category))
                .reentry(Reentry.after(rest))
                .priority(70)
                .contents(words.asking())
                .step("thanks")
                .send(words.thanks())
                .step("before-usage")
                .pause(Horizon.day(usageDay).at(hour))
                .step("usage")
                .send(words.usage())
                .step("before-asking")
                .pause(Horizon.day(askingDay).at(hour))
                .step("asking")
                .then(Ask.with(words.asking().name())
                        .answeredBy(ActivityType.REPLIED.name())
                        .refusedBy(ActivityType.COMPLAINED.name())
                        .within(days(3))
                        .answered("glad")
                        .refused("complaint")
                        .silent(members.isEmpty() ? "done" : "before-card"))
                .step("glad")
                .send(words.glad());
        if (!members.isEmpty()) {
            journey.contents(words.card())
                    .step("before-card")
                    .pause(A_WHILE.at(hour))
                    .step("card")
                    .then(Invite.to(members, words.card().name())
                            .within(days(7))
                            .joined("member")
                            .missed("done"));
        }
        journey.step("done").end("done").step("complaint").end("complaint");
        if (!members.isEmpty()) {
            journey.step("member").end("member");
        }
        return ImmutableList.of(journey.build());
    }

    @Override
    public List<ActivityType> activities() {
        return ImmutableList.of(ActivityType.COMPLAINED);
    }

    @Override
    public void check(String pointer, Faults faults) {
        Sound sound = new Sound(pointer, faults)
                .name("name", name)
                .hour(hour)
                .day("usageDay", usageDay, 0)
                .day("askingDay", askingDay, usageDay);
        if (!category.isEmpty()) {
            sound.name("category", category);
        }
        if (!members.isEmpty()) {
            sound.name("members", members);
        }
        words.check(sound);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name);
        if (!category.isEmpty()) {
            json.put("category", category);
        }
        json.put("hour", hour).put("usageDay", usageDay).put("askingDay", askingDay);
        json.put("rest", rest.toString());
        if (!members.isEmpty()) {
            json.put("members", members);
        }
        json.set("thanks", ContentJson.write(words.thanks()));
        json.set("usage", ContentJson.write(words.usage()));
        json.set("asking", ContentJson.write(words.asking()));
        json.set("glad", ContentJson.write(words.glad()));
        json.set("card", ContentJson.write(words.card()));
        return json;
    }

    static AfterPurchase read(Place place) {
        ReadyMadeReader.only(
                place,
                "category",
                "hour",
                "usageDay",
                "askingDay",
                "rest",
                "members",
                "thanks",
                "usage",
                "asking",
                "glad",
                "card");
        AfterPurchase plain = named(ReadyMadeReader.text(place, "name", KIND));
        Words usual = plain.words;
        return new AfterPurchase(
                plain.name,
                ReadyMadeReader.text(place, "category", ""),
                ReadyMadeReader.text(place, "hour", plain.hour),
                ReadyMadeReader.number(place, "usageDay", 1, 3650, plain.usageDay),
                ReadyMadeReader.number(place, "askingDay", 1, 3650, plain.askingDay),
                ReadyMadeReader.span(place, "rest", plain.rest),
                ReadyMadeReader.text(place, "members", ""),
                new Words(
                        ReadyMadeReader.content(place, "thanks", usual.thanks),
                        ReadyMadeReader.content(place, "usage", usual.usage),
                        ReadyMadeReader.content(place, "asking", usual.asking),
                        ReadyMadeReader.content(place, "glad", usual.glad),
                        ReadyMadeReader.content(place, "card", usual.card)));
    }

    /**
     * What is said after a purchase.
     *
     * @param thanks at once
     * @param usage how to use what was bought
     * @param asking how it is
     * @param glad the answer to whoever replied
     * @param card the invitation to be a member
     */
    public record Words(Content thanks, Content usage, Content asking, Content glad, Content card) {
        /** Words that suit most goods. */
        public static Words usual() {
            return new Words(
                    say(
                            "after-purchase-thanks",
                            Purpose.SERVICE,
                            "知道买到了什么，有事找谁",
                            "谢谢您的信任。单据我这里留了底，售后、退换都可以直接找我，不用跑前台。"),
                    say(
                            "after-purchase-usage",
                            Purpose.KNOWLEDGE,
                            "头几天少走弯路",
                            "刚开始用，有三点容易忽略：先看说明里的注意事项，头几天慢慢适应，不舒服马上停下来告诉我。"),
                    say("after-purchase-asking", Purpose.CARE, "不顺手的地方有人处理", "用了一个星期，感觉怎么样？好用不好用都直接回我；有问题我马上给您登记处理。"),
                    say("after-purchase-glad", Purpose.CARE, "反馈有回音", "收到，谢谢您告诉我。我记下来了，以后有不顺手的地方随时说。"),
                    say(
                            "after-purchase-card",
                            Purpose.PARTICIPATION,
                            "保养、复查的记录都在一处",
                            "给您留了一张会员卡，购买记录、保养和复查时间都在里面，不用自己记。需要的话点这里领。"));
        }

        private void check(Sound sound) {
            sound.content("thanks", thanks)
                    .content("usage", usage)
                    .content("asking", asking)
                    .content("glad", glad)
                    .content("card", card);
        }

        private static Content say(String name, Purpose purpose, String value, String text) {
            return Content.named(name).purpose(purpose).value(value).text(text);
        }
    }
}
