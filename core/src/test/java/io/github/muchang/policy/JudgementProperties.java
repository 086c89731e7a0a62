package io.github.muchang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.time.Moments;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The judgement against a model that tries every moment that could matter. */
class JudgementProperties {
    @Property(tries = 6000)
    void the_moment_is_the_first_at_which_all_allow_it(@ForAll("worlds") World world) {
        OptionalLong expected = new NaiveJudge(world).first();

        Judgement judgement = Policies.of(world.policies()).judge(world.question());

        if (expected.isEmpty()) { // hours that are quiet all day long have no end that anybody could wait for
            assertThat(judgement.ruling())
                    .satisfiesAnyOf(each -> assertThat(each).isInstanceOf(Ruling.Refuse.class), each -> assertThat(each)
                            .isInstanceOfSatisfying(Ruling.Defer.class, defer -> assertThat(defer.until())
                                    .isGreaterThan(world.now() + NaiveJudge.HORIZON)));
        } else if (expected.getAsLong() == world.now()) {
            assertThat(judgement.ruling()).isInstanceOf(Ruling.Allow.class);
        } else {
            assertThat(judgement.ruling()).isInstanceOfSatisfying(Ruling.Defer.class, each -> assertThat(each.until())
                    .isEqualTo(expected.getAsLong()));
        }
    }

    @Property(tries = 1500)
    void judging_and_explaining_agree(@ForAll("worlds") World world) {
        Policies policies = Policies.of(world.policies());
        Judgement judged = policies.judge(world.question());
        Judgement explained = policies.explain(world.question());

        assertThat(explained.ruling()).isEqualTo(judged.ruling());
        assertThat(explained.objections()).isEqualTo(judged.objections());
        assertThat(judged.allowed()).isEqualTo(judged.objections().isEmpty());
        assertThat(explained.rulings().stream().map(Ruling::policy)).containsAll(policies.all());
        explained.rulings().forEach(each -> {
            assertThat(each.in(Receiver.CHINESE)).isNotBlank();
            assertThat(each.in(Receiver.ENGLISH)).isNotBlank().doesNotContain("，", "（", "：");
        });
    }

    @Property(tries = 1500)
    void a_policy_never_goes_back(@ForAll("worlds") World world) {
        Question question = world.question();
        for (Policy policy : Policies.of(world.policies()).all()) {
            long opens = policy.opens(question, world.now());

            assertThat(opens).isGreaterThanOrEqualTo(world.now()).isLessThanOrEqualTo(Moments.NEVER);
            if (opens < Moments.NEVER && policy.condition().isEmpty()) {
                assertThat(policy.opens(question, opens)).isEqualTo(opens);
            }
            boolean staysOpen = policy.staysOpen() && opens < Moments.NEVER;
            for (long later = opens; staysOpen && later < opens + NaiveJudge.HORIZON; later += 35_999_999L) {
                assertThat(policy.opens(question, later)).isEqualTo(later);
            }
        }
    }

    /** A model that agrees with everything because it decides nothing proves nothing. */
    @Example
    void the_worlds_are_various() {
        int allowed = 0;
        int deferred = 0;
        int refused = 0;
        for (int seed = 0; seed < 2000; seed++) {
            World world = World.of(seed);
            Ruling ruling =
                    Policies.of(world.policies()).judge(world.question()).ruling();
            allowed += ruling instanceof Ruling.Allow ? 1 : 0;
            deferred += ruling instanceof Ruling.Defer ? 1 : 0;
            refused += ruling instanceof Ruling.Refuse ? 1 : 0;
        }

        assertThat(allowed).isGreaterThan(400);
        assertThat(deferred).isGreaterThan(250);
        assertThat(refused).isGreaterThan(400);
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.any();
    }
}
