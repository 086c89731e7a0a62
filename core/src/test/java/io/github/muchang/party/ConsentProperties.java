package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ConsentProperties {
    private static final String KEY = Consent.key("promotion", Consent.ANY_CARRIER);

    @Property(tries = 100)
    void words_come_in_any_order_and_mean_the_same(@ForAll("words") List<Consent> words) {
        Consent inOrder = said(words);

        for (List<Consent> order : Collections2.permutations(words)) {
            assertThat(said(order)).isEqualTo(inOrder);
        }
    }

    @Property(tries = 500)
    void a_late_opt_in_never_overrides_a_newer_opt_out(@ForAll("words") List<Consent> words, @ForAll("times") long at) {
        Consent before = said(words);
        Draft draft = draft(words);

        draft.consent(KEY, new Consent(true, at, "v3"));

        Consent after = latest(draft);
        if (!before.given() && before.at() >= at) {
            assertThat(after).isEqualTo(before);
        } else if (at > before.at()) {
            assertThat(after.given()).isTrue();
        }
    }

    @Property(tries = 500)
    void an_opt_out_counts_unless_a_newer_opt_in_is_known(
            @ForAll("words") List<Consent> words, @ForAll("times") long at) {
        Consent before = said(words);
        Draft draft = draft(words);

        draft.consent(KEY, new Consent(false, at, ""));

        assertThat(latest(draft).given()).isEqualTo(before.given() && before.at() > at);
    }

    /** Words of a brand, of all brands and of everything: whatever came last counts, save that a yes to everything is none to a brand. */
    @Property(tries = 500)
    void a_brand_may_be_told_if_the_last_that_concerns_it_is_a_yes_to_it(
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> kinds, @ForAll boolean apart) {
        Draft one = Party.unknown(Parties.ID).draft();
        Draft other = Party.unknown(Parties.ID).draft();
        boolean shared = false;
        for (int i = 0; i < kinds.size(); i++) {
            Draft draft = apart && i % 2 == 0 ? other : one;
            int kind = kinds.get(i);
            draft.consent(
                    List.of("promotion/brand:a", "promotion/brand:a", "promotion/*", "promotion/*")
                            .get(kind),
                    new Consent(kind % 2 == 0, i, ""));
            if (kind == 3) {
                draft.consent("promotion/" + Consent.ANY_BRAND, new Consent(false, i, "")); // as is decided with it
            }
            shared = kind == 0 || (shared && kind == 2);
        }
        one.absorb(other.freeze());

        Consent word = Consent.ofBrand(one.consents, "promotion", "a");
        assertThat(word != null && word.given()).isEqualTo(shared);
    }

    private static Consent said(List<Consent> words) {
        return latest(draft(words));
    }

    private static Consent latest(Draft draft) {
        return Objects.requireNonNull(draft.freeze().consents().find(KEY));
    }

    private static Draft draft(List<Consent> words) {
        Draft draft = Party.unknown(Parties.ID).draft();
        words.forEach(word -> draft.consent(KEY, word));
        return draft;
    }

    @Provide
    Arbitrary<List<Consent>> words() {
        return Combinators.combine(Arbitraries.of(true, false), times(), Arbitraries.of("v1", "v2"))
                .as((given, at, text) -> new Consent(given, at, given ? text : ""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Long> times() {
        return Arbitraries.longs().between(Parties.START, Parties.START + 4);
    }
}
