package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ConsentSaid;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was led from brand to brand, and that nobody is lost between them. */
class TransfersTest {
    private static final String OPTICS = "明视眼镜";
    private static final String KIDS = "小鹿童镜";
    private static final String BOOKS = "乐读书店"; // another company
    private static final Identity LIN = Identity.of("unionid", "林");
    private static final Pool GUESTS = Pool.named("guests").ownedBy(OPTICS).offline();
    private static final Pool FRIENDS = Pool.named("friends").ownedBy(OPTICS).on("wecom");
    private static final Pool PARENTS = Pool.named("parents").ownedBy(KIDS).on("wecom");
    private static final Pool CLASSES = Pool.named("classes").ownedBy(KIDS).offline();
    private static final Pool READERS = Pool.named("readers").ownedBy(BOOKS).offline();
    private static final Pool MALL = Pool.named("mall").ownedBy("万象城").kind(Pool.Kind.PLATFORM);

    static final PrivateDomain DOMAIN = PrivateDomain.named("明视集团")
            .brands(OPTICS, KIDS, BOOKS)
            .pools(GUESTS, FRIENDS, PARENTS, CLASSES, READERS, MALL)
            .pathways(
                    Pathway.from(FRIENDS)
                            .to(PARENTS)
                            .named("kids")
                            .purpose(Purpose.PROMOTION)
                            .by(SourceCode.of("kids-card")),
                    Pathway.from(FRIENDS)
                            .to(READERS)
                            .named("books")
                            .purpose(Purpose.PROMOTION)
                            .by(SourceCode.of("books-card")),
                    Pathway.from(MALL).to(PARENTS).named("stand").by(SourceCode.of("stand")))
            .build();

    private final Muchang muchang =
            Muchang.builder(DOMAIN).startingAt(day(1, 0)).open();
    private final Transfers transfers = new Transfers(DOMAIN);
    private final BrandFlows flows = new BrandFlows(DOMAIN);

    TransfersTest() {
        muchang.follow(transfers);
        muchang.follow(flows);
    }

    @AfterEach
    void close() {
        muchang.close();
    }

