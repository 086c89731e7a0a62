package io.github.muchang.testkit.story;

import static io.github.muchang.testkit.story.Optics.LIN;
import static io.github.muchang.testkit.story.Optics.WANG;
import static io.github.muchang.testkit.story.Optics.added;
import static io.github.muchang.testkit.story.Optics.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import io.github.muchang.journal.DeliveryFact.MessageDeferred;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTest {
    private static final String EVENING = "2026-03-01T21:45:00+08:00";
    private static final String MORNING = "2026-03-02T08:30:00+08:00";

    @Test
    void a_story_is_told_from_a_signal_to_what_was_sent() {
        Story.of(Optics.domain())
                .startingAt("2026-03-01T10:00:00+08:00")
                .when(added(LIN, EVENING))
                .thenNothingSent()
                .thenWaits("hello", MORNING)
                .thenStage("connected")
                .thenFacts(PersonFact.Registered.class, JourneyFact.Enrolled.class, MessageDeferred.class)
                .whenItIs("2026-03-02T09:00:00+08:00")
                .thenSent("hello", MORNING)
                .thenSent("hello")
                .thenNotSent("tips")
                .thenFact(DeliveryRequested.class, asked -> asked.content().equals("hello"))
                .thenNoFact(JourneyFact.JourneyEnded.class)
                .thenOnJourney("welcome", "two-days")
                .thenNotIn("buyers")
                .when(bought(LIN, "2026-03-02T10:00:00+08:00"))
                .thenIn("buyers")
                .thenNothingSent()
                .whenItIs("2026-03-10T10:00:00+08:00")
                .thenSent("tips", "2026-03-04T10:00:00+08:00")
                .thenNotOnJourney("welcome");
    }

    @Test
    void what_was_given_is_not_asked_for() {
        Story.of(Optics.domain())
                .given(added(LIN, "2026-03-01T10:00:00+08:00"))
                .when(muchang -> muchang.messages().send(LIN, "tips"))
                .thenSent("tips", "2026-03-01T10:00:00+08:00")
                .thenNotSent("hello");
    }

    @Test
    void several_whens_are_one_until_something_is_claimed() {
        Story.of(Optics.domain())
                .when(added(LIN, EVENING))
                .whenItIs(MORNING)
                .whenItIs("2026-03-03T08:30:00+08:00")
                .thenSent("hello")
                .whenItIs("2026-03-03T08:40:00+08:00")
                .thenNothingSent();
    }

    @Test
    void a_story_is_about_whoever_was_heard_of_last_unless_it_says_so() {
        Story.of(Optics.domain())
                .given(added(LIN, "2026-03-01T10:00:00+08:00"), added(WANG, "2026-03-01T11:00:00+08:00"))
                .when(bought(WANG, "2026-03-01T12:00:00+08:00"))
                .thenIn("buyers")
                .about(LIN)
                .thenNotIn("buyers")
                .thenNoFact(PersonFact.ActivityRecorded.class);
    }

    @Test
    void whoever_turns_out_to_be_somebody_else_keeps_the_story() {
        Identity phone = Identity.of("phone", "hash-of-lin");
        Story.of(Optics.domain())
                .given(added(LIN, "2026-03-01T10:00:00+08:00"))
                .when(bought(phone, "2026-03-02T11:00:00+08:00"))
                .when(Signal.identified(LIN, phone).at("2026-03-02T12:00:00+08:00"))
                .thenIn("buyers")
                .thenFacts(PersonFact.ActivityRecorded.class, PersonFact.Merged.class)
                .about(phone)
                .thenOnJourney("welcome");
    }

    @Test
    void a_carrier_of_ones_own_takes_the_place_of_the_loopback() {
        List<String> words = new ArrayList<>();
        Story.of(Optics.domain())
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    words.add(message.content().words().orElse(""));
                    return Delivery.refused(Delivery.Reason.BLOCKED, "blocked");
                }))
                .when(added(LIN, "2026-03-01T10:00:00+08:00"))
                .thenNothingSent()
                .then(muchang -> assertThat(words).containsExactly("你好 朋友，我是你的验光师"));
    }

    @Test
    void a_failure_tells_what_happened_instead_with_moments_to_copy() {
        assertThatThrownBy(() -> story(Locale.ENGLISH).thenSent("hello", "2026-03-02T08:00:00+08:00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "'hello' was to be sent at 2026-03-02T08:00:00+08:00, and was not.\nWhat happened instead:\n")
                .hasMessageContaining("\n  2026-03-01T21:45:00+08:00  'hello' waits until 2026-03-02 08:30 because")
                .hasMessageContaining("\n  2026-03-02T08:30:00+08:00  delivered p-")
                .hasMessageNotContaining(LIN.value());
        assertThatThrownBy(() -> story(Locale.CHINA).thenIn("buyers"))
                .hasMessageStartingWith("应在人群「buyers」中，却不在。\n还没有：购买过 0 次")
                .hasMessageContaining("实际发生的是：\n  2026-03-01T21:45:00+08:00  首次被知晓");
        assertThatThrownBy(() -> story(Locale.CHINA)
                        .when(muchang -> {})
                        .when(muchang -> {})
                        .thenStage("buyer"))
                .hasMessageContaining("应在阶段「buyer」，实际在「connected」。");
        assertThatThrownBy(() -> story(Locale.ENGLISH)
                        .thenSent("hello")
                        .whenItIs("2026-03-02T08:31:00+08:00")
                        .thenSent("hello"))
                .hasMessageEndingWith("'hello' was to be sent, and was not.\nNothing happened meanwhile");
    }

    /** Claims that are not so, each about a story in which it should fail. */
    static Stream<Arguments> lies() {
        return Stream.of(
                lie("sent", story -> story.thenSent("tips")),
                lie("sent then", story -> story.thenSent("hello", "2026-03-02T08:30:00.001+08:00")),
                lie("not sent", story -> story.thenNotSent("hello")),
                lie("nothing sent", Story::thenNothingSent),
                lie("waits", story -> story.thenWaits("tips", "2026-03-04T10:00:00+08:00")),
                lie("waits still", story -> story.thenWaits("hello", MORNING)),
                lie("in", story -> story.thenIn("buyers")),
                lie("not in", story -> story.when(bought(LIN, "2026-03-02T09:00:00+08:00"))
                        .thenNotIn("buyers")),
                lie("stage", story -> story.thenStage("engaged")),
                lie("on a journey", story -> story.whenItIs("2026-03-20T08:30:00+08:00")
                        .thenOnJourney("welcome")),
                lie("not on a journey", story -> story.thenNotOnJourney("welcome")),
                lie("at a step", story -> story.thenOnJourney("welcome", "hello")),
                lie("at a step of none", story -> story.whenItIs("2026-03-20T08:30:00+08:00")
                        .thenOnJourney("welcome", "two-days")),
                lie("facts", story -> story.thenFacts(JourneyFact.JourneyEnded.class)),
                lie("facts in order", story -> story.thenFacts(DeliveryAccepted.class, DeliveryRequested.class)),
                lie("facts as often", story -> story.thenFacts(DeliveryAccepted.class, DeliveryAccepted.class)),
                lie(
                        "fact",
                        story -> story.thenFact(DeliveryRequested.class, asked -> asked.content()
                                .equals("tips"))),
                lie("no fact", story -> story.thenNoFact(DeliveryAccepted.class)),
                lie(
                        "own",
                        story -> story.then(muchang ->
                                assertThat(muchang.messages().onTheirWay(LIN)).isNotEmpty())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_claim_that_does_not_hold_fails(String name, Lie lie) {
        Story story = story(Locale.ENGLISH);

        assertThatThrownBy(() -> lie.tell(story)).as(name).isInstanceOf(AssertionError.class);
    }

    @Test
    void names_that_the_domain_does_not_have_are_refused_even_where_the_claim_would_hold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(Locale.ENGLISH).thenNotIn("buyer"))
                .withMessageContaining("did you mean 'buyers'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(Locale.ENGLISH).thenNotSent("helo"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(Locale.ENGLISH).thenNotOnJourney("welcom"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(Locale.ENGLISH).thenStage("bayer"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> story(Locale.ENGLISH).about(WANG));
    }

    @Test
    void settings_come_first_and_claims_need_somebody() {
        assertThatIllegalStateException().isThrownBy(() -> story(Locale.ENGLISH).startingAt(EVENING));
        assertThatIllegalStateException().isThrownBy(() -> story(Locale.ENGLISH).carrier(LoopbackCarrier.named("qq")));
        assertThatIllegalStateException()
                .isThrownBy(() -> Story.of(Optics.domain()).thenNothingSent())
                .withMessageContaining("nobody has appeared");
    }

    private static Story story(Locale language) {
        return Story.of(Optics.domain()).in(language).when(added(LIN, EVENING)).whenItIs(MORNING);
    }

    private static Arguments lie(String name, Lie lie) {
        return Arguments.of(name, lie);
    }

    /** Something to claim. */
    interface Lie {
        void tell(Story story);
    }
}
