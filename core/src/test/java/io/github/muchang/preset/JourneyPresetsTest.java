package io.github.muchang.preset;

import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.segment.Conditions.attribute;
import static io.github.muchang.segment.Conditions.cameFrom;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.content.Content;
import io.github.muchang.content.Lint;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.JourneyFact;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.ActivityType;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The ready-made journeys of an optical shop, from the arrival to what the platform saw. */
class JourneyPresetsTest {
    private static final Identity LIN = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
    private static final String HELLO = "您好，我是您的专属顾问，以后选购、使用、售后的事都可以直接问我，工作时间一小时内回您。";
    private static final String CLOTH = "给您留了一块镜布，到店报手机尾号就能拿。";
    private static final String NO_CLOTH = "您的团购券里已经含镜布了；到店还可以免费清洗、调整一次。";
    private static final String GROUP = "近视防控答疑群，验光师每周三晚答疑，想进的话点这里。";
    private static final Onboarding ONBOARDING = Onboarding.into("wecom-friends")
            .asking("myopia-degree", "您平时戴多少度？", "推荐的镜片合适，不用反复试")
            .asking("city", "您在哪个城市？", "告诉您最近的门店")
            .offering(
                    not(cameFrom("dianping-coupon")),
                    Content.named("cloth")
                            .purpose(Purpose.SERVICE)
                            .value("一块镜布，到店就领")
                            .text(CLOTH),
                    Content.named("no-cloth")
                            .purpose(Purpose.SERVICE)
                            .value("知道还能怎么用团购券")
                            .text(NO_CLOTH))
            .inviting(attribute("myopia-degree").atLeast(300), "myopia-parents", GROUP, "孩子近视的问题每周有验光师答");

    private final List<String> seen = new ArrayList<>();

    @Test
    void whoever_answers_is_asked_one_thing_a_day_and_then_invited() {
        String ended = play(ONBOARDING.journey(), "table-7", muchang -> {
            muchang.accept(Signal.described(LIN, "myopia-degree", "350").at("2026-03-02T10:30:00+08:00"));
            muchang.accept(Signal.described(LIN, "city", "上海").at("2026-03-03T12:00:00+08:00"));
            muchang.accept(Signal.added(LIN).to("myopia-parents").at("2026-03-06T09:00:00+08:00"));
        });

        assertThat(ended).isEqualTo("joined");
        assertThat(seen)
                .containsExactly(
                        "03-01T14:00 " + HELLO,
                        "03-02T10:00 您平时戴多少度？",
                        "03-03T10:00 您在哪个城市？",
                        "03-04T10:00 " + CLOTH,
                        "03-05T10:00 " + GROUP);
    }

    @Test
    void whoever_is_silent_is_asked_once_more_and_not_invited_where_they_do_not_belong() {
        String ended = play(ONBOARDING.journey(), "dianping-coupon", muchang -> {});

        assertThat(ended).isEqualTo("done");
        assertThat(seen)
                .containsExactly(
                        "03-01T14:00 " + HELLO,
                        "03-02T10:00 您平时戴多少度？",
                        "03-09T10:00 前几天问过您：您平时戴多少度？不方便说也没关系，回复“不用了”，我就不再问。",
                        "03-12T10:00 您在哪个城市？",
                        "03-19T10:00 前几天问过您：您在哪个城市？不方便说也没关系，回复“不用了”，我就不再问。",
                        "03-22T10:00 " + NO_CLOTH);
    }

    @Test
    void whoever_declines_is_asked_nothing_more_and_left_in_peace() {
        play(ONBOARDING.resting(days(20)).journey(), "table-7", muchang -> {
            muchang.accept(Signal.did(LIN, "declined").labelled("myopia-degree").at("2026-03-02T11:00:00+08:00"));
            muchang.advanceTo("2026-03-22T11:00:00+08:00");
            assertThat(seen).hasSize(2);
            assertThat(muchang.customer(LIN).orElseThrow().tags()).containsKey(Onboarding.DECLINED_TAG);
        });

        assertThat(seen).hasSize(3).last().isEqualTo("03-23T10:00 " + CLOTH);
    }

