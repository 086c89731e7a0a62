package io.github.muchang.engine;

import static io.github.muchang.engine.Play.DAY;
import static io.github.muchang.engine.Play.HOUR;
import static io.github.muchang.journey.Trigger.called;
import static io.github.muchang.journey.Trigger.done;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;
import static io.github.muchang.segment.Conditions.tagged;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journey.Fate;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.JourneyBuilder;
import io.github.muchang.journey.Reentry;
import io.github.muchang.journey.StaffTask;
import io.github.muchang.journey.Succession;
import io.github.muchang.journey.Trigger;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Condition;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.stories.Shop;
import io.github.muchang.stories.Words;
import io.github.muchang.time.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who begins a journey, who is kept out, and what ends it, told in the words of {@link Play}. */
class ConductTest {
    private static final long T = Shop.START.toEpochMilli();

    static List<Trigger> triggers() {
        return List.of(
                entered("friends"),
                Trigger.left("guests"),
                done("visited"),
                done("visited", "约"),
                Trigger.enteredSegment("vip"),
                Trigger.leftSegment("newcomers"),
                Trigger.cameTo("buyer"),
                Trigger.told("city"),
                Trigger.told("name"),
                called());
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void a_journey_starts_on_its_trigger_and_on_no_other(Trigger trigger) {
        Play play = play(shop(journey("j").startsOn(trigger).pause(days(1))));
        Trigger seen = null;
        for (Trigger each : triggers()) {
            cause(play, each, 0);
            if (play.said().contains("+j(")) {
                seen = each;
                assertThat(play.said()).contains("+j(" + trigger.code() + ")");
                break;
            }
        }

        assertThat(seen).isEqualTo(trigger);
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void a_late_signal_starts_nothing(Trigger trigger) {
        if (trigger.equals(called())) {
            return; // the host is never late
        }
        Play play = play(shop(journey("j").startsOn(trigger).pause(days(1)))).after(9 * DAY);
        triggers().stream().filter(each -> !each.equals(called())).forEach(each -> cause(play, each, 2 * DAY));

        assertThat(Play.words(play.all())).doesNotContain("+j(");
        assertThat(play.party().enrolments()).isEmpty();
    }

    @Test
    void what_a_journey_does_starts_others() {
        PrivateDomain domain = Shop.definition()
                .contents(Words.of("welcome", "thanks", "no"))
                .segment("vip", tagged("vip"))
                .journeys(
                        journey("first")
                                .startsOn(called())
                                .tag("vip")
                                .record("visited", "约")
                                .build(),
                        journey("second")
                                .startsOn(Trigger.enteredSegment("vip"))
                                .send("welcome")
                                .build(),
                        journey("third")
                                .startsOn(done("visited", "约"))
                                .send("thanks")
                                .build(),
                        journey("fourth")
                                .startsOn(done("visited", "到"))
                                .send("no")
                                .build())
                .build();

        assertThat(play(domain).call("first").said())
                .isEqualTo("+first(called) >tag-vip(begun) #vip +second(enteredSegment vip) >record-visited(marked)"
                        + " >welcome(begun) sent:welcome -second(completed) +third(done visited 约) -first(completed)"
                        + " >thanks(begun) sent:thanks -third(completed)");
    }

    @Test
    void journeys_that_start_each_other_come_to_an_end() {
        PrivateDomain domain = Shop.definition()
                .segment("tagged", tagged("x"))
                .journeys(
                        journey("on")
                                .startsOn(called(), Trigger.leftSegment("tagged"))
                                .reentry(Reentry.restart())
                                .tag("x")
                                .build(),
                        journey("off")
                                .startsOn(Trigger.enteredSegment("tagged"))
                                .reentry(Reentry.restart())
                                .untag("x")
                                .build())
                .build();

        assertThat(play(domain).call("on").said())
                .isEqualTo("+on(called) >tag-x(begun) #x +off(enteredSegment tagged) -on(completed) >untag-x(begun) ~x"
                        + " -off(completed)");
    }

    @Test
    void the_host_calls_only_what_may_be_called() {
        PrivateDomain domain = shop(journey("j").startsOn(entered("friends")).send("hello"));

        assertThat(play(domain).call("j").said()).isEmpty();
        assertThat(play(domain).call("k").said()).isEmpty();
    }

    @Test
    void nobody_is_in_a_journey_twice() {
        Play play = play(shop(journey("j")
                .startsOn(done("visited"))
                .reentry(Reentry.afterEnd())
                .pause(days(2))));

        assertThat(play.did("visited").said()).isEqualTo("+j(done visited) >pause-P2D(begun)");
        assertThat(play.after(DAY).did("visited").said()).isEqualTo("!j(IN_IT)");
        assertThat(play.after(DAY).said()).isEqualTo("-j(completed)");
        assertThat(play.did("visited").said()).isEqualTo("+j(done visited) >pause-P2D(begun)");
    }

    @Test
    void never_again_unless_said_otherwise() {
        Play play = play(shop(journey("j").startsOn(done("visited")).send("hello")));

        assertThat(play.did("visited").said()).contains("-j(completed)");
        assertThat(play.after(900 * DAY).did("visited").said()).isEqualTo("!j(ONLY_ONCE)");
    }

    @Test
    void again_a_while_after_the_end() {
        Play play = play(shop(journey("j")
                        .startsOn(done("visited"))
                        .reentry(Reentry.after(days(30)))
                        .pause(days(5))))
                .did("visited")
                .after(5 * DAY);

        assertThat(play.after(30 * DAY - 1).did("visited").said()).isEqualTo("!j(TOO_SOON)");
        assertThat(play.after(1).did("visited").said()).startsWith("+j(done visited)");
    }

    @Test
    void a_trigger_may_begin_a_journey_anew() {
        Play play = play(shop(journey("j")
                        .startsOn(done("visited"))
                        .reentry(Reentry.restart())
                        .send("wait-hello")
                        .then(StaffTask.of("打电话").by("店长").outcome("x", ""))))
                .did("visited");

        assertThat(play.after(DAY).did("visited").said())
                .isEqualTo("not:wait-hello -j(restarted) +j(done visited) >wait-hello(begun) later:wait-hello"
                        + " >wait-hello(waiting)");
        assertThat(play.release().said()).isEqualTo("sent:wait-hello >task(sent) task:打电话");
        assertThat(play.did("visited").said())
                .startsWith("closed:withdrawn -j(restarted) +j(done visited) >wait-hello(begun)");
    }

    @Test
    void nobody_begins_a_journey_too_often() {
        Play play = play(shop(journey("j")
                .startsOn(done("visited"))
                .reentry(Reentry.afterEnd())
                .atMost(2, days(30))
                .send("hello")));

        assertThat(play.did("visited").said()).startsWith("+j");
        assertThat(play.after(10 * DAY).did("visited").said()).startsWith("+j");
        assertThat(play.after(20 * DAY - 1).did("visited").said()).isEqualTo("!j(TOO_OFTEN)");
        assertThat(play.after(1).did("visited").said())
                .as("the first has left the window")
                .startsWith("+j");
        assertThat(play.after(10 * DAY - 1).did("visited").said()).isEqualTo("!j(TOO_OFTEN)");
    }

    @Test
    void nobody_is_in_too_many_journeys_at_once_and_the_preferred_come_first() {
        PrivateDomain domain = shop(
                journey("low")
                        .priority(10)
                        .startsOn(done("visited"))
                        .atMostAtOnce(2)
                        .pause(days(1)),
                journey("middle").startsOn(done("visited")).atMostAtOnce(2).pause(days(1)),
                journey("also-middle").startsOn(done("visited")).atMostAtOnce(2).pause(days(1)),
                journey("high").priority(90).startsOn(done("visited")).pause(days(1)));

        assertThat(play(domain).did("visited").said())
                .isEqualTo("+high(done visited) +middle(done visited) !also-middle(TOO_MANY) !low(TOO_MANY)"
                        + " >pause-P1D(begun) >pause-P1D(begun)");
    }

    @Test
    void a_party_is_in_so_many_journeys_at_most() {
        JourneyBuilder[] many = IntStream.rangeClosed(1, Party.ENROLMENTS + 1)
                .mapToObj(i -> journey("j" + i).startsOn(done("visited")).pause(days(1)))
                .toArray(JourneyBuilder[]::new);
        Play play = play(shop(many)).did("visited");

        assertThat(play.party().enrolments()).hasSize(Party.ENROLMENTS);
        assertThat(play.said()).contains("!j17(TOO_MANY)");
    }

    @Test
    void a_journey_ends_at_any_step_as_soon_as_its_condition_holds() {
        Condition bought = did("purchased").atLeast(1).within(days(7));
        Play play = play(shop(journey("j")
                        .startsOn(entered("friends"))
                        .endIf(tagged("x"), "tagged")
                        .endIf(bought, "bought")
                        .send("wait-hello")
                        .pause(days(5))))
                .added("friends");

        assertThat(play.after(DAY).did("purchased").said()).isEqualTo("not:wait-hello -j(bought)");
        assertThat(play.last())
                .contains(new JourneyFact.JourneyEnded(
                        T + DAY, "j", 1, "wait-hello", T, "bought", List.of(new Evidence(bought, true, 1, 0))));
        assertThat(play.due()).as("only the lifecycle is left").isNotEqualTo(T + 5 * DAY);
    }

    @Test
    void a_condition_that_time_makes_true_ends_a_journey_at_its_millisecond() {
        Play play = play(shop(journey("j")
                        .startsOn(entered("friends"))
                        .endIf(silentFor(days(3)))
                        .pause(days(5))))
                .added("friends");

        assertThat(play.due()).isEqualTo(T + 3 * DAY);
        assertThat(play.after(3 * DAY - 1).said()).isEmpty();
        assertThat(play.after(1).said()).isEqualTo("-j(exited)");
    }

    @Test
    void a_journey_that_ends_itself_by_what_it_does() {
        assertThat(play(shop(journey("j")
                                .startsOn(called())
                                .endIf(tagged("x"))
                                .tag("x")
                                .send("hello")))
                        .call("j")
                        .said())
                .isEqualTo("+j(called) >tag-x(begun) #x -j(exited)");
    }

    @Test
    void nobody_enters_what_is_over_for_them() {
        Play play = play(
                shop(journey("j").startsOn(called()).endIf(not(tagged("x"))).send("hello")));

        assertThat(play.call("j").said()).isEqualTo("!j(OVER)");
        assertThat(play.last())
                .contains(new JourneyFact.NotEnrolled(
                        T, "j", "called", JourneyFact.Why.OVER, List.of(new Evidence(tagged("x"), false, 0, 0))));
    }

    @Test
    void leaving_the_last_pool_ends_a_journey_that_says_so() {
        JourneyBuilder journey = journey("j")
                .startsOn(entered("friends"), entered("group"), called())
                .pause(days(5));
        Play stays = play(shop(journey)).added("friends");
        assertThat(stays.left("friends").said()).isEmpty();

        Play leaves = play(shop(journey.endsOnLeaving())).added("friends").added("group");
        assertThat(leaves.left("friends").said()).isEmpty();
        assertThat(leaves.left("group").said()).isEqualTo("-j(left-pool)");
        assertThat(play(shop(journey)).call("j").after(DAY).look().said())
                .as("whoever was never in the pool cannot leave it")
                .isEmpty();
    }

    @Test
    void the_host_takes_somebody_out() {
        Play play =
                play(shop(journey("j").startsOn(called()).send("wait-hello"))).call("j");

        assertThat(play.takeOut("j").said()).isEqualTo("not:wait-hello -j(taken-out)");
        assertThat(play.takeOut("j").said()).isEmpty();
    }

    @Test
    void erasing_somebody_ends_all_and_starts_nothing() {
        Play play = play(shop(
                        journey("j").startsOn(called()).pause(days(5)),
                        journey("k").startsOn(called()).send("wait-x")))
                .call("j")
                .call("k");

        assertThat(play.erase().said()).isEqualTo("-j(erased) not:wait-x -k(erased)");
        assertThat(play.signal(new Occurrence.Tagged("x", "li")).call("j").said())
                .isEmpty();
    }

    @Test
    void an_older_version_is_finished_unless_the_newer_states_otherwise() {
        JourneyBuilder first = journey("j")
                .startsOn(called())
                .pause(days(5))
                .send("old")
                .step("last")
                .pause(days(5));
        JourneyBuilder second = journey("j")
                .version(2)
                .startsOn(called())
                .step("new")
                .pause(days(9))
                .send("new-hello");
        Play play = play(shop(first)).call("j").after(DAY);

        Play finishes = play.under(shop(first, second));
        assertThat(finishes.look().said()).isEmpty();
        assertThat(finishes.after(4 * DAY).said()).isEqualTo(">old(paused) sent:old >last(sent)");

        Play moves = play.under(
                shop(first, second.build().toBuilder().replaces(Succession.of(1).move("pause-P5D", "new"))));
        assertThat(moves.look().said()).isEqualTo(">new(moved) >new(begun)");
        assertThat(moves.due()).isEqualTo(T + 10 * DAY);
        assertThat(enrolled(moves).since()).isEqualTo(T);

        Play leaves = play.under(
                shop(first, second.build().toBuilder().replaces(Succession.of(1).otherwise(Fate.leave()))));
        assertThat(leaves.look().said()).isEqualTo("-j(replaced)");
    }

    @Test
    void whoever_is_in_a_version_that_nobody_knows_any_more_is_parked() {
        JourneyBuilder first = journey("j")
                .startsOn(called())
                .endIf(tagged("x"))
                .pause(days(5))
                .send("old");
        JourneyBuilder second =
                journey("j").version(2).startsOn(called()).step("new").send("new-hello");
        Play play = play(shop(first)).call("j").after(DAY);

        Play parked = play.under(shop(second));
        assertThat(parked.look().due()).isEqualTo(Moments.NEVER);
        assertThat(parked.after(30 * DAY)
                        .signal(new Occurrence.Tagged("x", "li"))
                        .said())
                .isEqualTo("#x");
        assertThat(parked.party().enrolments()).containsKey("j");

        Play moves = parked.under(shop(second.replaces(Succession.of(1).move("pause-P5D", "new"))));
        assertThat(moves.look().said()).isEqualTo(">new(moved) >new(begun) sent:new-hello -j(completed)");
        assertThat(play.under(shop(journey("other").startsOn(called()).send("x")))
                        .takeOut("j")
                        .said())
                .isEqualTo("-j(taken-out)");
    }

    @Test
    void a_move_withdraws_what_the_old_step_left_open() {
        JourneyBuilder first = journey("j")
                .startsOn(called())
                .step("call")
                .then(StaffTask.of("打电话").by("店长").outcome("x", ""))
                .send("wait-a");
        JourneyBuilder second = journey("j")
                .version(2)
                .startsOn(called())
                .step("new")
                .pause(days(1))
                .replaces(Succession.of(1).otherwise(Fate.moveTo("new")));
        Play task = play(shop(first)).call("j");
        Play message = play(shop(first)).call("j").after(DAY);

        assertThat(task.under(shop(first, second)).look().said()).isEqualTo("closed:withdrawn >new(moved) >new(begun)");
        assertThat(message.waiting()).hasSize(1);
        assertThat(message.under(shop(first, second)).look().said()).isEqualTo("not:wait-a >new(moved) >new(begun)");
    }

    @Test
    void two_who_turn_out_to_be_one_go_on_where_the_first_began() {
        PrivateDomain domain = shop(
                journey("j").startsOn(called()).send("hello").pause(days(5)).send("wait-x"));
        Play first = play(domain).call("j").after(DAY);
        Play second = new Play(domain, new PartyId(8), T).after(HOUR).call("j").after(DAY - HOUR);

        assertThat(first.join(second).said()).isEmpty();
        assertThat(enrolled(first).since()).isEqualTo(T);
        assertThat(first.due()).isEqualTo(T + 5 * DAY);
    }

    @Test
    void what_was_given_up_by_a_merge_leaves_nothing_open() {
        PrivateDomain domain = shop(
                journey("j").startsOn(called()).send("wait-a").send("b"),
                journey("k")
                        .startsOn(called())
                        .then(StaffTask.of("打电话").by("店长").within(days(9)).outcome("x", "")));
        Play first = play(domain).call("j").call("k").after(DAY);
        Play second = new Play(domain, new PartyId(8), T)
                .after(HOUR)
                .call("j")
                .call("k")
                .after(DAY - HOUR);

        assertThat(first.join(second).said()).isEqualTo("closed:withdrawn not:wait-a");
        assertThat(first.waiting()).hasSize(1);
        assertThat(first.release().said()).isEqualTo("sent:wait-a >b(sent) sent:b -j(completed)");
    }

    @Test
    void of_two_first_words_that_were_put_off_one_is_left_after_a_merge() {
        PrivateDomain domain =
                shop(journey("j").startsOn(called()).send("hello").pause(days(5)));
        Play first = play(domain).call("j").after(DAY).putOff("hello");
        Play second = new Play(domain, new PartyId(8), T)
                .after(HOUR)
                .call("j")
                .after(DAY - HOUR)
                .putOff("hello");

        assertThat(first.join(second).said()).isEqualTo("not:hello");
        assertThat(first.waiting())
                .singleElement()
                .satisfies(each -> assertThat(each.id().party()).isEqualTo(new PartyId(7)));
    }

    @Test
    void nobody_goes_through_a_journey_again_as_somebody_else() {
        for (Reentry rule : List.of(Reentry.never(), Reentry.afterEnd(), Reentry.after(days(2)), Reentry.restart())) {
            PrivateDomain domain =
                    shop(journey("j").startsOn(called()).reentry(rule).pause(days(5)));
            Play done = play(domain).call("j").after(6 * DAY);
            Play other = new Play(domain, new PartyId(8), T).after(6 * DAY).call("j");
            boolean again = rule.equals(Reentry.afterEnd()) || rule.equals(Reentry.restart());

            assertThat(done.join(other).said()).as("%s", rule).isEqualTo(again ? "" : "-j(merged)");
            assertThat(other.join(play(domain).call("j").after(6 * DAY)).said())
                    .as("%s, the other way round", rule)
                    .isEqualTo(again ? "" : "-j(merged)");
        }
        PrivateDomain domain =
                shop(journey("j").startsOn(called()).reentry(Reentry.afterEnd()).pause(days(5)));
        Play done = play(domain).call("j").after(6 * DAY);
        Play other =
                new Play(domain, new PartyId(8), T).after(4 * DAY).call("j").after(2 * DAY);
        assertThat(done.join(other).said()).as("both were in it at one time").isEqualTo("-j(merged)");
    }

    private static void cause(Play play, Trigger trigger, long ago) {
        long happened = play.now() - ago;
        if (trigger instanceof Trigger.PoolEntered entered) {
            play.signal(new Occurrence.Added(entered.pool(), Optional.empty(), Membership.Role.MEMBER), happened);
        } else if (trigger instanceof Trigger.PoolLeft left) {
            play.signal(new Occurrence.Added(left.pool(), Optional.empty(), Membership.Role.MEMBER), happened);
            play.signal(new Occurrence.Left(left.pool()), happened);
        } else if (trigger instanceof Trigger.Done done) {
            play.signal(
                    new Occurrence.Did(
                            done.deed().activity(),
                            Optional.empty(),
                            done.deed().label().orElse("")),
                    happened);
        } else if (trigger instanceof Trigger.SegmentEntered) {
            play.signal(new Occurrence.Tagged("vip", "li"), happened);
        } else if (trigger instanceof Trigger.SegmentLeft) {
            play.signal(new Occurrence.Tagged("old", "li"), happened);
        } else if (trigger instanceof Trigger.StageEntered) {
            play.signal(new Occurrence.Did("purchased", Optional.empty(), ""), happened);
        } else if (trigger instanceof Trigger.AttributeTold told
                && told.attribute().equals("city")) {
            play.signal(
                    new Occurrence.Described(ImmutableSortedMap.of("city", "上海"), ImmutableSortedSet.of()), happened);
        } else if (trigger instanceof Trigger.AttributeTold told) {
            play.signal(
                    new Occurrence.Described(ImmutableSortedMap.of(), ImmutableSortedSet.of(told.attribute())),
                    happened);
        } else {
            play.call("j");
        }
    }

    private static Enrolment enrolled(Play play) {
        return Objects.requireNonNull(play.party().enrolments().find("j"), "not in it");
    }

    private static JourneyBuilder journey(String name) {
        return Journey.named(name);
    }

    private static PrivateDomain shop(JourneyBuilder... journeys) {
        PrivateDomainBuilder builder =
                Shop.definition().segment("vip", tagged("vip")).segment("newcomers", not(tagged("old")));
        List<Journey> built = Arrays.stream(journeys).map(JourneyBuilder::build).toList();
        return builder.contents(Words.of(built))
                .journeys(built.toArray(Journey[]::new))
                .build();
    }

    private static Play play(PrivateDomain domain) {
        return new Play(domain, new PartyId(7), T);
    }
}