    @Test
    void the_log_says_from_where_to_where_by_what_and_under_which_word() {
        came(LIN, "friends", 1);
        muchang.accept(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v7").at(day(2, 9)));
        through(LIN, "kids-card", 3);
        through(LIN, "kids-card", 4);

        assertThat(told()).containsExactly("3 明视眼镜 > 小鹿童镜 by kids: true v7");
        assertThat(transfers.withoutConsent()).isEmpty();
        assertThat(flows.brand(KIDS)).isEqualTo(new Flow(KIDS, 1, 0, 1, 0, 0, 0));
        assertThat(flows.people()).isEqualTo(1);
    }

    @Test
    void who_was_led_without_a_word_or_against_it_is_found() {
        came(LIN, "friends", 1);
        muchang.accept(Signal.shared(LIN, KIDS, Purpose.BENEFIT, "v7").at(day(1, 12)));
        muchang.accept(Signal.consented(LIN, Purpose.PROMOTION, "v7").at(day(1, 13)));
        through(LIN, "kids-card", 3);
        Identity chen = Identity.of("unionid", "陈");
        came(chen, "friends", 1);
        muchang.accept(Signal.shared(chen, KIDS, Purpose.PROMOTION, "v7").at(day(4, 9)));
        muchang.accept(Signal.withdrew(chen).at(day(4, 10)));
        through(chen, "kids-card", 5);

        assertThat(told()).containsExactly("3 明视眼镜 > 小鹿童镜 by kids: nothing", "5 明视眼镜 > 小鹿童镜 by kids: false ");
        assertThat(transfers.withoutConsent()).hasSize(2);
        assertThat(transfers.people(OPTICS, KIDS)).isEqualTo(2);
        assertThat(transfers.people(KIDS, OPTICS)).isZero();
    }

    @Test
    void whoever_comes_by_themselves_or_from_elsewhere_was_not_led() {
        came(LIN, "friends", 1);
        came(LIN, "parents", 2);
        Identity chen = Identity.of("unionid", "陈");
        through(chen, "kids-card", 2); // from a poster, and no customer of ours
        Identity zhou = Identity.of("unionid", "周");
        came(zhou, "mall", 1);
        through(zhou, "stand", 2);

        assertThat(told()).isEmpty();
        assertThat(flows.brand(KIDS).entered()).isEqualTo(3);
    }

    @Test
    void whoever_has_left_a_brand_is_not_led_from_it_and_is_led_to_it_again() {
        came(LIN, "friends", 1);
        through(LIN, "kids-card", 2);
        muchang.accept(Signal.moved(LIN, "parents", "classes").at(day(3, 9)));
        muchang.accept(Signal.left(LIN, "classes").at(day(4, 9)));
        through(LIN, "kids-card", 5);
        muchang.accept(Signal.left(LIN, "friends").at(day(6, 9)));
        muchang.accept(Signal.left(LIN, "parents").at(day(6, 10)));
        through(LIN, "kids-card", 7);

        assertThat(transfers.all()).extracting(each -> each.at()).containsExactly(day(2, 11), day(5, 11));
        assertThat(flows.brand(KIDS)).isEqualTo(new Flow(KIDS, 3, 0, 1, 0, 2, 0));
    }

    @Test
    void whoever_moves_to_another_brand_has_gone_there_and_within_a_brand_nowhere() {
        came(LIN, "guests", 1);
        muchang.accept(Signal.moved(LIN, "guests", "friends").at(day(2, 9)));
        assertThat(flows.brand(OPTICS)).isEqualTo(new Flow(OPTICS, 1, 0, 1, 0, 0, 0));

        muchang.accept(Signal.moved(LIN, "friends", "classes").at(day(3, 9)));

        assertThat(told()).containsExactly("3 明视眼镜 > 小鹿童镜 by : nothing");
        assertThat(flows.brand(OPTICS)).isEqualTo(new Flow(OPTICS, 1, 0, 0, 1, 0, 0));
        assertThat(flows.brand(KIDS)).isEqualTo(new Flow(KIDS, 1, 1, 1, 0, 0, 0));
        assertThat(flows.stockAfter(LocalDate.parse("2026-03-02"))).isEqualTo(1);
        muchang.accept(Signal.moved(LIN, "classes", "mall").at(day(4, 9)));
        assertThat(flows.brand(KIDS)).isEqualTo(new Flow(KIDS, 1, 1, 0, 0, 1, 0));
        assertThat(flows.conservation().holds()).isTrue();
        assertThat(flows.people()).isZero();
    }

    @Test
    void the_word_is_the_one_that_held_then_however_late_it_is_told_that_they_came() {
        came(LIN, "friends", 1);
        muchang.accept(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v7").at(day(2, 9)));
        muchang.accept(Signal.unshared(LIN, KIDS).at(day(5, 9)));
        muchang.accept(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v8").at(day(6, 9)));
        through(LIN, "kids-card", 3);

        assertThat(told()).containsExactly("3 明视眼镜 > 小鹿童镜 by kids: true v7");
    }

    @Test
    void a_word_of_theirs_under_another_name_counts_from_the_moment_it_is_known_to_be_theirs() {
        Identity member = Identity.of("member", "7");
        came(LIN, "friends", 1);
        came(member, "guests", 1);
        muchang.accept(Signal.shared(member, KIDS, Purpose.PROMOTION, "v7").at(day(2, 9)));
        muchang.accept(Signal.shared(member, BOOKS, Purpose.PROMOTION, "v9").at(day(2, 9)));
        through(LIN, "kids-card", 3);
        muchang.accept(Signal.identified(LIN, member).at(day(4, 9)));
        muchang.accept(Signal.added(LIN).to("readers").through("books-card").at(day(5, 9)));

        assertThat(told()).containsExactly("3 明视眼镜 > 小鹿童镜 by kids: nothing", "5 明视眼镜 > 乐读书店 by books: true v9");
    }

    /** A domain that had no brands then said nothing of them when somebody withdrew from everything. */
    @Test
    void a_withdrawal_from_before_there_were_brands_counts() {
        Transfers log = new Transfers(DOMAIN);
        List<Fact> facts = List.of(
                entered("friends", "", 1),
                new ConsentSaid(1, 1, "promotion", Consent.toBrand(KIDS), true, "v7"),
                new ConsentSaid(2, 2, "promotion", Consent.ANY_CARRIER, false, ""),
                entered("parents", "kids", 3));
        for (int i = 0; i < facts.size(); i++) {
            log.take(new Recorded(i, new PartyId(2), facts.get(i)));
        }

        assertThat(log.withoutConsent()).singleElement().satisfies(each -> assertThat(each.word())
                .contains(new Consent(false, 2, "")));
    }

    @Test
    void whoever_went_to_another_company_is_in_the_log_and_in_its_books() {
        came(LIN, "friends", 1);
        muchang.accept(Signal.shared(LIN, KIDS, Purpose.PROMOTION, "v7").at(day(2, 9)));
        muchang.accept(Signal.added(LIN).to("readers").through("books-card").at(day(3, 9)));
        muchang.erase(LIN);

        assertThat(told()).containsExactly("3 明视眼镜 > 乐读书店 by books: nothing");
        assertThat(flows.brand(BOOKS).present()).isEqualTo(1);
        assertThat(flows.brand(OPTICS).present()).isEqualTo(1);
    }

    @Test
    void two_who_turn_out_to_be_one_have_one_history() {
        Identity member = Identity.of("member", "7");
        came(LIN, "friends", 1);
        through(LIN, "kids-card", 2);
        came(member, "guests", 1);
        through(member, "kids-card", 3); // a guest, so a customer of the other brand
        muchang.accept(Signal.identified(LIN, member).at(day(4, 9)));

        assertThat(transfers.all()).hasSize(2);
        assertThat(transfers.people(OPTICS, KIDS)).isEqualTo(1);
        assertThat(transfers.all())
                .extracting(Transfer::party)
                .containsOnly(muchang.customer(LIN).orElseThrow().id());
        assertThat(flows.brand(KIDS)).isEqualTo(new Flow(KIDS, 2, 0, 1, 0, 0, 1));
        assertThat(flows.people()).isEqualTo(1);
        assertThat(flows.conservation().holds()).isTrue();
    }

    private static Fact entered(String pool, String pathway, long at) {
        return new PoolEntered(at, at, pool, "", "", pathway, Membership.Role.MEMBER);
    }

    private void came(Identity who, String pool, int day) {
        muchang.accept(Signal.added(who).to(pool).at(day(day, 10)));
    }

    private void through(Identity who, String source, int day) {
        muchang.accept(Signal.added(who).to("parents").through(source).at(day(day, 11)));
    }

    private List<String> told() {
        return transfers.all().stream()
                .map(each -> DOMAIN.calendar().dayOf(each.at().toEpochMilli()) - 20_512 + " " + each.from() + " > "
                        + each.to() + " by " + each.pathway() + ": "
                        + each.word()
                                .map(word -> word.given() + " " + word.text())
                                .orElse("nothing"))
                .toList();
    }

    /** An hour of a day in March. */
    static Instant day(int day, int hour) {
        return Instant.parse("2026-02-28T16:00:00Z").plusSeconds((day - 1) * 86_400L + hour * 3600L);
    }
}
