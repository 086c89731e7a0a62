package io.github.muchang.engine;

import static io.github.muchang.segment.Conditions.did;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.journal.ChannelFact;
import io.github.muchang.journal.Evidence;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.HouseFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.RuleFact;
import io.github.muchang.lifecycle.Lifecycle;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.stories.Shop;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Given what was, when something happens, then these facts. */
class DecideTest {
    private static final PartyId LIN = new PartyId(2);
    private static final long T = Shop.START.toEpochMilli();
    private static final long DAY = 86_400_000L;
    private static final Condition TWICE = did("purchased").atLeast(2).within(Span.days(3));

    private final PrivateDomain domain =
            Shop.definition().lifecycle(Lifecycle.NONE).segment("twice", TWICE).build();
    private final Decide decide = new Decide(domain);
    private Party party = Party.unknown(LIN);
    private long due = Moments.NEVER;
    private int signals;

    @Test
    void an_arrival_through_a_code_of_a_pathway() {
        assertThat(when(T, new Occurrence.Added("friends", Optional.of("table-7"), Membership.Role.MEMBER)))
                .containsExactly(
                        new PersonFact.Registered(T, Party.Kind.CUSTOMER),
                        new PersonFact.SignalTaken(T, new SignalHash(1), "added", T, false),
                        new ChannelFact.SourceTouched(T, T, "table-7", "guests/friends", "friends"),
                        new ChannelFact.PoolEntered(
                                T, T, "friends", "", "table-7", "guests/friends", Membership.Role.MEMBER));
    }

    @Test
    void an_arrival_through_a_code_that_nobody_defined() {
        assertThat(when(T, new Occurrence.Added("friends", Optional.of("poster"), Membership.Role.KOC)))
                .contains(
                        new ChannelFact.SourceTouched(T, T, "poster", "", "friends"),
                        new ChannelFact.PoolEntered(T, T, "friends", "", "poster", "", Membership.Role.KOC));
    }

    @Test
    void whoever_is_there_does_not_enter_again() {
        given(new ChannelFact.PoolEntered(T, T, "friends", "", "", "", Membership.Role.MEMBER));

        assertThat(when(T + 1, new Occurrence.Added("friends", Optional.empty(), Membership.Role.MEMBER)))
                .containsExactly(new PersonFact.SignalTaken(T + 1, new SignalHash(1), "added", T + 1, false));
    }

    @Test
    void a_move_is_a_departure_and_an_arrival() {
        given(new ChannelFact.PoolEntered(T, T, "friends", "", "", "", Membership.Role.MEMBER));

        assertThat(when(T + 1, new Occurrence.Moved("friends", "group", Optional.of("invitation"))))
                .contains(
                        new ChannelFact.PoolLeft(T + 1, T + 1, "friends", "group"),
                        new ChannelFact.PoolEntered(
                                T + 1,
                                T + 1,
                                "group",
                                "friends",
                                "invitation",
                                "friends/group",
                                Membership.Role.MEMBER));
    }

    @Test
    void a_move_from_where_somebody_was_not_is_an_arrival() {
        given();

        assertThat(when(T + 1, new Occurrence.Moved("friends", "group", Optional.empty())))
                .endsWith(new ChannelFact.PoolEntered(T + 1, T + 1, "group", "", "", "", Membership.Role.MEMBER));
    }

    @Test
    void a_role_changes_only_where_it_differs() {
        given(new ChannelFact.PoolEntered(T, T, "group", "", "", "", Membership.Role.MEMBER));

        assertThat(when(T, new Occurrence.Promoted("group", Membership.Role.MEMBER)))
                .hasSize(1);
        assertThat(when(T, new Occurrence.Promoted("friends", Membership.Role.KOC)))
                .hasSize(1);
        assertThat(when(T, new Occurrence.Promoted("group", Membership.Role.KOC)))
                .endsWith(new ChannelFact.RoleChanged(T, "group", Membership.Role.KOC));
    }

    @Test
    void a_second_purchase_leads_into_a_segment_and_time_out_of_it() {
        given();
        when(T, bought(30_000));

        assertThat(when(T + DAY, bought(20_000)))
                .containsExactly(
                        new PersonFact.SignalTaken(T + DAY, new SignalHash(2), "did", T + DAY, false),
                        new PersonFact.ActivityRecorded(
                                T + DAY,
                                T + DAY,
                                "purchased",
                                domain.calendar().dayOf(T + DAY),
                                "镜片",
                                20_000,
                                "CNY",
                                true),
                        new RuleFact.SegmentEntered(T + DAY, "twice", List.of(new Evidence(TWICE, true, 2, 0))));
        assertThat(due).isEqualTo(T + 3 * DAY);
        assertThat(tick(T + 3 * DAY - 1)).isEmpty();
        assertThat(tick(T + 3 * DAY))
                .containsExactly(
                        new RuleFact.SegmentLeft(T + 3 * DAY, "twice", List.of(new Evidence(TWICE, false, 1, 0))));
    }

    @Test
    void a_segment_that_is_no_longer_defined_is_left() {
        given(new RuleFact.SegmentEntered(T, "of old", List.of()));

        assertThat(tick(T)).containsExactly(new RuleFact.SegmentLeft(T, "of old", List.of()));
    }

