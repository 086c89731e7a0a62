package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.JourneyFact.Enrolled;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What callbacks have missed is found on the roster of the platform. */
class ReconcilerTest {
    private final Stores stores = Stores.memory();
    private final Listing platform = new Listing(3);
    private Muchang muchang = Listing.open(stores);

    @Test
    void whoever_came_or_went_unheard_is_taken_in_or_let_go() {
        platform.people(1, 2, 3, 4, 5, 6, 7);
        hear(1, 2, 3, 4, 5, 6, 8);
        muchang.advanceTo(at(1));

        Pulled.Done done = round(reconciler());

        assertThat(done).isEqualTo(new Pulled.Done(at(1), 7, 1, 1, 0));
        assertThat(muchang.pool("friends").size()).isEqualTo(7);
        assertThat(friends()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(muchang.history(Listing.unionid(8)))
                .extracting(each -> each.in(Locale.ENGLISH).substring(18))
                .contains("left pool 'friends'");
        assertThat(round(reconciler())).isEqualTo(new Pulled.Done(at(1), 7, 0, 0, 0));
    }

    @Test
    void whoever_arrived_lately_is_welcomed_and_whoever_did_long_ago_is_not() {
        muchang.advanceTo(at(100));
        platform.person(1, at(99));
        platform.person(2, at(0));

        round(reconciler());

        assertThat(enrolled(1)).isTrue();
        assertThat(enrolled(2)).isFalse();
        assertThat(party(2).memberships().get("friends"))
                .satisfies(in -> assertThat(in.since()).isEqualTo(at(0).toEpochMilli()));
    }

    @Test
    void a_round_that_a_crash_interrupts_goes_on_where_it_was() {
        platform.people(1, 2, 3, 4, 5, 6, 7);
        hear(1, 2, 9);
        Reconciler first = reconciler();
        first.pull();
        muchang.advanceTo(at(1));
        first.pull();
        assertThat(platform.asked()).isEqualTo(2);

        muchang.close();
        muchang = Listing.open(stores);
        muchang.advanceTo(at(2));
        Pulled.Done done = round(reconciler().believing(40));

        assertThat(platform.asked()).isEqualTo(3);
        assertThat(done).isEqualTo(new Pulled.Done(at(0), 7, 5, 0, 0)); // 9 came in the moment in which the round began
        muchang.advanceTo(at(3));
        assertThat(round(reconciler().believing(40))).isEqualTo(new Pulled.Done(at(3), 7, 0, 1, 0));
        assertThat(friends()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void whoever_comes_while_a_round_is_under_way_is_not_let_go() {
        platform.people(1, 2, 3, 4);
        hear(1, 2, 3, 4);
        muchang.advanceTo(at(1));
        Reconciler reconciler = reconciler();
        reconciler.pull();

        muchang.accept(Listing.added(5, at(2)));
        Pulled.Done done = round(reconciler);

        assertThat(done.departed()).isZero();
        assertThat(friends()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void two_that_turn_out_to_be_one_while_a_round_is_under_way_stay() {
        platform.people(1, 2, 3, 4);
        muchang.accept(Signal.did(Listing.phone(1), "clicked").at(at(0))); // the elder, whom no roster lists
        hear(1, 2, 3, 4);
        muchang.advanceTo(at(1));
        Reconciler reconciler = reconciler();
        reconciler.pull();

        muchang.accept(
                Signal.did(Listing.phone(1), "visited").also(Listing.unionid(1)).at(at(1)));
        Pulled.Done done = round(reconciler.believing(100));

        assertThat(done.departed()).isZero();
        assertThat(friends()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void more_than_can_be_believed_are_not_let_go() {
        platform.people(1, 2);
        hear(1, 2, 3, 4);
        muchang.advanceTo(at(1));

        assertThat(round(reconciler())).isEqualTo(new Pulled.Done(at(1), 2, 0, 0, 2));
        assertThat(friends()).containsExactly(1, 2, 3, 4);
        assertThat(round(reconciler().believing(50))).isEqualTo(new Pulled.Done(at(1), 2, 0, 2, 0));
        assertThat(friends()).containsExactly(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> reconciler().believing(101));
    }

    @Test
    void no_page_is_asked_for_sooner_than_wanted() {
        platform.people(1, 2, 3, 4);
        Reconciler reconciler = reconciler().every(Span.minutes(10));
        reconciler.pull();

        assertThat(reconciler.pull()).isEqualTo(new Pulled.Wait(Listing.START.plus(Duration.ofMinutes(10)), ""));
        assertThat(platform.asked()).isEqualTo(1);
        muchang.advanceTo(Listing.START.plus(Duration.ofMinutes(10)));
        assertThat(reconciler.pull()).isInstanceOf(Pulled.Done.class);
    }

    @Test
    void a_platform_that_cannot_say_is_asked_again_when_it_wants() {
        platform.people(1, 2, 3, 4);
        Reconciler reconciler = reconciler();
        platform.later(Duration.ofMinutes(5), "45009");

        Pulled.Wait wait = new Pulled.Wait(Listing.START.plus(Duration.ofMinutes(5)), "45009");
        assertThat(reconciler.pull()).isEqualTo(wait);
        assertThat(reconciler.pull()).isEqualTo(new Pulled.Wait(wait.until(), ""));
        assertThat(platform.asked()).isEqualTo(1);
        muchang.advanceTo(wait.until());
        assertThat(reconciler.pull()).isInstanceOf(Pulled.Page.class);
    }

    @Test
    void an_address_that_was_lost_is_known_again() {
        platform.people(1);
        muchang.accept(Signal.added(Listing.unionid(1)).to("friends").at(at(0)));
        muchang.advanceTo(at(1));
        assertThat(party(1).reaches()).isEmpty();

        assertThat(round(reconciler()).arrived()).isZero();

        assertThat(party(1).reaches()).hasSize(1);
        assertThat(party(1).contacts()).isEmpty();
    }

    @Test
    void a_member_that_cannot_be_is_told_of_and_no_reason_to_let_anybody_go() {
        platform.people(1, 2, 3);
        hear(1, 2, 3);
        muchang.advanceTo(at(1));
        platform.renamed(2, "x".repeat(65));

        Pulled pulled = reconcilerOf(new Listing(2, platform)).pull();

        assertThat(pulled).isInstanceOfSatisfying(Pulled.Page.class, page -> assertThat(
                        page.faults().list())
                .extracting(Object::toString)
                .hasSize(1)
                .allMatch(each -> each.startsWith("/1/source: ")));
    }

    @Test
    void a_place_that_the_platform_has_forgotten_begins_the_round_anew() {
        platform.people(1, 2, 3, 4, 5);
        hear(1, 9);
        muchang.advanceTo(at(1));
        Reconciler reconciler = reconciler().believing(100);
        reconciler.pull();
        muchang.advanceTo(at(2));
        platform.gone(2);
        platform.forgets();

        assertThat(round(reconciler)).isEqualTo(new Pulled.Done(at(2), 4, 2, 2, 0));
        assertThat(friends()).containsExactly(1, 3, 4, 5);
        assertThat(platform.asked()).isEqualTo(4);
    }

    @Test
    void whoever_is_let_go_is_not_reachable_for_it() {
        muchang.accept(Listing.added(1, at(0)));
        muchang.accept(Listing.added(2, at(0)));
        muchang.close();
        muchang = Listing.open(
                stores,
                LoopbackCarrier.named("wecom")
                        .answering(any -> Delivery.refused(Delivery.Reason.NOT_A_CONTACT, "84061")));
        muchang.messages().send(Listing.unionid(1), "hello");
        muchang.advanceTo(at(1));
        assertThat(party(1).reaches()).isEmpty();

        platform.people(2);
        assertThat(round(reconciler().believing(100)).departed()).isEqualTo(1);
        assertThat(party(1).reaches()).isEmpty();
        assertThat(party(2).reaches()).hasSize(1);
    }

    @Test
    void nobody_and_no_cursor_is_in_the_journal() {
        platform.people(1, 2, 3, 4);
        reconciler().pull();

        List<Recorded> journal = muchang.journal().read(0, 1000);
        assertThat(journal).extracting(each -> FactJson.write(each.fact())).noneMatch(each -> each.contains("canary"));
        assertThat(muchang.journal().of(House.ID))
                .extracting(each -> each.fact().in(muchang.domain().wording(Locale.ENGLISH)))
                .contains("pulled page 1 of the roster of 'friends': 3 so far, 3 of them new");
    }

    @Test
    void two_cannot_pull_the_same_roster() {
        platform.people(1, 2, 3, 4, 5);
        Reconciler other = reconciler();
        Roster between = (pool, after) -> {
            RosterPage page = platform.page(pool, after);
            if (platform.asked() == 1) {
                other.pull();
            }
            return page;
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> reconcilerOf(between).pull())
                .withMessage("the roster of 'friends' is pulled by another");
        assertThat(friends()).containsExactly(1, 2, 3);
    }

    @Test
    void there_is_no_roster_of_a_pool_that_is_not() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.reconciler("freinds", platform))
                .withMessageContaining("did you mean 'friends'?");
    }

    private Reconciler reconciler() {
        return reconcilerOf(platform);
    }

    private Reconciler reconcilerOf(Roster roster) {
        return muchang.reconciler("friends", roster);
    }

    private static Pulled.Done round(Reconciler reconciler) {
        Pulled pulled = reconciler.pull();
        while (pulled instanceof Pulled.Page) {
            pulled = reconciler.pull();
        }
        return (Pulled.Done) pulled;
    }

    private void hear(int... people) {
        for (int each : people) {
            muchang.accept(Listing.added(each, at(0)));
        }
    }

    private List<Integer> friends() {
        List<Integer> friends = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            if (muchang.customer(Listing.unionid(i))
                    .filter(each -> each.memberships().containsKey("friends"))
                    .isPresent()) {
                friends.add(i);
            }
        }
        assertThat(muchang.pool("friends").size()).isEqualTo(friends.size());
        return friends;
    }

    private Party party(int number) {
        Identity who = Listing.unionid(number);
        return muchang.customer(who).orElseThrow();
    }

    private boolean enrolled(int number) {
        return muchang.journal().of(party(number).id()).stream().anyMatch(each -> each.fact() instanceof Enrolled);
    }

    private static Instant at(int hours) {
        return Listing.START.plus(Duration.ofHours(hours));
    }
}
