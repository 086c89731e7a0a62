package io.github.muchang.runtime;

import static io.github.muchang.policy.Policy.quietHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.community.Health;
import io.github.muchang.community.Posts;
import io.github.muchang.community.Programme;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.domain.PrivateDomainBuilder;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journal.CommunityFact.ProgrammeBegun;
import io.github.muchang.journal.CommunityFact.SlotCame;
import io.github.muchang.journal.CommunityFact.SlotMissed;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.signal.Opening;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Shift;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Moments;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Programmes are carried out by themselves, slot by slot; what did not happen is found. */
class ProgrammesTest {
    static final String SUNDAY = "2026-03-01T09:00:00+08:00";

    private static final Identity GROUP = Identity.of("group", "wrOgQhDgAA-1");
    private static final Instant END = Moments.parse("2026-03-20T18:00:00+08:00");

    private final Stores stores = Stores.memory();
    private final List<String> posted = new CopyOnWriteArrayList<>();

    @Test
    void what_the_programme_has_is_posted_in_its_time() {
        Muchang muchang = open(domain().build(), SUNDAY);
        muchang.accept(reachable(opened()).at(SUNDAY));

        muchang.advanceTo("2026-03-20T17:59:00+08:00");

        assertThat(posted)
                .containsExactly(
                        "2026-03-04T12:00:00Z 公开课开始了",
                        "2026-03-06T11:00:00Z 有问题请提",
                        "2026-03-11T12:00:00Z 公开课开始了",
                        "2026-03-13T11:00:00Z 有问题请提",
                        "2026-03-17T12:00:00Z 感谢大家",
                        "2026-03-18T12:00:00Z 公开课开始了");
        assertThat(facts(ProgrammeBegun.class)).hasSize(1);
        assertThat(facts(SlotCame.class))
                .hasSize(6)
                .extracting(SlotCame::farewell)
                .containsOnlyOnce(true);
        assertThat(facts(SlotMissed.class)).isEmpty();
        assertThat(health(muchang)).doesNotContain(Health.Sign.MISSED);
    }

    @Test
    void what_the_policies_do_not_let_go_is_missed() {
        Muchang muchang = open(domain().policies(quietHours("19:30", "08:30")).build(), SUNDAY);
        muchang.accept(reachable(opened()).at(SUNDAY));

        muchang.advanceTo("2026-03-06T23:00:00+08:00");

        assertThat(posted).containsExactly("2026-03-06T11:00:00Z 有问题请提");
        assertThat(facts(SlotMissed.class))
                .extracting(each -> Instant.ofEpochMilli(each.due()), SlotMissed::content, SlotMissed::why)
                .containsExactly(tuple(Moments.parse("2026-03-04T20:00:00+08:00"), "open-class", "suppressed"));
        assertThat(health(muchang)).contains(Health.Sign.MISSED);
        Health health = muchang.communities().health().get(0);
        assertThat(health.missed()).isEqualTo(1);
        assertThat(health.in(muchang.domain().wording(Locale.CHINESE))).contains("最近 7 天有 1 次活动未按计划进行");
        muchang.advanceTo("2026-03-11T19:00:00+08:00");
        assertThat(health(muchang)).as("a week later").doesNotContain(Health.Sign.MISSED);
    }

    @Test
    void where_no_message_reaches_the_group_staff_posts() {
        Muchang muchang = open(
                domain().staff(Member.named("li").as("advisor").on(Shift.between("00:00", "00:00")))
                        .build(),
                SUNDAY);
        muchang.accept(opened().ownedBy("li").at(SUNDAY));

        muchang.advanceTo("2026-03-04T20:00:00+08:00");

        Duty duty = muchang.tasks().of("li").get(0);
        assertThat(duty.what()).isEqualTo("在群里发布「open-class」 / post 'open-class' in the group");
        assertThat(duty.until()).isEqualTo(Moments.parse("2026-03-04T21:00:00+08:00"));
        muchang.tasks().done(duty, "done", "li");
        muchang.advanceTo("2026-03-06T19:30:00+08:00");
        assertThat(muchang.tasks().open()).isEmpty();
        assertThat(facts(SlotMissed.class))
                .extracting(SlotMissed::content, SlotMissed::why)
                .containsExactly(tuple("questions", "not-done"));
    }

