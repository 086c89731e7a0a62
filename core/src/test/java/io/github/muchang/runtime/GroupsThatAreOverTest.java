package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Backtest;
import io.github.muchang.foresight.BacktestReport;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.CommunityFact.CommunityEnded;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.GroupFact.HandedOn;
import io.github.muchang.party.Community;
import io.github.muchang.signal.Opening;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Moments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is over says nothing of what goes on: neither of a group that turns out to be the same, nor of tasks of staff. */
class GroupsThatAreOverTest {
    private static final String SUNDAY = ProgrammesTest.SUNDAY;
    private static final Identity OVER = Identity.of("group", "wr-1");
    private static final Identity OPEN = Identity.of("chat", "oc-1");
    private static final Identity MEMBER = Identity.of("unionid", "o-1");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void an_open_group_goes_on_when_it_turns_out_to_be_one_that_is_over() {
        Muchang muchang = open(domain());
        muchang.accept(opened(OVER).following("open-class").at(SUNDAY));
        muchang.accept(Signal.ended(OVER).at("2026-03-02T09:00:00+08:00"));
        muchang.accept(Signal.opened(OPEN).of("group").at("2026-03-03T09:00:00+08:00"));
        muchang.accept(Signal.joined(MEMBER, OPEN).at("2026-03-03T10:00:00+08:00"));

        // after a slot that the programme of the closed group had, and after its end
        muchang.accept(Signal.identified(OVER, OPEN).at("2026-03-25T10:00:00+08:00"));
        muchang.advanceTo("2026-04-20T09:00:00+08:00");

        Community community = muchang.communities().find(OVER).orElseThrow().community();
        assertThat(community.isOpen()).isTrue();
        assertThat(community.plan().programme()).isEmpty();
        assertThat(muchang.communities().members(OPEN)).hasSize(1);
        assertThat(of(SlotCame.class)).isEmpty();
        assertThat(of(HandedOn.class)).isEmpty();
        assertThat(of(CommunityEnded.class)).hasSize(1);
    }

    @Test
    void of_two_that_are_over_or_open_the_elder_says_what_it_is_for() {
        for (boolean closed : List.of(false, true)) {
            Muchang muchang = open(domain());
            muchang.accept(opened(OVER).capacity(10).at("2026-03-03T09:00:00+08:00"));
            muchang.accept(Signal.opened(OPEN)
                    .of("group")
                    .capacity(20)
                    .lasting(Moments.parse("2026-02-28T09:00:00+08:00"), Moments.parse("2026-03-20T18:00:00+08:00"))
                    .at("2026-03-03T10:00:00+08:00"));
            if (closed) {
                muchang.accept(Signal.ended(OVER).at("2026-03-04T09:00:00+08:00"));
                muchang.accept(Signal.ended(OPEN).at("2026-03-05T09:00:00+08:00"));
            }

            muchang.accept(Signal.identified(OVER, OPEN).at("2026-03-06T09:00:00+08:00"));

            Community community = muchang.communities().find(OPEN).orElseThrow().community();
            assertThat(community.plan().capacity()).isEqualTo(10);
            assertThat(community.isOpen()).isNotEqualTo(closed);
            assertThat(community.ended())
                    .isEqualTo(
                            closed ? Moments.parse("2026-03-05T09:00:00+08:00").toEpochMilli() : 0);
            BacktestReport report = Backtest.of(domain())
                    .over(muchang.journal())
                    .executor(Runnable::run)
                    .telling((party, fact) -> facts.add(fact))
                    .run();
            assertThat(report.notices()).isEmpty();
            assertThat(of(CommunityEnded.class)).as("really, and decided again").hasSize(closed ? 6 : 0);
        }
    }

    @Test
    void nobody_has_to_post_in_a_group_that_was_closed() {
        Muchang muchang = open(ProgrammesTest.domain()
                .staff(Member.named("li").as("advisor").on(Shift.between("00:00", "00:00")))
                .build());
        muchang.accept(Signal.opened(OVER)
                .of("group")
                .following("open-class")
                .ownedBy("li")
                .at(SUNDAY));
        muchang.advanceTo("2026-03-04T20:30:00+08:00");
        assertThat(muchang.tasks().of("li")).hasSize(1);

        muchang.accept(Signal.ended(OVER).at("2026-03-04T20:31:00+08:00"));

        assertThat(muchang.tasks().open()).isEmpty();
        assertThat(of(SlotMissed.class)).singleElement().satisfies(each -> assertThat(each.why())
                .isEqualTo(SlotMissed.NOT_DONE));
    }

    private static Opening opened(Identity group) {
        return Signal.opened(group)
                .of("group")
                .lasting(Moments.parse(SUNDAY), Moments.parse("2026-03-20T18:00:00+08:00"));
    }

    private static PrivateDomain domain() {
        return ProgrammesTest.domain()
                .identity("chat", Identity.Strength.STRONG)
                .build();
    }

    private Muchang open(PrivateDomain domain) {
        facts.clear();
        Muchang muchang =
                Muchang.builder(domain).startingAt(Moments.parse(SUNDAY)).open();
        muchang.follow(recorded -> facts.add(recorded.fact()));
        return muchang;
    }

    private <F extends Fact> List<F> of(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
