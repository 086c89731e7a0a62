package io.github.muchang.runtime;

import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.PersonFact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MuchangTest {
    private static final Identity LIN = Shop.unionid("o6_bmjrPTlm6_2sgVt7hMZOPfL2M");

    @Test
    void the_first_five_minutes() {
        Pool guests = Pool.named("shop-guests").ownedBy("明视眼镜").offline();
        Pool friends = Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom");
        Pathway table7 =
                Pathway.from(guests).to(friends).by(SourceCode.of("table-7")).costing(yuan(0));
        PrivateDomain optics = PrivateDomain.named("明视眼镜")
                .zone("Asia/Shanghai")
                .pools(guests, friends)
                .pathways(table7)
                .segment("repeat-buyers", did("purchased").atLeast(2).ever())
                .build();

        try (Muchang muchang = Muchang.builder(optics).open()) {
            muchang.accept(
                    Signal.added(LIN).to("wecom-friends").through("table-7").at("2026-03-01T21:45:00+08:00"));
            muchang.advanceTo("2026-03-03T10:00:00+08:00");

            assertThat(muchang.history(LIN).stream().map(entry -> entry.in(Locale.CHINESE)))
                    .containsExactly(
                            "2026-03-01 21:45  首次被知晓",
                            "2026-03-01 21:45  收到信号 added",
                            "2026-03-01 21:45  身份「unionid」已知",
                            "2026-03-01 21:45  通过来源「table-7」（道「shop-guests/wecom-friends」）到来",
                            "2026-03-01 21:45  进入渠「wecom-friends」",
                            "2026-03-01 21:45  进入阶段「stranger」",
                            "2026-03-01 21:45  进入阶段「connected」，因为在至少 1 个渠里；距上次音信不满 180 天");
            assertThat(muchang.explain(LIN, "repeat-buyers").in(Locale.CHINA)).isEqualTo("还没有：购买过 0 次，还需再购买 2 次");
            assertThat(muchang.explain(LIN, tagged("vip")).holds()).isFalse();
            assertThat(muchang.customers().size()).isEqualTo(1);
            assertThat(muchang.now()).isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
            assertThat(muchang.domain()).isEqualTo(optics);
        }
    }

    @Test
    void a_signal_from_later_moves_the_clock_and_decides_what_falls_due_on_the_way() {
        Muchang muchang = Shop.open();
        muchang.accept(Signal.did(LIN, "purchased").amount(yuan(600)).at(Shop.START));

        muchang.accept(Signal.did(Shop.phone("139"), "clicked").at(Shop.START.plusSeconds(30 * 86_400)));

        assertThat(muchang.now()).isEqualTo(Shop.START.plusSeconds(30 * 86_400));
        assertThat(muchang.history(LIN))
                .last()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(Shop.START.plusSeconds(7 * 86_400)))
                .asString()
                .isEqualTo("2026-03-08 09:00  left segment 'spending' because it is not so that"
                        + " purchased at least ¥500 in total in the last 7 days");
    }

    @Test
    void the_clock_does_not_go_back() {
        Muchang muchang = Shop.open();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.advanceTo(Shop.START.minusMillis(1)))
                .withMessage("the clock is at 2026-03-01T01:00:00Z and cannot go back to 2026-03-01T00:59:59.999Z");

        muchang.advanceTo(Shop.START);
        assertThat(muchang.now()).isEqualTo(Shop.START);
    }

    @Test
    void signals_of_one_call_are_taken_in_by_one_commit_in_their_order() {
        Muchang muchang = Shop.open();

        List<Accepted> accepted = muchang.accept(List.of(
                Signal.did(LIN, "purchased").at(Shop.START),
                Signal.did(LIN, "purchased").at(Shop.START),
                Signal.did(LIN, "clicked").at(Shop.START)));

        assertThat(accepted).extracting(Accepted::repeat).containsExactly(false, true, false);
        assertThat(accepted).extracting(Accepted::party).containsOnly(new PartyId(2));
        assertThat(accepted.get(1).facts()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().activities().keySet()).containsExactly("clicked", "purchased");
    }

    @Test
    void history_that_is_loaded_is_decided_at_its_own_time() {
        Muchang muchang = Shop.open();
        Instant longAgo = Shop.START.minusSeconds(100 * 86_400);

        muchang.load(List.of(
                Signal.did(LIN, "purchased").amount(yuan(900)).at(longAgo),
                Signal.did(LIN, "clicked").at(longAgo.plusSeconds(20 * 86_400))));

        assertThat(muchang.now()).isEqualTo(Shop.START);
        Party lin = muchang.customer(LIN).orElseThrow();
        assertThat(Instant.ofEpochMilli(lin.since())).isEqualTo(longAgo);
        assertThat(Instant.ofEpochMilli(lin.asOf())).isEqualTo(longAgo.plusSeconds(20 * 86_400));
        assertThat(taken(muchang)).extracting(PersonFact.SignalTaken::late).containsOnly(false);
        assertThat(muchang.segment("spending").size()).isZero();
        assertThat(muchang.segment("quiet").size())
                .as("the clock has not decided yet")
                .isZero();

        muchang.advanceTo(muchang.now());

        assertThat(muchang.segment("quiet").size()).isEqualTo(1);
        assertThat(Instant.ofEpochMilli(
                        muchang.customer(LIN).orElseThrow().segments().at(0)))
                .as("the moment when it became so, not the moment when it was noticed")
                .isEqualTo(longAgo.plusSeconds(25 * 86_400));
    }

    @Test
    void an_import_mark_is_kept_with_what_it_marks() {
        Muchang muchang = Shop.open();
        ImportMark none = new ImportMark("orders", "", 0, 0);
        ImportMark first = new ImportMark("orders", "ab", 100, 2);
        ImportMark second = new ImportMark("orders", "cd", 250, 5);

        muchang.load(List.of(Signal.did(LIN, "purchased").at(Shop.START)), none, first);
        assertThat(muchang.imports("orders")).containsExactly(first);

        muchang.load(List.of(), first, second);
        assertThat(muchang.imports("orders")).containsExactly(second);
        assertThat(muchang.imports("order")).isEmpty();
        assertThat(muchang.customers().members()).containsExactly(new PartyId(2));
    }

    @Test
    void a_store_opened_again_knows_everybody_and_counts_on() {
        Stores stores = Stores.memory();
        IdentityKey key = IdentityKey.of("sixteen bytes or more".getBytes(StandardCharsets.UTF_8));
        Muchang before = Muchang.builder(Shop.domain())
                .stores(stores)
                .identityKey(key)
                .startingAt(Shop.START)
                .open();
        before.accept(Signal.added(LIN).to("friends").at(Shop.START));

        Muchang after = Muchang.builder(Shop.domain())
                .stores(stores)
                .identityKey(key)
                .startingAt(Shop.START)
                .open();

        assertThat(after.pool("friends").members()).containsExactly(new PartyId(2));
        assertThat(after.stage("connected").size()).isEqualTo(1);
        assertThat(after.accept(Signal.did(Shop.phone("139"), "clicked").at(Shop.START))
                        .party())
                .isEqualTo(new PartyId(3));
    }

    @Test
    void nobody_is_known_by_what_was_never_told_or_by_a_weak_identity() {
        Muchang muchang = Shop.open();
        Identity nickname = Identity.of("nickname", "小林");
        muchang.accept(Signal.did(LIN, "clicked").also(nickname).at(Shop.START));

        assertThat(muchang.customer(Shop.phone("1"))).isEmpty();
        assertThat(muchang.customer(nickname)).isEmpty();
        assertThat(muchang.personal(LIN).orElseThrow().identities()).containsKeys("nickname", "unionid");
        assertThat(muchang.party(new PartyId(99)).isUnknown()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.history(nickname))
                .withMessage("nobody is known by this 'nickname'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.explain(Shop.phone("1"), "quiet"))
                .withMessage("nobody is known by this 'phone'");
    }

    @Test
    void an_audience_of_what_is_not_defined_is_an_error() {
        Muchang muchang = Shop.open();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.segment("spendings"))
                .withMessage(
                        "there is no segment 'spendings', did you mean 'spending'? (known: repeat-buyers, spending, quiet,"
                                + " loyal, shanghai)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.pool("friend"))
                .withMessage("there is no pool 'friend', did you mean 'friends'? (known: guests, friends, group)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.stage("byer"))
                .withMessageStartingWith("there is no stage 'byer', did you mean 'buyer'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> muchang.explain(LIN, "quite"))
                .withMessageStartingWith("there is no segment 'quite'");
    }

    private static List<PersonFact.SignalTaken> taken(Muchang muchang) {
        return muchang.journal().read(0, Integer.MAX_VALUE).stream()
                .map(Recorded::fact)
                .filter(PersonFact.SignalTaken.class::isInstance)
                .map(PersonFact.SignalTaken.class::cast)
                .toList();
    }
}
