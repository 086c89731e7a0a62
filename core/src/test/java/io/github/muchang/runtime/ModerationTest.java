package io.github.muchang.runtime;

import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.memberOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.carrier.Measure;
import io.github.muchang.community.Entrance;
import io.github.muchang.community.Removal;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.MeasureFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Membership;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.Moderated.Outcome;
import io.github.muchang.runtime.Moderated.Receipt;
import io.github.muchang.signal.Gathering;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModerationTest {
    private static final Identity GROUP = Identity.of("group", "wrOgQhDgAA-1");
    private static final Address WHERE = new Address(Warden.CARRIER, "main", "wrOgQhDgAA-1");
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Identity WANG = Shop.unionid("o-wang");
    private static final Identity ZHAO = Shop.unionid("o-zhao");
    private static final Delivery REFUSED = Delivery.refused(Reason.OTHER, "11282");

    private final Warden warden = new Warden();

    @Test
    void whoever_staff_decided_about_is_removed_once_and_nobody_else() {
        try (Muchang muchang = quiet()) {
            decide(muchang, LIN, true);
            decide(muchang, WANG, false);

            Moderated done = muchang.moderation(warden).carryOut();

            assertThat(done.receipts()).containsExactly(receipt(muchang, LIN, Outcome.REMOVED, ""));
            assertThat(done.again()).isEmpty();
            assertThat(warden.asked).containsExactly(new Measure.Remove(WHERE, List.of(LIN)));
            assertThat(muchang.communities().members(GROUP)).hasSize(2);
            assertThat(muchang.communities()
                            .find(GROUP)
                            .orElseThrow()
                            .community()
                            .days())
                    .last()
                    .satisfies(day -> assertThat(day.removed()).isEqualTo(1));
            assertThat(outcomes(muchang, LIN)).containsExactly(MeasureFact.DONE);
            assertThat(muchang.moderation(warden).carryOut().receipts()).isEmpty();
            assertThat(warden.asked).hasSize(1);
        }
    }

    @Test
    void the_platform_telling_it_too_changes_nothing_and_who_comes_back_stays() {
        try (Muchang muchang = quiet()) {
            decide(muchang, LIN, true);
            muchang.moderation(warden).carryOut();
            muchang.accept(Signal.removed(LIN, GROUP).at(muchang.now()));
            muchang.advanceTo(muchang.now().plusSeconds(60));
            muchang.accept(Signal.joined(LIN, GROUP).at(muchang.now()));

            assertThat(muchang.moderation(warden).carryOut().receipts()).isEmpty();
            assertThat(muchang.communities().members(GROUP)).hasSize(3);
            assertThat(warden.asked).hasSize(1);
        }
    }

    @Test
    void a_removal_that_is_refused_is_known_and_not_tried_again_until_it_is_decided_again() {
        warden.saying(REFUSED);
        warden.there = Optional.of(true);
        try (Muchang muchang = quiet()) {
            decide(muchang, LIN, true);
            Moderation moderation = muchang.moderation(warden);

            assertThat(moderation.carryOut().receipts())
                    .containsExactly(receipt(muchang, LIN, Outcome.REFUSED, "11282"));
            assertThat(moderation.carryOut().receipts()).isEmpty();
            assertThat(muchang.communities().toRemove()).isEmpty();
            assertThat(muchang.communities().removals())
                    .extracting(Removal::member)
                    .doesNotContain(id(muchang, LIN));
            assertThat(muchang.history(LIN))
                    .extracting(each -> each.in(Locale.ENGLISH))
                    .anyMatch(each -> each.contains("removing: refused by the platform (11282)"));
            muchang.advanceTo(muchang.now().plus(Duration.ofDays(30)));
            assertThat(muchang.communities().removals())
                    .as("after the days of grace it is proposed again")
                    .extracting(Removal::member)
                    .contains(id(muchang, LIN));
            decide(muchang, LIN, true);
            assertThat(moderation.carryOut().that(Outcome.REMOVED)).hasSize(1);
        }
    }

    @Test
    void who_had_gone_already_is_not_refused() {
        warden.saying(REFUSED);
        warden.there = Optional.of(false);
        try (Muchang muchang = quiet()) {
            decide(muchang, LIN, true);

            assertThat(muchang.moderation(warden).carryOut().that(Outcome.REMOVED))
                    .hasSize(1);
            assertThat(muchang.communities().members(GROUP)).hasSize(2);
        }
    }

    @Test
    void a_platform_that_asks_to_wait_is_waited_for() {
        warden.saying(Delivery.accepted("done")).saying(Delivery.throttled(Duration.ofSeconds(20)));
        try (Muchang muchang = quiet()) {
            List.of(LIN, WANG, ZHAO).forEach(each -> decide(muchang, each, true));

            Moderated first = muchang.moderation(warden).carryOut();

            assertThat(first.receipts())
                    .extracting(Receipt::outcome)
                    .containsExactly(Outcome.REMOVED, Outcome.LATER, Outcome.LATER);
            assertThat(first.again()).hasValue(muchang.now().plusSeconds(20));
            assertThat(warden.asked).hasSize(2);
            assertThat(muchang.moderation(warden).carryOut().that(Outcome.REMOVED))
                    .hasSize(2);
            assertThat(muchang.communities().members(GROUP)).isEmpty();
        }
    }

    @Test
    void who_went_and_came_back_during_the_call_is_a_member_of_whom_nothing_was_decided() {
        try (Muchang muchang = quiet()) {
            for (Delivery each : List.of(Delivery.throttled(Duration.ZERO), REFUSED, Delivery.accepted("done"))) {
                decide(muchang, LIN, true);
                warden.next.add(() -> {
                    muchang.accept(Signal.quit(LIN, GROUP).at(muchang.now()));
                    muchang.advanceTo(muchang.now().plusSeconds(1));
                    muchang.accept(Signal.joined(LIN, GROUP).at(muchang.now()));
                    return each;
                });
                muchang.moderation(warden).carryOut();

                assertThat(muchang.communities().members(GROUP)).hasSize(3);
                assertThat(muchang.communities().toRemove()).isEmpty();
                assertThat(muchang.customer(LIN).orElseThrow().belongings())
                        .singleElement()
                        .satisfies(in -> assertThat(in.decision()).isEqualTo(Belonging.Decision.NONE));
            }
            assertThat(muchang.moderation(warden).carryOut().receipts()).isEmpty();
        }
    }

    @Test
    void who_cannot_remove_anybody_leaves_it_to_somebody_who_can() {
        warden.saying(Delivery.refused(Reason.NOT_PERMITTED, "11253"));
        try (Muchang muchang = quiet()) {
            List.of(LIN, WANG).forEach(each -> decide(muchang, each, true));

            assertThat(muchang.moderation(warden).carryOut().that(Outcome.UNABLE))
                    .hasSize(2);
            assertThat(warden.asked).hasSize(1);
            assertThat(muchang.communities().toRemove()).hasSize(2);
        }
    }

    @Test
    void who_has_spoken_since_or_rose_stays_but_not_who_advertises() {
        try (Muchang muchang = quiet()) {
            muchang.accept(advertising(ZHAO, muchang));
            muchang.advanceTo(muchang.now().plusSeconds(1));
            muchang.accept(advertising(ZHAO, muchang));
            List.of(LIN, WANG, ZHAO).forEach(each -> decide(muchang, each, true));
            muchang.accept(Signal.spoke(LIN, GROUP).at(muchang.now()));
            muchang.accept(Signal.rose(WANG, GROUP, Membership.Role.ADMIN).at(muchang.now()));
            muchang.advanceTo(muchang.now().plus(Duration.ofDays(1)));
            muchang.accept(Signal.spoke(ZHAO, GROUP).at(muchang.now()));

            Moderated done = muchang.moderation(warden).carryOut();

            assertThat(done.that(Outcome.LAPSED))
                    .extracting(Receipt::member)
                    .containsExactly(id(muchang, LIN), id(muchang, WANG));
            assertThat(warden.asked).containsExactly(new Measure.Remove(WHERE, List.of(ZHAO)));
            assertThat(muchang.communities().toRemove()).isEmpty();
        }
    }

    @Test
    void after_a_crash_the_platform_is_asked_who_is_there_before_anybody_is_removed_again(@TempDir Path directory) {
        crashed(directory);
        warden.there = Optional.of(true);
        try (Muchang again = open(directory)) {
            assertThat(again.moderation(warden).carryOut().that(Outcome.REMOVED))
                    .hasSize(1);
            assertThat(warden.looks).isEqualTo(1);
            assertThat(warden.asked).hasSize(2);
            assertThat(outcomes(again, LIN)).containsExactly(MeasureFact.NOT_DONE, MeasureFact.DONE);
        }
    }

    @Test
    void what_was_done_before_a_crash_is_not_done_again(@TempDir Path directory) {
        crashed(directory);
        warden.there = Optional.of(false);
        try (Muchang again = open(directory)) {
            assertThat(again.moderation(warden).carryOut().that(Outcome.REMOVED))
                    .hasSize(1);
            assertThat(warden.asked).hasSize(1);
            assertThat(again.communities().members(GROUP)).hasSize(2);
        }
    }

    @Test
    void what_nobody_knows_stays_in_doubt_until_it_is_decided_again(@TempDir Path directory) {
        crashed(directory);
        try (Muchang again = open(directory)) {
            Moderation moderation = again.moderation(warden);
            assertThat(moderation.carryOut().that(Outcome.IN_DOUBT)).hasSize(1);
            assertThat(moderation.carryOut().that(Outcome.IN_DOUBT)).hasSize(1);
            assertThat(warden.asked).hasSize(1);
            decide(again, LIN, true);
            assertThat(moderation.carryOut().that(Outcome.REMOVED)).hasSize(1);
            assertThat(warden.asked).hasSize(2);
        }
    }

    @Test
    void a_member_is_muted_for_a_while_and_the_platform_ends_it() {
        warden.saying(Delivery.accepted("done")).saying(REFUSED);
        try (Muchang muchang = quiet()) {
            Moderation moderation = muchang.moderation(warden);

            assertThat(moderation.mute(GROUP, LIN, Span.minutes(10), "li")).isEqualTo(Delivery.accepted("done"));
            assertThat(moderation.unmute(GROUP, LIN, "li")).isEqualTo(REFUSED);

            assertThat(warden.asked)
                    .containsExactly(
                            new Measure.Mute(WHERE, List.of(LIN), Duration.ofMinutes(10)),
                            new Measure.Mute(WHERE, List.of(LIN), Duration.ZERO));
            assertThat(facts(muchang, LIN))
                    .contains(new MeasureFact.MeasureBegun(
                            muchang.now().toEpochMilli(),
                            muchang.communities().all().get(0),
                            MeasureFact.MUTE,
                            muchang.now().plus(Duration.ofMinutes(10)).toEpochMilli(),
                            "li"));
            assertThat(outcomes(muchang, LIN)).containsExactly(MeasureFact.DONE, MeasureFact.REFUSED);
            assertThat(moderation.carryOut().again()).isEmpty();
            assertThatThrownBy(() -> moderation.mute(GROUP, LIN, Span.days(31), "li"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30 days");
            assertThatThrownBy(() -> moderation.mute(GROUP, Shop.unionid("o-nobody"), Span.days(1), "li"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_whole_group_is_muted_until_its_end_also_after_a_crash(@TempDir Path directory) {
        Instant until;
        try (Muchang muchang = open(directory)) {
            join(muchang);
            until = muchang.now().plus(Duration.ofHours(8));
            warden.dying();
            assertThatThrownBy(() -> muchang.moderation(warden).muteAll(GROUP, Span.hours(8), "li"))
                    .isInstanceOf(Warden.Death.class);
        }
        try (Muchang again = open(directory)) {
            Moderation moderation = again.moderation(warden);
            assertThat(moderation.carryOut().again()).hasValue(until);
            again.advanceTo(until);
            warden.saying(Delivery.throttled(Duration.ofSeconds(5)));
            assertThat(moderation.carryOut().again()).hasValue(until.plusSeconds(5));
            assertThat(moderation.carryOut().again()).isEmpty();
            assertThat(warden.asked)
                    .containsExactly(
                            new Measure.MuteAll(WHERE, true),
                            new Measure.MuteAll(WHERE, false),
                            new Measure.MuteAll(WHERE, false));
            moderation.carryOut();
            assertThat(warden.asked).hasSize(3);
        }
    }

    @Test
    void a_group_that_could_not_be_muted_is_not() {
        warden.saying(Delivery.refused(Reason.NOT_PERMITTED, "no call"));
        try (Muchang muchang = quiet()) {
            Moderation moderation = muchang.moderation(warden);
            moderation.muteAll(GROUP, Span.hours(8), "li");
            assertThat(moderation.carryOut().again()).isEmpty();
            moderation.muteAll(GROUP, Span.hours(8), "li");
            assertThat(moderation.carryOut().again()).isPresent();
            moderation.unmuteAll(GROUP, "li");
            assertThat(moderation.carryOut().again()).isEmpty();
        }
    }

    @Test
    void who_asks_to_join_is_let_in_by_a_condition_or_a_word_and_otherwise_left_to_staff() {
        Entrance entrance = Entrance.of(memberOf("friends")).orSaying("镜片");
        try (Muchang muchang = quiet()) {
            Moderation moderation = muchang.moderation(warden);
            muchang.accept(Signal.added(Shop.unionid("o-sun")).to("friends").at(muchang.now()));
            for (String each : List.of("o-qian", "o-li")) {
                muchang.accept(Signal.did(Shop.unionid(each), "clicked").at(muchang.now()));
            }

            assertThat(moderation.answer(asking("o-sun", ""), entrance)).hasValue(Delivery.accepted("done"));
            assertThat(moderation.answer(asking("o-qian", "想问问镜片怎么选"), entrance))
                    .isPresent();
            assertThat(moderation.answer(asking("o-li", "在吗"), entrance)).isEmpty();
            assertThat(moderation.answer(asking("o-li", "在吗"), entrance.declining("先加好友")))
                    .isPresent();

            assertThat(warden.asked)
                    .containsExactly(
                            answer("o-sun", true, ""), answer("o-qian", true, ""), answer("o-li", false, "先加好友"));
            assertThat(facts(muchang, Shop.unionid("o-li")))
                    .filteredOn(MeasureFact.MeasureEnded.class::isInstance)
                    .singleElement()
                    .satisfies(each -> assertThat(((MeasureFact.MeasureEnded) each).measure())
                            .isEqualTo(MeasureFact.DECLINE));
            assertThatThrownBy(() -> moderation.answer(asking("o-nobody", "镜片"), entrance))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoever_the_domain_does_not_admit_is_not_let_in_by_a_word() {
        Muchang opened = Shop.open(Shop.definition()
                .policies(Policy.admission("group", did("purchased").atLeast(1).ever()))
                .build());
        try (Muchang muchang = opened) {
            join(muchang);
            Moderation moderation = muchang.moderation(warden);

            assertThat(moderation.answer(asking("o-lin", "镜片"), Entrance.saying("镜片")))
                    .isEmpty();
            muchang.accept(Signal.did(LIN, "purchased").at(muchang.now()));
            assertThat(moderation.answer(asking("o-lin", "镜片"), Entrance.saying("镜片")))
                    .isPresent();
        }
    }

    private static JoinRequest asking(String who, String words) {
        return new JoinRequest(GROUP, Shop.unionid(who), "flag-1", words);
    }

    private static Measure answer(String who, boolean admits, String reason) {
        return new Measure.Answer(WHERE, List.of(Shop.unionid(who)), "flag-1", admits, reason);
    }

    private static Signal advertising(Identity who, Muchang muchang) {
        return Signal.of(who, new Gathering.Spoke(GROUP, true, false)).at(muchang.now());
    }

    /** Three of whom nobody has said a word for 31 days. */
    private static Muchang quiet() {
        Muchang muchang = Shop.open();
        join(muchang);
        muchang.advanceTo(Shop.START.plus(Duration.ofDays(31)));
        return muchang;
    }

    private static void join(Muchang muchang) {
        muchang.accept(Signal.opened(GROUP).of("group").reachableAt(WHERE).at(Shop.START));
        for (Identity each : List.of(LIN, WANG, ZHAO)) {
            muchang.accept(Signal.joined(each, GROUP).at(Shop.START));
        }
    }

    /** The process died while it was removing somebody. */
    private void crashed(Path directory) {
        warden.dying();
        try (Muchang muchang = open(directory)) {
            join(muchang);
            muchang.advanceTo(Shop.START.plus(Duration.ofDays(31)));
            decide(muchang, LIN, true);
            assertThatThrownBy(() -> muchang.moderation(warden).carryOut()).isInstanceOf(Warden.Death.class);
        }
        assertThat(warden.asked).hasSize(1);
    }

    private static Muchang open(Path directory) {
        return Muchang.builder(Shop.domain())
                .directory(directory)
                .startingAt(Shop.START)
                .open();
    }

    private static void decide(Muchang muchang, Identity who, boolean removes) {
        Removal removal =
                new Removal(muchang.communities().all().get(0), id(muchang, who), Removal.Why.LURKER, 31, 0, 0, 0);
        muchang.communities().decide(removal, removes, "li");
    }

    private static PartyId id(Muchang muchang, Identity who) {
        return muchang.customer(who).orElseThrow().id();
    }

    private static Receipt receipt(Muchang muchang, Identity who, Outcome outcome, String detail) {
        return new Receipt(muchang.communities().all().get(0), id(muchang, who), outcome, detail);
    }

    private static List<MeasureFact> facts(Muchang muchang, Identity who) {
        return muchang.journal().of(id(muchang, who)).stream()
                .map(Recorded::fact)
                .filter(MeasureFact.class::isInstance)
                .map(MeasureFact.class::cast)
                .toList();
    }

    private static List<String> outcomes(Muchang muchang, Identity who) {
        return facts(muchang, who).stream()
                .filter(MeasureFact.MeasureEnded.class::isInstance)
                .map(each -> ((MeasureFact.MeasureEnded) each).outcome())
                .toList();
    }
}