    @Test
    void where_nobody_can_post_it_is_missed() {
        Muchang muchang = open(domain().build(), SUNDAY);
        muchang.accept(opened().ownedBy("li").at(SUNDAY));

        muchang.advanceTo("2026-03-06T19:00:00+08:00");

        assertThat(facts(SlotMissed.class)).extracting(SlotMissed::why).containsExactly("suppressed", "suppressed");
    }

    @Test
    void while_nothing_ran_slots_are_missed_and_not_made_up_for_later() {
        open(domain().build(), SUNDAY).accept(reachable(opened()).at(SUNDAY));

        Muchang muchang = open(domain().build(), "2026-03-12T09:00:00+08:00");
        muchang.advanceTo("2026-03-13T19:00:00+08:00");

        assertThat(posted).containsExactly("2026-03-13T11:00:00Z 有问题请提");
        assertThat(facts(SlotMissed.class))
                .extracting(SlotMissed::content, SlotMissed::why)
                .containsExactly(
                        tuple("open-class", "expired"), tuple("questions", "expired"), tuple("open-class", "expired"));
        assertThat(muchang.communities().health().get(0).missed()).isEqualTo(1);
    }

    @Test
    void a_programme_begins_with_its_group_and_goes_on_after_a_restart() {
        Muchang first = open(domain().build(), "2026-03-05T09:00:00+08:00");
        first.accept(reachable(opened()).at("2026-03-05T09:00:00+08:00"));
        first.advanceTo("2026-03-06T20:00:00+08:00");
        assertThat(facts(SlotMissed.class)).as("before it was known").isEmpty();

        Muchang again = open(domain().build(), "2026-03-06T20:00:00+08:00");
        again.advanceTo("2026-03-11T20:00:00+08:00");

        assertThat(posted).containsExactly("2026-03-06T11:00:00Z 有问题请提", "2026-03-11T12:00:00Z 公开课开始了");
        again.accept(opened().following("").at(again.now()));
        again.advanceTo("2026-03-18T19:00:00+08:00");
        again.accept(reachable(opened()).at(again.now()));
        again.advanceTo("2026-03-18T20:00:00+08:00");
        assertThat(posted).hasSize(3);
        assertThat(facts(SlotMissed.class)).as("it followed none meanwhile").isEmpty();
        again.accept(Signal.ended(GROUP).at(again.now()));
        again.advanceTo("2026-04-18T20:00:00+08:00");
        assertThat(posted).hasSize(3);
    }

    @Test
    void a_group_may_be_given_another_programme_that_the_definition_gets() {
        Muchang without = open(domain().build(), SUNDAY);
        PrivateDomain renamed = domain().programmes(
                        Programme.named("lessons").weekly(DayOfWeek.FRIDAY, "19:00", 30, "questions"))
                .build();
        without.accept(reachable(opened()).at(SUNDAY));

        Muchang muchang = open(renamed, "2026-03-02T09:00:00+08:00");
        muchang.accept(opened().following("lessons").at(muchang.now()));
        muchang.advanceTo("2026-03-06T19:00:00+08:00");

        assertThat(posted).containsExactly("2026-03-06T11:00:00Z 有问题请提");
        assertThat(facts(ProgrammeBegun.class))
                .extracting(ProgrammeBegun::programme)
                .containsExactly("open-class", "lessons");
    }

