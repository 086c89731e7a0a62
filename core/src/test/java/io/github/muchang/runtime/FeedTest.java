package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Coming;
import io.github.muchang.community.Event;
import io.github.muchang.community.Health;
import io.github.muchang.community.Programme;
import io.github.muchang.content.ContentCalendar;
import io.github.muchang.content.ContentLibrary;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.Fact;
import io.github.muchang.signal.Signal;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A feed is a party with a calendar: how many a day, what, and why. */
class FeedTest {
    private static final String SUNDAY = "2026-03-01T09:00:00+08:00";
    private static final Identity FEED = Identity.of("feed", "moments-of-li");

    @Test
    void the_plan_of_a_feed_says_what_comes_and_why() {
        try (Muchang muchang = open(domain().build())) {
            muchang.accept(Signal.opened(FEED).of("moments").following("spring").at(SUNDAY));

            assertThat(muchang.communities().coming(FEED, Span.days(5)))
                    .extracting(Coming::at, Coming::content, Coming::value)
                    .containsExactly(
                            tuple("2026-03-05T12:30:00+08:00", "story"), tuple("2026-03-05T20:00:00+08:00", "tips"));
            assertThat(muchang.communities().coming(FEED, Span.days(8)))
                    .last()
                    .extracting(Coming::content, Coming::partner)
                    .containsExactly("party", "花间花店");

            muchang.advanceTo("2026-03-05T12:30:00+08:00");
            assertThat(muchang.communities().coming(FEED, Span.days(1)))
                    .extracting(Coming::content)
                    .containsExactly("tips");
            muchang.accept(Signal.ended(FEED).at("2026-03-05T12:31:00+08:00"));
            assertThat(muchang.communities().coming(FEED, Span.days(1))).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.communities().coming(FEED, Span.days(401)))
                    .withMessageContaining("400 days");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> muchang.communities().coming(Identity.of("feed", "another"), Span.days(1)))
                    .withMessage("no community is known by this 'feed'");
        }
    }

    @Test
    void staff_posts_what_is_planned_and_what_was_not_posted_is_missed() {
        try (Muchang muchang =
                open(domain().staff(Member.named("li").as("advisor").on(Shift.between("00:00", "00:00")))
                        .build())) {
            muchang.accept(Signal.opened(FEED)
                    .of("moments")
                    .following("spring")
                    .ownedBy("li")
                    .at(SUNDAY));

            muchang.advanceTo("2026-03-05T12:30:00+08:00");

            Duty duty = muchang.tasks().of("li").get(0);
            assertThat(duty.what()).isEqualTo("发朋友圈「story」 / post 'story' to the feed");
            assertThat(duty.until()).isEqualTo(Moments.parse("2026-03-06T00:00:00+08:00"));
            muchang.tasks().done(duty, "done", "li");
            muchang.advanceTo("2026-03-06T00:00:00+08:00");

            assertThat(facts(muchang, SlotMissed.class))
                    .extracting(SlotMissed::content)
                    .containsExactly("tips");
            Health health = health(muchang);
            assertThat(health.posts().all()).isEqualTo(1);
            assertThat(health.signs()).contains(Health.Sign.MISSED).doesNotContain(Health.Sign.OVERPOSTED);
        }
    }

    @Test
    void more_than_planned_for_a_day_shows() {
        try (Muchang muchang = open(domain().build())) {
            muchang.accept(Signal.opened(FEED)
                    .of("moments")
                    .following("spring")
                    .reachableAt(Address.of("wecom", "corp-1", "feed-1"))
                    .at(SUNDAY));
            muchang.advanceTo("2026-03-05T20:30:00+08:00");
            assertThat(health(muchang).posts().mostADay()).isEqualTo(2);
            assertThat(health(muchang).signs()).doesNotContain(Health.Sign.OVERPOSTED);

            muchang.messages().send(FEED, "party");

            assertThat(health(muchang).signs()).contains(Health.Sign.OVERPOSTED);
            assertThat(health(muchang).in(muchang.domain().wording(Locale.CHINESE)))
                    .contains("最近 7 天中有一天发布 3 条，计划每天最多 2 条");
        }
    }

    private static Tuple tuple(String at, String content) {
        return Tuple.tuple(Moments.parse(at), content, "学会护理镜片：" + content);
    }

    private static Health health(Muchang muchang) {
        return muchang.communities().health().get(0);
    }

    private static <F extends Fact> List<F> facts(Muchang muchang, Class<F> kind) {
        return muchang.history(FEED).stream()
                .map(HistoryEntry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static PrivateDomainBuilder domain() {
        return PrivateDomain.named("明视眼镜")
                .identity("feed", Identity.Strength.STRONG)
                .pools(Pool.named("moments").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.FEED))
                .contents(
                        ProgrammesTest.content("story", "三代人的眼镜店"),
                        ProgrammesTest.content("tips", "三个清洁镜片的办法"),
                        ProgrammesTest.content("party", "周日花艺沙龙"))
                .programmes(Programme.named("spring")
                        .posting(ContentCalendar.of(ContentLibrary.EMPTY)
                                .post("2026-03-05T12:30", "story")
                                .post("2026-03-05T20:00", "tips"))
                        .event(Event.at("2026-03-08T14:00", 180, "party").with("花间花店")));
    }

    private static Muchang open(PrivateDomain domain) {
        return Muchang.builder(domain)
                .startingAt(Moments.parse(SUNDAY))
                .carrier(LoopbackCarrier.named("wecom"))
                .open();
    }
}
