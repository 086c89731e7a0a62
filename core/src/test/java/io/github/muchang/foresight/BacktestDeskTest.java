package io.github.muchang.foresight;

import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pool;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.foresight.Notice.Kind;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CommunityFact;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.JourneyFact.TaskClosed;
import io.github.muchang.journal.PersonFact.SignalTaken;
import io.github.muchang.journal.Recorded;
import io.github.muchang.journal.StaffFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.ByHand;
import io.github.muchang.runtime.Duty;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.DailyList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.store.Stores;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Backtests over what staff did, and over groups. */
class BacktestDeskTest {
    private static final Identity GROUP = Identity.of("group", "g-1");
    private static final Identity OTHER = Identity.of("group", "g-2");
    private static final Instant CLOSING = Town.START.plus(Duration.ofDays(15));
    private static final int CUSTOMERS = 12;

    private final Stores stores = Stores.memory();

    private static PrivateDomainBuilder definition() {
        Shift day = Shift.between("09:00", "18:00");
        return Town.definition()
                .activities(ActivityType.to("liked", "点赞", "was given a like"))
                .pools(
                        Pool.named("groups").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP),
                        Pool.named("vip").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP))
                .contents(Content.named("come-over")
                        .purpose(Purpose.SERVICE)
                        .value("还能问验光师")
                        .text("来这边"))
                .programmes(Programme.named("course")
                        .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "tips")
                        .handOver("vip", "come-over", "buyers"))
                .journeys(Journey.named("call")
                        .startsOn(done("purchased"))
                        .reentry(Reentry.afterEnd())
                        .then(StaffTask.of("打电话")
                                .by("advisor")
                                .within(hours(30))
                                .remind(hours(2))
                                .outcome("reached", "")
                                .outcome("no-answer", "")
                                .overdue(""))
                        .send("offer")
                        .build())
                .staff(
                        Member.named("lin").as("advisor").on(day),
                        Member.named("wang").as("advisor").on(day))
                .daily(DailyList.named("moments", inSegment("buyers"))
                        .by("advisor")
                        .at("09:30")
                        .atMost(3)
                        .recording("liked"));
    }

    /** Three weeks of a desk: buyers are called or not, written to by hand or not, and talk in two groups, one of which is closed. */
    private Muchang lived(PrivateDomain domain) {
        Muchang muchang = Town.open(domain, stores);
        SplittableRandom chance = new SplittableRandom(11);
        muchang.accept(Signal.opened(GROUP)
                .of("groups")
                .following("course")
                .reachableAt(Address.of("wecom", "corp-1", "wr-1"))
                .at(Town.START));
        muchang.accept(Signal.opened(OTHER)
                .of("groups")
                .following("course")
                .ownedBy("lin")
                .lasting(Town.START, CLOSING)
                .at(Town.START));
        for (int i = 0; i < CUSTOMERS; i++) {
            muchang.accept(Signal.added(Town.customer(i))
                    .to("friends")
                    .at(Town.START)
                    .reachableAt(Address.of("wecom", i % 2 == 0 ? "lin" : "wang", "wm-" + i)));
        }
        for (int hour = 1; hour < 21 * 24; hour++) {
            Instant now = Town.START.plus(Duration.ofHours(hour));
            muchang.advanceTo(now);
            happens(muchang, chance, Town.customer(chance.nextInt(CUSTOMERS)), now);
            if (chance.nextInt(5) == 0) {
                List<Duty> open = muchang.tasks().open();
                open.stream().limit(2).forEach(each -> muchang.tasks()
                        .done(each, each.journey().isEmpty() ? "done" : "reached", "lin"));
            }
        }
        muchang.accept(Signal.ended(GROUP).at(muchang.now()));
        muchang.staff().left("wang");
        return muchang;
    }

    private static void happens(Muchang muchang, SplittableRandom chance, Identity who, Instant now) {
        switch (chance.nextInt(10)) {
            case 0, 1 ->
                muchang.accept(Signal.did(who, "purchased").amount(yuan(200)).at(now));
            case 2 ->
                muchang.accept(Signal.joined(who, chance.nextBoolean() && now.isBefore(CLOSING) ? OTHER : GROUP)
                        .at(now));
            case 3, 4 -> muchang.accept(Signal.spoke(who, GROUP).at(now));
            case 5 ->
                muchang.accept(
                        Signal.of(who, new Gathering.Spoke(OTHER, true, false)).at(now));
            case 6 -> muchang.accept(Signal.quit(who, GROUP).at(now));
            case 7 ->
                muchang.accept(Signal.rose(who, OTHER, Membership.Role.KOC).at(now));
            case 8 -> muchang.messages().byHand(who, "care", "lin", chance.nextBoolean() ? ByHand.STOP : ByHand.ADVISE);
            default ->
                muchang.accept(Signal.lookedAfter(who, chance.nextBoolean() ? "lin" : "wang")
                        .at(now));
        }
    }

    @Test
    void under_the_same_definition_the_same_is_decided_fact_for_fact() {
        PrivateDomain domain = definition().policies(atMost(2).per(days(7))).build();
        Muchang muchang = lived(domain);
        Map<PartyId, List<Fact>> really = new TreeMap<>();
        for (Recorded each : muchang.journal().read(0, Integer.MAX_VALUE)) {
            if (!(each.fact() instanceof HouseFact)) {
                really.computeIfAbsent(each.party(), any -> new ArrayList<>()).add(each.fact());
            }
        }
        really.remove(new PartyId(1)); // the house
        Map<PartyId, List<Fact>> would = new TreeMap<>();
        BacktestReport report = Backtest.of(domain)
                .over(muchang.journal())
                .executor(Runnable::run)
                .telling((party, fact) ->
                        would.computeIfAbsent(party, any -> new ArrayList<>()).add(fact))
                .run();

        assertThat(report.notices()).isEmpty();
        assertThat(report.would()).isEqualTo(report.done());
        assertThat(report.customers()).isEqualTo(CUSTOMERS);
        assertThat(would.keySet()).isEqualTo(really.keySet());
        would.forEach((party, facts) -> assertThat(comparable(facts))
                .as("%s", party)
                .isEqualTo(comparable(really.getOrDefault(party, List.of()))));
        List<Fact> all = would.values().stream().flatMap(List::stream).toList();
        assertThat(all)
                .hasAtLeastOneElementOfType(StaffFact.SentByHand.class)
                .hasAtLeastOneElementOfType(StaffFact.NotSentByHand.class)
                .hasAtLeastOneElementOfType(StaffFact.VisitClosed.class)
                .hasAtLeastOneElementOfType(TaskClosed.class)
                .hasAtLeastOneElementOfType(GroupFact.GroupSpoke.class)
                .hasAtLeastOneElementOfType(GroupFact.GroupLeft.class)
                .hasAtLeastOneElementOfType(GroupFact.HandedOn.class)
                .hasAtLeastOneElementOfType(CommunityFact.SlotCame.class);
    }

    /** All of them, but receipts are the carrier's, and nobody knows what a signal was that told nothing new. */
    private static List<Fact> comparable(List<Fact> facts) {
        List<Fact> comparable = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Fact each = facts.get(i);
            boolean empty = i + 1 == facts.size() || facts.get(i + 1).at() != each.at();
            if (each instanceof DeliveryAccepted accepted) {
                comparable.add(new DeliveryAccepted(accepted.at(), accepted.message(), ""));
            } else if (each instanceof SignalTaken taken && empty) {
                comparable.add(new SignalTaken(taken.at(), taken.signal(), "", taken.happened(), taken.late()));
            } else {
                comparable.add(each);
            }
        }
        return comparable;
    }

    @Test
    void what_staff_did_counts_under_other_rules() {
        Muchang muchang = lived(definition().policies(atMost(2).per(days(7))).build());

        BacktestReport none = Backtest.of(
                        definition().policies(atMost(2).per(days(7))).build())
                .over(muchang.journal())
                .run();
        BacktestReport tighter = Backtest.of(
                        definition().policies(atMost(1).per(days(14))).build())
                .over(muchang.journal())
                .run();

        assertThat(tighter.would().delivered()).isLessThan(none.would().delivered());
        assertThat(tighter.would().suppressed()).isGreaterThan(none.would().suppressed());
    }

    @Test
    void tasks_and_groups_that_the_definition_does_not_have_are_named() {
        Muchang muchang = lived(definition().build());

        BacktestReport report =
                Backtest.of(Town.definition().build()).over(muchang.journal()).run();

        assertThat(report.customers()).isEqualTo(CUSTOMERS);
        assertThat(report.notices()).extracting(Notice::kind).contains(Kind.POOL, Kind.TASK);
        assertThat(report.notices()).extracting(Notice::name).contains("groups");
    }
}