    @Test
    void what_is_known_is_not_asked() {
        play(ONBOARDING.journey(), "table-7", muchang -> {
            muchang.accept(Signal.described(LIN, "myopia-degree", "100").at("2026-03-01T15:00:00+08:00"));
            muchang.accept(Signal.described(LIN, "city", "杭州").at("2026-03-01T15:00:00+08:00"));
        });

        assertThat(seen).hasSize(2).last().asString().endsWith(CLOTH);
    }

    @Test
    void without_questions_offer_and_groups_there_are_the_first_words() {
        Content hello =
                Content.named("hi").purpose(Purpose.SERVICE).value("知道找谁").text("您好");

        assertThat(play(
                        Onboarding.into("wecom-friends")
                                .named("hi")
                                .saying(hello)
                                .journey(),
                        "table-7",
                        any -> {}))
                .isEqualTo("done");
        assertThat(seen).containsExactly("03-01T14:00 您好");
    }

    @Test
    void the_follow_up_comes_on_its_days() {
        play(FollowUp.after(entered("wecom-friends")).journey(), "table-7", any -> {});

        assertThat(seen.stream().map(each -> each.substring(0, 11)))
                .containsExactly("03-03T10:00", "03-08T10:00", "03-16T10:00", "03-31T10:00");
    }

    @Test
    void the_follow_up_can_be_changed_and_ends_when_somebody_wants_none() {
        Content tip =
                Content.named("tip").purpose(Purpose.KNOWLEDGE).value("镜片多用两年").text("三个清洁镜片的办法");
        Journey journey = FollowUp.after(entered("wecom-friends"))
                .named("tips")
                .at("19:30")
                .without(2)
                .on(3, tip)
                .journey();
        String ended = play(
                journey,
                "table-7",
                muchang -> muchang.accept(
                        Signal.did(LIN, "declined").labelled(FollowUp.DECLINED).at("2026-03-10T11:00:00+08:00")));

        assertThat(ended).isEqualTo("declined");
        assertThat(seen.stream().map(each -> each.substring(0, 11))).containsExactly("03-04T19:30", "03-08T19:30");
    }

    @Test
    void what_is_said_in_them_needs_no_excuse() {
        List<Content> contents = new ArrayList<>(ONBOARDING.journey().contents());
        contents.addAll(FollowUp.after(entered("wecom-friends")).journey().contents());

        assertThat(contents).hasSize(12).allSatisfy(content -> {
            assertThat(Lint.of(content)).isEmpty();
            assertThat(content.value()).isPresent();
        });
    }

    @Test
    void the_onboarding_has_a_picture() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                JourneyPresetsTest.class.getResourceAsStream("/golden/onboarding.mmd"), "the picture")) {
            assertThat(ONBOARDING.journey().toMermaid())
                    .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Plays two months of one customer; answers how the journey ended. */
    private String play(Journey journey, String source, Consumer<Muchang> story) {
        PrivateDomain domain = Preset.OPTICAL_SHOP.domain().toBuilder()
                .activities(Onboarding.activities().toArray(ActivityType[]::new))
                .journeys(journey)
                .build();
        assertThat(PrivateDomain.fromJson(domain.toJson())).isEqualTo(domain);
        Muchang[] self = new Muchang[1];
        LoopbackCarrier carrier = LoopbackCarrier.named("wecom").answering(message -> {
            Instant now = self[0] == null ? Instant.EPOCH : self[0].now();
            String when =
                    LocalDateTime.ofInstant(now, ZoneId.of("Asia/Shanghai")).toString();
            seen.add(when.substring(5) + " " + ((Message.Text) message.content()).text());
            return Delivery.accepted("ok");
        });
        try (Muchang muchang = Muchang.builder(domain)
                .startingAt(Instant.parse("2026-03-01T00:00:00Z"))
                .carrier(carrier)
                .open()) {
            self[0] = muchang;
            muchang.accept(Signal.added(LIN)
                    .to("wecom-friends")
                    .through(source)
                    .at("2026-03-01T14:00:00+08:00")
                    .reachableAt(Address.of("wecom", "corp-1", "wmLin0001")));
            story.accept(muchang);
            muchang.advanceTo("2026-05-01T00:00:00+08:00");
            return muchang.journal().read(0, 10_000).stream()
                    .map(each -> each.fact())
                    .filter(JourneyFact.JourneyEnded.class::isInstance)
                    .map(fact -> ((JourneyFact.JourneyEnded) fact).outcome())
                    .findFirst()
                    .orElse("");
        }
    }
}
