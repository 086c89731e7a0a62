package io.github.muchang.brand;

import static io.github.muchang.brand.Sisters.CLASSES;
import static io.github.muchang.brand.Sisters.FRIENDS;
import static io.github.muchang.brand.Sisters.KIDS;
import static io.github.muchang.brand.Sisters.OPTICS;
import static io.github.muchang.brand.Sisters.PARENTS;
import static io.github.muchang.brand.Sisters.day;
import static io.github.muchang.brand.Sisters.who;
import static io.github.muchang.journey.Trigger.entered;
import static io.github.muchang.time.Span.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.journal.DeliveryFact.DeliveryRefused;
import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journey.Journey;
import io.github.muchang.party.ActivityType;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.HistoryEntry;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.MuchangBuilder;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Conditions;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody agreed to with a brand holds for exactly that, from the moment they say so until the moment they no longer do. */
class SharingTest {
    private static final Condition SHARED = Conditions.sharedWith(KIDS, Purpose.PROMOTION);
    private static final Identity LIN = who("林");
    private static final Pattern NAME = Pattern.compile("(kids-)?(lenses|frames|order|recall)");
    private static final Identity MEMBER = Identity.of("member", "7");

    private static final PrivateDomain DOMAIN = Sisters.DOMAIN.toBuilder()
            .identity("chat", Identity.Strength.STRONG)
            .pools(Pool.named("classroom").ownedBy(KIDS).on("wecom").kind(Pool.Kind.GROUP))
            .activities(ActivityType.by("complained", "投诉", "complained"), ActivityType.by("settled", "了结", "settled"))
            .contents(
                    about("kids-order", Purpose.TRANSACTIONAL),
                    about("kids-recall", Purpose.SERVICE).emergency())
            .journeys(Journey.named("kids-weeks")
                    .startsOn(entered(FRIENDS))
                    .pause(days(1))
                    .send("kids-lenses")
                    .pause(days(8))
                    .send("kids-frames")
                    .build())
            .policies(Policy.quietHours("21:30", "08:30"), Policy.notWhileOpen("complained", "settled"))
            .build();