    @Test
    void what_is_known_of_somebody() {
        given();

        assertThat(when(
                        T,
                        new Occurrence.Described(
                                ImmutableSortedMap.of("city", "上海", "diopter", "-3"), ImmutableSortedSet.of("name"))))
                .endsWith(
                        new PersonFact.AttributeSet(T, T, "city", "上海"),
                        new PersonFact.AttributeSet(T, T, "diopter", "-3"),
                        new PersonFact.PersonalHeld(T, T, "name"));
        assertThat(due).isEqualTo(T + 3 * DAY);
        assertThat(tick(T + 3 * DAY)).containsExactly(new PersonFact.AttributeExpired(T + 3 * DAY, "diopter"));
    }

    @Test
    void addresses_and_identities_are_facts_without_their_values() {
        Reach reach = new Reach(new AddressSlot(9), CarrierId.of("wecom"), "optician");
        Stimulus stimulus = new Stimulus(
                new SignalHash(1), T, new Occurrence.Identified(), List.of(reach), List.of("unionid", "phone"));

        assertThat(decide.signal(party, stimulus, T, Yardsticks.NONE).facts())
                .endsWith(
                        new PersonFact.IdentityKnown(T, "unionid"),
                        new PersonFact.IdentityKnown(T, "phone"),
                        new PersonFact.ReachKnown(T, reach.slot(), reach.carrier(), "optician"));
    }

    @Test
    void tags_are_given_once_and_taken_once() {
        given();

        assertThat(when(T, new Occurrence.Tagged("近视", "optician")))
                .endsWith(new PersonFact.TagGiven(T, T, "近视", "optician"));
        assertThat(when(T, new Occurrence.Tagged("近视", "rule"))).hasSize(1);
        assertThat(when(T, new Occurrence.Untagged("近视", "rule"))).endsWith(new PersonFact.TagTaken(T, "近视", "rule"));
        assertThat(when(T, new Occurrence.Untagged("近视", "rule"))).hasSize(1);
    }

    @Test
    void a_tag_too_many_is_refused_with_the_party_and_the_way_out() {
        given();
        for (int i = 0; i < Party.TAGS; i++) {
            when(T, new Occurrence.Tagged("tag " + i, "rule"));
        }

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> when(T, new Occurrence.Tagged("one more", "rule")))
                .withMessage("tag for p-2: 1 fault\n"
                        + "  tag: it bears 40 tags, the most there can be; take one away first");
    }

    @Test
    void withdrawing_from_everything_is_a_word_on_every_purpose() {
        given();

        assertThat(when(T, new Occurrence.Withdrew(Optional.empty(), Optional.empty())))
                .hasSize(1 + Purpose.values().length)
                .contains(new PersonFact.ConsentSaid(T, T, "promotion", "*", false, ""));
    }

    @Test
    void a_repeat_causes_nothing() {
        given();
        Stimulus stimulus = new Stimulus(new SignalHash(7), T, bought(100), List.of(), List.of());
        party = decide.signal(party, stimulus, T, Yardsticks.NONE).party();

        Decision again = decide.signal(party, stimulus, T + DAY, Yardsticks.NONE);

        assertThat(again.facts()).isEmpty();
        assertThat(again.party()).isSameAs(party);
        assertThat(again.due()).isEqualTo(decide.nextDue(party, T + DAY, Yardsticks.NONE));
    }

    @Test
    void whoever_became_part_of_another_is_never_due() {
        given(new PersonFact.AttributeSet(T, T, "diopter", "-3"));

        Decision decision = decide.absorbed(party, new PartyId(1), T + 1);

        assertThat(decision.facts()).containsExactly(new PersonFact.Absorbed(T + 1, new PartyId(1)));
        assertThat(decision.due()).isEqualTo(Moments.NEVER);
        assertThat(decide.tick(decision.party(), T + 10 * DAY, Yardsticks.NONE).facts())
                .isEmpty();
    }

    @Test
    void the_house_has_no_stage_and_no_segments() {
        Fact mark = new HouseFact.ImportAdvanced(T, "orders", "", "ab", 10, 2);

        Decision decision = decide.house(Party.unknown(new PartyId(1)), T, mark);

        assertThat(decision.facts()).containsExactly(new PersonFact.Registered(T, Party.Kind.HOUSE), mark);
        assertThat(decision.due()).isEqualTo(Moments.NEVER);
    }

    @Test
    void nothing_is_decided_before_what_was_decided() {
        given();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tick(T - 1))
                .withMessage("deciding at " + (T - 1) + " for p-2, which has been decided up to " + T);
    }

    private void given(Fact... facts) {
        party = Evolve.apply(party, List.of(new PersonFact.Registered(T, Party.Kind.CUSTOMER)));
        party = Evolve.apply(party, List.of(facts));
    }

    private List<Fact> when(long now, Occurrence what) {
        Stimulus stimulus = new Stimulus(new SignalHash(++signals), now, what, List.of(), List.of());
        return taken(decide.signal(party, stimulus, now, Yardsticks.NONE));
    }

    private List<Fact> tick(long now) {
        return taken(decide.tick(party, now, Yardsticks.NONE));
    }

    private List<Fact> taken(Decision decision) {
        assertThat(Evolve.apply(party, decision.facts()).toString())
                .isEqualTo(decision.party().toString());
        assertThat(decision.due())
                .isEqualTo(decide.nextDue(decision.party(), decision.party().asOf(), Yardsticks.NONE));
        party = decision.party();
        due = decision.due();
        return decision.facts();
    }

    private static Occurrence bought(long minor) {
        return new Occurrence.Did("purchased", Optional.of(Money.of(minor, "CNY")), "镜片");
    }
}
