package io.github.muchang.preset;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Content;
import io.github.muchang.content.ContentJson;
import io.github.muchang.content.Purpose;
import io.github.muchang.fault.Faults;
import io.github.muchang.insight.FirstResponse;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Trigger;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.segment.Segment;
import io.github.muchang.time.Span;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * 先服务，后销售: a complaint opens a case, which staff answers within a time, else a leader does; it is closed with an answer, and
 * until then nothing but transactions and service reaches the customer. One case holds whatever is complained of while it is open. A
 * case that nobody solved in time stays open, until {@link #RESOLVED} is recorded. Each method answers a changed copy.
 *
 * @param name of the journey
 * @param role who answers
 * @param leader who answers when nobody did
 * @param firstResponse the time there is for the first answer, each time
 * @param solving the time there is to solve it, each time
 * @param heard what is said at once
 * @param closing what is said when it is solved
 */
public record ServiceDesk(
        String name, String role, String leader, Span firstResponse, Span solving, Content heard, Content closing)
        implements ReadyMade {
    static final String KIND = "service-desk";

    /** Had a case closed. */
    public static final ActivityType RESOLVED = ActivityType.to("resolved", "了结服务单", "had a case closed");

    /** The tag of those whose case is open. */
    public static final String OPEN_TAG = "服务中";

    private static final String ANSWERED = "answered";
    private static final String RESPOND = "respond";
    private static final String ESCALATE = "escalate";
    private static final String SOLVED = "solved";

    /** One hour for the first answer and two days to solve it, for the role {@code service} and then {@code service-leader}. */
    public static ServiceDesk named(String name) {
        return new ServiceDesk(
                name,
                "service",
                "service-leader",
                hours(1),
                days(2),
                Content.named("service-heard")
                        .purpose(Purpose.SERVICE)
                        .value("知道问题有人接手，多久有回音")
                        .text("收到您的问题，已经登记，有专人跟进，会尽快回您。处理完之前，其他消息先不打扰您。"),
                Content.named("service-closing")
                        .purpose(Purpose.SERVICE)
                        .value("知道问题处理完了，没处理好还能再说")
                        .text("您反映的问题处理完了。如果还有没解决的地方，直接回我，我接着处理。"));
    }

    /** Answered by this role, and by this one when nobody did. */
    public ServiceDesk by(String whoseRole, String leaderRole) {
        return new ServiceDesk(name, whoseRole, leaderRole, firstResponse, solving, heard, closing);
    }

    /** With other times for the first answer and to solve it. */
    public ServiceDesk within(Span answer, Span solution) {
        return new ServiceDesk(name, role, leader, answer, solution, heard, closing);
    }

    /** With other words. */
    public ServiceDesk saying(Content first, Content last) {
        return new ServiceDesk(name, role, leader, firstResponse, solving, first, last);
    }

    /** The segment of those whose case is open. */
    public String open() {
        return name + "-open";
    }

    /** Measures how long the first answer took, from the journal. */
    public FirstResponse responses() {
        return new FirstResponse(name, ImmutableSortedSet.of(RESPOND, ESCALATE), ANSWERED);
    }

    @Override
    public List<Journey> journeys() {
        Faults faults = new Faults();
        check("", faults);
        faults.throwIfAny("service desk '" + Faults.shown(name) + "'");
        Journey closed = Journey.named(name + "-closed")
                .startsOn(Trigger.done(RESOLVED.name()))
                .reentry(Reentry.afterEnd())
                .priority(100)
                .step("free")
                .untag(OPEN_TAG)
                .build();
        return ImmutableList.of(theCase(), closed);
    }

    private Journey theCase() {
        return Journey.named(name)
                .startsOn(Trigger.done(ActivityType.COMPLAINED.name()))
                .reentry(Reentry.afterEnd())
                .priority(100)
                .endIf(did(RESOLVED.name()).atLeast(1).within(new Span(1000)), "closed") // just now, by whomever
                .contents(heard, closing)
                .step("open")
                .tag(OPEN_TAG)
                .step("heard")
                .send(heard.name())
                .step(RESPOND)
                .then(StaffTask.of("回应客户反映的问题：先听完，再说什么时候有结果")
                        .by(role)
                        .within(firstResponse)
                        .outcome(ANSWERED, "solve")
                        .overdue(ESCALATE))
                .step(ESCALATE)
                .then(StaffTask.of("客服没有在时限内回应：请直接回应客户")
                        .by(leader)
                        .within(firstResponse)
                        .outcome(ANSWERED, "solve")
                        .overdue("solve"))
                .step("solve")
                .then(StaffTask.of("解决客户反映的问题，并问客户是否满意")
                        .by(role)
                        .within(solving)
                        .outcome(SOLVED, "closing")
                        .overdue("solve-now"))
                .step("solve-now")
                .then(StaffTask.of("服务单超时未解决：请接手解决")
                        .by(leader)
                        .within(solving)
                        .outcome(SOLVED, "closing")
                        .overdue("lapsed"))
                .step("closing")
                .send(closing.name())
                .step("close")
                .record(RESOLVED.name())
                .step("closed")
                .end("closed")
                .step("lapsed")
                .end("lapsed")
                .build();
    }

    @Override
    public List<Segment> segments() {
        return ImmutableList.of(new Segment(open(), tagged(OPEN_TAG)));
    }

    @Override
    public List<ActivityType> activities() {
        return ImmutableList.of(ActivityType.COMPLAINED, RESOLVED);
    }

    /** Nothing is sold while a case is open. */
    @Override
    public List<Policy> policies() {
        return ImmutableList.of(Policy.notWhile(tagged(OPEN_TAG))
                .of(Purpose.CARE, Purpose.KNOWLEDGE, Purpose.PARTICIPATION, Purpose.BENEFIT, Purpose.PROMOTION));
    }

    @Override
    public void check(String pointer, Faults faults) {
        new Sound(pointer, faults)
                .name("name", name)
                .name("role", role)
                .name("leader", leader)
                .must(
                        firstResponse.compareTo(solving) <= 0,
                        "firstResponse",
                        "the first answer takes " + firstResponse + ", longer than the " + solving + " to solve it")
                .content("heard", heard)
                .content("closing", closing);
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = ReadyMadeReader.begin(KIND, name)
                .put("role", role)
                .put("leader", leader)
                .put("firstResponse", firstResponse.toString())
                .put("solving", solving.toString());
        json.set("heard", ContentJson.write(heard));
        json.set("closing", ContentJson.write(closing));
        return json;
    }

    static ServiceDesk read(Place place) {
        ReadyMadeReader.only(place, "role", "leader", "firstResponse", "solving", "heard", "closing");
        ServiceDesk plain = named(ReadyMadeReader.text(place, "name", KIND));
        return new ServiceDesk(
                plain.name,
                ReadyMadeReader.text(place, "role", plain.role),
                ReadyMadeReader.text(place, "leader", plain.leader),
                ReadyMadeReader.span(place, "firstResponse", plain.firstResponse),
                ReadyMadeReader.span(place, "solving", plain.solving),
                ReadyMadeReader.content(place, "heard", plain.heard),
                ReadyMadeReader.content(place, "closing", plain.closing));
    }
}
