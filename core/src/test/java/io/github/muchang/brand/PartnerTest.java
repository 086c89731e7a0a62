package io.github.muchang.brand;

import static io.github.muchang.brand.Sisters.FRIENDS;
import static io.github.muchang.brand.Sisters.OPTICS;
import static io.github.muchang.brand.Sisters.day;
import static io.github.muchang.brand.Sisters.who;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.Realm;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.insight.Transfers;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import org.junit.jupiter.api.Test;

/** Another company, with a domain of its own: what goes from one to the other is a person with a code, and word that they came. */
class PartnerTest {
    private static final String BOOKS = "乐读书店";
    private static final SourceCode CARD = SourceCode.of("book-card");
    private static final Pool READERS = Pool.named("readers").ownedBy(BOOKS).offline();
    private static final Introductions INTRODUCTIONS =
            Introductions.among(FRIENDS, READERS).with(Introduction.of(FRIENDS, READERS, Purpose.BENEFIT, CARD));
    private static final PrivateDomain OURS = PrivateDomain.named(OPTICS)
            .brands(OPTICS, BOOKS)
            .pools(FRIENDS, READERS)
            .pathways(INTRODUCTIONS.pathways())
            .policies(INTRODUCTIONS.policies())
            .build();
    private static final PrivateDomain THEIRS = PrivateDomain.named(BOOKS)
            .pools(FRIENDS, Pool.named("guests").ownedBy(BOOKS).offline())
            .pathways(Pathway.from(FRIENDS)
                    .to(Pool.named("guests").ownedBy(BOOKS).offline())
                    .named("from-optics")
                    .by(CARD))
            .build();

    @Test
    void they_know_who_comes_and_we_know_of_whom_they_told_us() {
        try (Muchang ours = Muchang.builder(OURS).startingAt(day(1, 0)).open();
                Muchang theirs = Muchang.builder(THEIRS).startingAt(day(1, 0)).open()) {
            Transfers log = new Transfers(OURS);
            ours.follow(log);
            for (String each : new String[] {"林", "陈"}) {
                ours.accept(Signal.added(who(each)).to("friends").at(day(1, 9)));
                ours.accept(
                        Signal.shared(who(each), BOOKS, Purpose.BENEFIT, "v1").at(day(1, 9)));
            }
            Identity reader = Identity.of("member", "reader-9"); // as the bookshop knows Lin
            theirs.accept(Signal.added(reader).to("guests").through("book-card").at(day(2, 9)));
            ours.accept(
                    Signal.added(who("林")).to("readers").through("book-card").at(day(2, 10)));

            assertThat(theirs.customers().size()).as("nobody who did not come").isEqualTo(1);
            assertThat(theirs.customer(who("林"))).isEmpty();
            assertThat(THEIRS.realmFor("friends", BOOKS)).isEqualTo(Realm.PUBLIC);
            assertThat(log.people(OPTICS, BOOKS)).isEqualTo(1);
            assertThat(log.all()).singleElement().satisfies(each -> {
                assertThat(each.agreed()).isTrue();
                assertThat(each.pathway()).isEqualTo("friends/readers");
                assertThat(each.at()).isEqualTo(day(2, 10));
            });
        }
    }
}