    private final List<String> seen = new ArrayList<>();
    private Delivery answer = Delivery.accepted("ok");
    private final Muchang muchang = open(Muchang.builder(DOMAIN).startingAt(day(1, 0)));

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void a_yes_to_everything_gives_no_brand_back_what_was_withdrawn_from_it() {
        came(LIN, "friends", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 11));
        tell(Signal.withdrew(LIN), day(2, 9));
        tell(Signal.consented(LIN, Purpose.PROMOTION, "v2"), day(3, 9));
        assertThat(shared()).isFalse();

        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 12)); // told late
        assertThat(shared()).isFalse();

        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v2"), day(4, 9));
        assertThat(shared()).isTrue();
    }

    @Test
    void nor_does_one_that_another_identity_had_said() {
        came(LIN, "friends", 1);
        came(MEMBER, "parents", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 11));
        tell(Signal.withdrew(MEMBER), day(2, 9));
        tell(Signal.consented(MEMBER, Purpose.PROMOTION, "v2"), day(3, 9));
        assertThat(shared()).isTrue();

        tell(Signal.identified(LIN, MEMBER), day(4, 9));

        assertThat(shared()).isFalse();
    }

    @Test
    void who_shares_with_nobody_shares_with_no_brand_and_goes_on_being_a_customer() {
        came(LIN, "friends", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 11));
        tell(Signal.unshared(LIN), day(1, 12));

        assertThat(shared()).isFalse();
        assertThat(allowed("kids-lenses")).isFalse();
        assertThat(allowed("lenses")).isTrue();
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v2"), day(1, 13));
        assertThat(shared()).isTrue();
    }

    @Test
    void what_waits_for_the_morning_is_taken_back_in_the_moment_of_withdrawal() {
        came(LIN, "friends", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 12));
        muchang.advanceTo(day(1, 22));
        muchang.messages().send(LIN, "kids-lenses");
        assertThat(muchang.messages().onTheirWay(LIN)).hasSize(1);

        tell(Signal.unshared(LIN, KIDS), day(1, 23));

        assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
        assertThat(said(MessageSuppressed.class)).hasSize(1);
        muchang.advanceTo(day(9, 0));
        assertThat(seen).isEmpty();
    }

    @Test
    void so_is_what_a_carrier_put_off() {
        came(LIN, "friends", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 12));
        answer = Delivery.throttled(Duration.ofHours(2));
        muchang.messages().send(LIN, "kids-lenses");
        assertThat(seen).containsExactly("kids-lenses");
        answer = Delivery.accepted("ok");

        tell(Signal.unshared(LIN, KIDS), day(1, 13));

        assertThat(muchang.messages().onTheirWay(LIN)).isEmpty();
        assertThat(said(DeliveryRefused.class)).singleElement().satisfies(each -> assertThat(each.at())
                .isEqualTo(day(1, 13).toEpochMilli()));
        muchang.advanceTo(day(9, 0));
        assertThat(seen).containsExactly("kids-lenses");
    }

    @Test
    void a_journey_under_way_speaks_for_the_brand_until_then_and_no_longer() {
        came(LIN, "friends", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1"), day(1, 12));
        muchang.advanceTo(day(9, 0));
        assertThat(seen).containsExactly("kids-lenses");

        tell(Signal.unshared(LIN, KIDS), day(9, 9));
        muchang.advanceTo(day(20, 0));

        assertThat(seen).containsExactly("kids-lenses");
    }

    @Test
    void neither_an_emergency_nor_an_order_is_a_sisters_reason_to_write() {
        came(LIN, "friends", 1);
        assertThat(allowed("kids-order")).isFalse();
        assertThat(allowed("kids-recall")).isFalse();

        tell(Signal.shared(LIN, KIDS, Purpose.TRANSACTIONAL, "v1"), day(1, 12));
        assertThat(allowed("kids-order")).isTrue();
        assertThat(allowed("kids-recall")).isFalse();

        came(LIN, "classes", 2);
        assertThat(allowed("kids-recall")).isTrue();
    }

    @Test
    void a_brand_posts_in_its_own_groups() {
        Identity group = Identity.of("chat", "三年二班");
        muchang.accept(Signal.opened(group)
                .of("classroom")
                .at(day(1, 10))
                .reachableAt(Address.of("wecom", "corp-1", "chat-1")));

        assertThat(muchang.messages().whyNot(group, "kids-lenses"))
                .singleElement()
                .satisfies(each -> assertThat(each.allowed()).isTrue());
    }

    @Test
    void a_complaint_about_one_brand_keeps_all_of_them_quiet() {
        came(LIN, "friends", 1);
        came(LIN, "parents", 1);
        tell(Signal.did(LIN, "complained").labelled(KIDS), day(1, 12));
        assertThat(allowed("lenses")).isFalse();
        assertThat(allowed("kids-lenses")).isFalse();

        tell(Signal.did(LIN, "settled").labelled(KIDS), day(1, 13));
        assertThat(allowed("lenses")).isTrue();
        assertThat(allowed("kids-lenses")).isTrue();
    }

    @Test
    void who_was_known_to_two_brands_as_two_has_one_cap_and_one_word() {
        came(LIN, "friends", 1);
        came(MEMBER, "parents", 1);
        muchang.messages().send(LIN, "lenses");
        muchang.messages().send(MEMBER, "kids-lenses");
        assertThat(allowed("frames")).isTrue();

        tell(Signal.identified(LIN, MEMBER), day(1, 12));
        assertThat(allowed("frames")).as("two a week, whoever sent them").isFalse();
        assertThat(allowed("kids-frames")).isFalse();

        muchang.advanceTo(day(10, 12));
        assertThat(allowed("kids-frames")).isTrue();
        tell(Signal.withdrew(MEMBER), day(10, 13));
        assertThat(allowed("kids-frames")).isFalse();
        assertThat(allowed("frames")).isFalse();
    }

    @Test
    void only_those_may_be_looked_at_for_a_brand_who_are_its_own_or_agreed_to_it() {
        came(LIN, "friends", 1);
        came(who("陈"), "friends", 1);
        came(who("周"), "classes", 1);
        tell(Signal.shared(LIN, KIDS, Purpose.CARE, "v1"), day(1, 11));
        Condition known = Sisters.INTRODUCTIONS.knownTo(KIDS);

        assertThat(muchang.ask(known).count()).isEqualTo(2);
        assertThat(muchang.ask(Sisters.INTRODUCTIONS.knownTo(OPTICS)).count()).isEqualTo(2);
        assertThat(muchang.explain(who("陈"), known).holds()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sisters.INTRODUCTIONS.knownTo("小鹿"))
                .withMessageContaining("'小鹿'");
    }

    @Test
    void it_is_kept_over_a_restart_and_told_to_whoever_asks_what_is_known(@TempDir Path directory) {
        PrivateDomain domain = Sisters.DOMAIN.toBuilder().brands(longest()).build();
        try (Muchang first = open(Muchang.builder(domain).directory(directory).startingAt(day(1, 0)))) {
            first.accept(Signal.added(LIN).to("friends").at(day(1, 10)));
            first.accept(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v1").at(day(1, 11)));
            first.accept(Signal.shared(LIN, longest(), Purpose.CARE, "v1").at(day(1, 11)));
        }
        try (Muchang again = open(Muchang.builder(domain).directory(directory).startingAt(day(1, 12)))) {
            assertThat(again.explain(LIN, SHARED).holds()).isTrue();
            assertThat(again.explain(LIN, Conditions.sharedWith(longest(), Purpose.CARE))
                            .holds())
                    .isTrue();
            assertThat(again.export(LIN, Locale.CHINESE)).contains("brand:" + KIDS, "brand:" + longest());
            assertThat(again.history(LIN).toString()).contains("shared with the brand '" + KIDS + "'");
        }
        assertThat(PrivateDomain.fromJson(domain.toJson()).toJson()).isEqualTo(domain.toJson());
    }

    /** As long as a name may be. */
    private static String longest() {
        return "明".repeat(21);
    }

    private Muchang open(MuchangBuilder builder) {
        return builder.carrier(LoopbackCarrier.named("wecom").answering(message -> {
                    seen.add(NAME.matcher(message.content().words().orElse(""))
                            .results()
                            .findFirst()
                            .map(found -> found.group())
                            .orElse(""));
                    return answer;
                }))
                .open();
    }

    private static Content about(String name, Purpose purpose) {
        return Content.named(name).purpose(purpose).brand(KIDS).value("知道哪一副要换").text("您在" + KIDS + "的镜片：" + name);
    }

    private void came(Identity who, String pool, int day) {
        boolean reachable = pool.equals(FRIENDS.name()) || pool.equals(PARENTS.name());
        assertThat(reachable || pool.equals(CLASSES.name())).isTrue();
        Signal came = Signal.added(who).to(pool).at(day(day, 10));
        muchang.accept(reachable ? came.reachableAt(Address.of("wecom", "corp-1", "wm-" + who.hashCode())) : came);
    }

    private void tell(Untimed what, Instant at) {
        muchang.accept(what.at(at));
    }

    private boolean shared() {
        return muchang.explain(LIN, SHARED).holds();
    }

    /** Whether there is a way by which a content may go to Lin now. */
    private boolean allowed(String content) {
        return muchang.messages().whyNot(LIN, content).stream().anyMatch(each -> each.allowed());
    }

    private <T extends Fact> List<T> said(Class<T> kind) {
        return muchang.history(LIN).stream()
                .map(HistoryEntry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