    @Test
    void a_programme_is_carried_out_by_a_running_clock() throws InterruptedException {
        Instant before = Moments.parse("2026-03-04T19:59:59.5+08:00");
        InstantSource clock = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), before));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        BlockingQueue<Fact> heard = new LinkedBlockingQueue<>();
        try (Muchang muchang = open(domain().build(), SUNDAY)) {
            muchang.accept(reachable(opened()).at(SUNDAY));
            muchang.follow(recorded -> heard.add(recorded.fact()));
            muchang.start(threads, clock);
            Fact fact = heard.poll(20, TimeUnit.SECONDS);
            while (fact != null && !(fact instanceof DeliveryAccepted)) {
                fact = heard.poll(20, TimeUnit.SECONDS);
            }
            assertThat(fact).as("posted within 20 seconds").isNotNull();
        } finally {
            threads.shutdownNow();
        }
        assertThat(posted).singleElement().asString().endsWith("公开课开始了");
    }

    @Test
    void a_group_in_which_we_mostly_sell_shows_it() {
        Muchang muchang = open(
                domain().contents(content("sale", "秒杀。明视眼镜，回复 TD 退订")
                                .purpose(Purpose.PROMOTION)
                                .sender("明视眼镜")
                                .refusal("回复 TD 退订"))
                        .build(),
                SUNDAY);
        muchang.accept(reachable(opened()).at(SUNDAY));
        muchang.advanceTo("2026-03-04T21:00:00+08:00");
        muchang.messages().send(GROUP, "sale");
        assertThat(muchang.communities().health().get(0).posts()).isEqualTo(new Posts(2, 1, 2, 0));
        assertThat(health(muchang)).doesNotContain(Health.Sign.SELLING);

        muchang.messages().send(GROUP, "sale");
        assertThat(muchang.communities().health().get(0).posts()).isEqualTo(new Posts(3, 2, 3, 0));
        assertThat(health(muchang)).contains(Health.Sign.SELLING);
        muchang.advanceTo("2026-03-11T00:00:00+08:00");
        assertThat(muchang.communities().health().get(0).posts())
                .as("seven local days")
                .isEqualTo(new Posts(1, 0, 1, 0));
    }

    @Test
    void a_group_follows_only_a_programme_that_there_is() {
        Muchang muchang = open(domain().build(), SUNDAY);

        assertThatThrownBy(() -> muchang.accept(opened().following("open-clas").at(SUNDAY)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no programme 'open-clas', did you mean 'open-class'?");
    }

    static PrivateDomainBuilder domain() {
        return PrivateDomain.named("明视眼镜")
                .pools(
                        Pool.named("group").ownedBy("明视眼镜").on("wecom").kind(Pool.Kind.GROUP),
                        Pool.named("friends").ownedBy("明视眼镜").on("wecom"))
                .contents(content("open-class", "公开课开始了"), content("questions", "有问题请提"), content("farewell", "感谢大家"))
                .programmes(Programme.named("open-class")
                        .weekly(DayOfWeek.WEDNESDAY, "20:00", 60, "open-class")
                        .weekly(DayOfWeek.FRIDAY, "19:00", 30, "questions")
                        .farewell(3, "farewell"));
    }

    static Content content(String name, String text) {
        return Content.named(name)
                .purpose(Purpose.KNOWLEDGE)
                .value("学会护理镜片：" + name)
                .text(text);
    }

    private static Opening opened() {
        return Signal.opened(GROUP).of("group").following("open-class").lasting(Moments.parse(SUNDAY), END);
    }

    private static Untimed reachable(Opening opening) {
        return opening.reachableAt(Address.of("wecom", "corp-1", "wr-1"));
    }

    private static List<Health.Sign> health(Muchang muchang) {
        return muchang.communities().health().stream()
                .flatMap(each -> each.signs().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Muchang open(PrivateDomain domain, String at) {
        Muchang[] self = new Muchang[1];
        self[0] = Muchang.builder(domain)
                .stores(stores)
                .identityKey(IdentityKey.of("a key of a test, long enough".getBytes(StandardCharsets.UTF_8)))
                .startingAt(Moments.parse(at))
                .carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    posted.add(self[0].now() + " " + message.content().words().orElse(""));
                    return Delivery.accepted("ok");
                }))
                .open();
        return self[0];
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return stores.journal().read(0, 10_000).stream()
                .map(Recorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
