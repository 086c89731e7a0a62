package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Attribute;
import io.github.muchang.party.Party;
import io.github.muchang.signal.Signal;
import io.github.muchang.stories.Shop;
import io.github.muchang.vault.Personal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is personal is in the vault, what is plain in the state, and both no longer than declared. */
class PersonalTest {
    private static final Identity LIN = Shop.unionid("o-lin");
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final Muchang muchang = Shop.open();

    @Test
    void a_signal_is_split_into_what_is_personal_and_what_is_plain() {
        muchang.accept(Signal.described(LIN, Map.of("city", "上海", "name", "林一", "birthday", "03-08"))
                .reachableAt(Address.of("wecom", "optician", "wm-lin"))
                .at(Shop.START));

        Party lin = muchang.customer(LIN).orElseThrow();
        assertThat(lin.attributes()).containsOnly(Map.entry("city", new Attribute("上海", millis(Shop.START))));
        assertThat(lin.personal()).containsOnlyKeys("birthday", "name");
        assertThat(lin.reaches()).hasSize(1);
        Personal personal = muchang.personal(LIN).orElseThrow();
        assertThat(personal.attributes()).containsOnly(Map.entry("name", "林一"), Map.entry("birthday", "03-08"));
        assertThat(personal.identities()).containsOnly(Map.entry("unionid", "o-lin"));
        assertThat(personal.addresses())
                .containsOnly(Map.entry(lin.reaches().get(0).slot(), Address.of("wecom", "optician", "wm-lin")));
    }

    @Test
    void both_kinds_expire_exactly_when_they_were_told_plus_retention() {
        Instant told = Shop.START.minusSeconds(7);
        muchang.accept(Signal.described(LIN, Map.of("diopter", "-3", "birthday", "03-08"))
                .at(told));

        muchang.advanceTo(told.plus(TWO_DAYS).minusMillis(1));
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsKey("birthday");
        muchang.advanceTo(told.plus(TWO_DAYS));
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().personal()).isEmpty();

        muchang.advanceTo(told.plus(THREE_DAYS).minusMillis(1));
        assertThat(muchang.customer(LIN).orElseThrow().attributes()).containsKey("diopter");
        muchang.advanceTo(told.plus(THREE_DAYS));
        assertThat(muchang.customer(LIN).orElseThrow().attributes()).isEmpty();
        assertThat(muchang.personal(LIN).orElseThrow().identities()).isNotEmpty();
    }

    @Test
    void telling_again_begins_the_retention_anew() {
        muchang.accept(Signal.described(LIN, "birthday", "03-08").at(Shop.START));
        muchang.accept(Signal.described(LIN, "birthday", "03-08").at(Shop.START.plus(Duration.ofDays(1))));

        muchang.advanceTo(Shop.START.plus(TWO_DAYS));
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).hasSize(1);
        muchang.advanceTo(Shop.START.plus(THREE_DAYS));
        assertThat(muchang.personal(LIN).orElseThrow().attributes()).isEmpty();
    }

    @Test
    void an_older_word_that_comes_later_changes_nothing() {
        muchang.accept(Signal.described(LIN, Map.of("name", "林一", "city", "上海")).at(Shop.START));
        muchang.accept(Signal.described(LIN, Map.of("name", "林二", "city", "杭州")).at(Shop.START.minusMillis(1)));

        assertThat(muchang.personal(LIN).orElseThrow().attributes()).containsEntry("name", "林一");
        assertThat(muchang.customer(LIN).orElseThrow().attributes())
                .containsEntry("city", new Attribute("上海", millis(Shop.START)));
    }

    @Test
    void a_time_of_two_words_is_decided_together_with_everything_else_of_that_moment() {
        muchang.accept(List.of(
                Signal.described(LIN, "birthday", "03-08").at(Shop.START),
                Signal.described(LIN, "diopter", "-3").at(Shop.START.minus(Duration.ofDays(1)))));

        muchang.advanceTo(Shop.START.plus(TWO_DAYS));

        assertThat(muchang.personal(LIN).orElseThrow().attributes()).isEmpty();
        assertThat(muchang.customer(LIN).orElseThrow().attributes()).isEmpty();
    }

    @Test
    void no_more_addresses_are_kept_than_there_is_room_for() {
        muchang.accept(Stream.iterate(0, i -> i + 1)
                .limit(Party.ADDRESSES + 5)
                .map(i -> Signal.did(LIN, "clicked")
                        .reachableAt(Address.of("wecom", "optician", "wm-" + i))
                        .at(Shop.START.plusSeconds(i)))
                .toList());

        assertThat(muchang.personal(LIN).orElseThrow().addresses()).hasSize(Party.ADDRESSES);
        assertThat(muchang.customer(LIN).orElseThrow().reaches()).hasSize(Party.ADDRESSES);
    }

    private static long millis(Instant moment) {
        return moment.toEpochMilli();
    }
}
