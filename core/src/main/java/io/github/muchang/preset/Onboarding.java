package io.github.muchang.preset;

import static io.github.muchang.time.Span.days;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Choose;
import io.github.muchang.journey.Deed;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * The onboarding SOP: the first words, facts to collect one at a time, a benefit for those who are eligible and words for those who
 * are not, and the invitation to the group that suits. Whoever declines a question is asked nothing more, and is left in peace for a
 * while before anything else comes. The wordings are Chinese, and every content can be replaced. Immutable; each method answers a
 * changed copy.
 *
 * @param name of the journey
 * @param pool entering it begins the journey, and leaving it ends it
 * @param hello the first words
 * @param questions what is asked, one a day at most, in this order
 * @param offer what is given, and to whom; nothing if empty
 * @param groups who is invited where; the first whose condition holds
 * @param rest how long whoever declined a question is left in peace
 * @param hour the local hour of all but the first words
 */
public record Onboarding(
        String name,
        String pool,
        Content hello,
        List<Question> questions,
        Optional<Offer> offer,
        List<Group> groups,
        Span rest,
        String hour) {
    /** Declined something; the label says what: the attribute that was asked for. */
    public static final ActivityType DECLINED = ActivityType.by("declined", "婉拒", "declined");

    /** The tag of those who declined a question. */
    public static final String DECLINED_TAG = "婉拒提供资料";

    private static final Span A_WHILE = Span.hours(10);
    private static final String DONE = "done";
    private static final String REST = "rest";

    /** Copies the lists. */
    public Onboarding {
        questions = ImmutableList.copyOf(questions);
        groups = ImmutableList.copyOf(groups);
    }

    /** Welcomes those who enter a pool, and asks nothing yet. */
    public static Onboarding into(String pool) {
        Content hello = Content.named("onboarding-hello")
                .purpose(Purpose.SERVICE)
                .value("知道有事找谁，多久有回音")
                .text("您好，我是{{staff}}，以后选购、使用、售后的事都可以直接问我，工作时间一小时内回您。")
                .otherwise("staff", "您的专属顾问");
        return new Onboarding(
                "onboarding", pool, hello, ImmutableList.of(), Optional.empty(), ImmutableList.of(), days(30), "10:00");
    }

    /** Under another name. */
    public Onboarding named(String journey) {
        return new Onboarding(journey, pool, hello, questions, offer, groups, rest, hour);
    }

    /** With other first words. */
    public Onboarding saying(Content first) {
        return new Onboarding(name, pool, first, questions, offer, groups, rest, hour);
    }

    /** Asks for one more attribute in these words, and once more after five days; {@code value} is what an answer is good for. */
    public Onboarding asking(String attribute, String words, String value) {
        Content question = Content.named("onboarding-" + attribute)
                .purpose(Purpose.SERVICE)
                .value(value)
                .text(words);
        Content reminder = Content.named("onboarding-" + attribute + "-again")
                .purpose(Purpose.SERVICE)
                .value(value)
                .text("前几天问过您：" + words + "不方便说也没关系，回复“不用了”，我就不再问。");
        return asking(new Question(attribute, question, reminder));
    }

    /** Asks one more question. */
    public Onboarding asking(Question question) {
        List<Question> more = ImmutableList.<Question>builder()
                .addAll(questions)
                .add(question)
                .build();
        return new Onboarding(name, pool, hello, more, offer, groups, rest, hour);
    }

    /** Gives a benefit to those for whom a condition holds, and tells the others how else to go on. */
    public Onboarding offering(Condition eligible, Content benefit, Content guide) {
        Optional<Offer> given = Optional.of(new Offer(eligible, benefit, guide));
        return new Onboarding(name, pool, hello, questions, given, groups, rest, hour);
    }

    /** Invites those for whom a condition holds, and who suit no group before it, to a group; {@code value} is what it gives them. */
    public Onboarding inviting(Condition whom, String group, String words, String value) {
        Content invitation = Content.named("onboarding-invite-" + group)
                .purpose(Purpose.PARTICIPATION)
                .value(value)
                .text(words);
        return inviting(new Group(whom, group, invitation));
    }

    /** Invites to one more group. */
    public Onboarding inviting(Group group) {
        List<Group> more =
                ImmutableList.<Group>builder().addAll(groups).add(group).build();
        return new Onboarding(name, pool, hello, questions, offer, more, rest, hour);
    }

    /** Leaves those who declined a question in peace for so long. */
    public Onboarding resting(Span length) {
        return new Onboarding(name, pool, hello, questions, offer, groups, length, hour);
    }

    /** At another local hour. */
    public Onboarding at(String localHour) {
        return new Onboarding(name, pool, hello, questions, offer, groups, rest, localHour);
    }

    /** The activities that a domain must declare. */
    public static List<ActivityType> activities() {
        return ImmutableList.of(DECLINED);
    }

    /** The journey, which brings its contents along; change what is left through {@link Journey#toBuilder}. */
    public Journey journey() {
        JourneyBuilder journey = Journey.named(name)
                .startsOn(Trigger.entered(pool))
                .endsOnLeaving()
                .priority(80)
                .step("hello")
                .send(hello);
        questions.forEach(question -> ask(journey, question));
        offer.ifPresent(given -> offer(journey, given));
        if (!groups.isEmpty()) {
            invite(journey);
        }
        journey.step(DONE).end(DONE);
        if (!questions.isEmpty()) {
            journey.step(REST)
                    .tag(DECLINED_TAG)
                    .step("rest-pause")
                    .pause(rest.at(hour))
                    .step("rest-over")
                    .jump(offer.isPresent() ? "offer" : afterOffer());
        }
        return journey.build();
    }

    private void ask(JourneyBuilder journey, Question question) {
        journey.contents(question.words(), question.again())
                .step("before-" + question.attribute())
                .pause(A_WHILE.at(hour))
                .step("ask-" + question.attribute())
                .then(Ask.with(question.words().name())
                        .into(question.attribute())
                        .within(days(2))
                        .again(days(5), question.again().name())
                        .refusedBy(Deed.of(DECLINED.name()).labelled(question.attribute()))
                        .refused(REST));
    }

    private String afterOffer() {
        return groups.isEmpty() ? DONE : "before-groups";
    }

    private void offer(JourneyBuilder journey, Offer given) {
        journey.step("before-offer")
                .pause(A_WHILE.at(hour))
                .step("offer")
                .then(Choose.when(given.eligible(), "benefit").otherwise("guide"))
                .step("benefit")
                .send(given.benefit())
                .step("benefit-given")
                .jump(afterOffer())
                .step("guide")
                .send(given.guide());
    }

    private void invite(JourneyBuilder journey) {
        Choose which = new Choose("", ImmutableList.of(), Optional.of(DONE));
        for (Group group : groups) {
            which = which.orWhen(group.whom(), "invite-" + group.pool());
        }
        journey.step("before-groups").pause(A_WHILE.at(hour)).step("groups").then(which);
        for (Group group : groups) {
            journey.contents(group.invitation())
                    .step("invite-" + group.pool())
                    .then(Invite.to(group.pool(), group.invitation().name())
                            .within(days(3))
                            .joined("joined")
                            .missed("not-joined"));
        }
        journey.step("joined").end("joined").step("not-joined").end("not-joined");
    }

    /**
     * One thing to know of somebody.
     *
     * @param attribute the attribute that the answer goes into
     * @param words the question
     * @param again how it is asked a second time
     */
    public record Question(String attribute, Content words, Content again) {}

    /**
     * A benefit, and what is said to those who do not get it.
     *
     * @param eligible who gets it
     * @param benefit what they are told
     * @param guide what the others are told: how else to go on
     */
    public record Offer(Condition eligible, Content benefit, Content guide) {}

    /**
     * A group, and who is invited to it.
     *
     * @param whom who
     * @param pool the group
     * @param invitation the words
     */
    public record Group(Condition whom, String pool, Content invitation) {}
}
