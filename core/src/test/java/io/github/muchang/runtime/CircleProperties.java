package io.github.muchang.runtime;

import static io.github.muchang.runtime.Salon.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.engine.Evolve;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.CircleFact.SuggestionAdopted;
import io.github.muchang.journal.CircleFact.SuggestionCredited;
import io.github.muchang.journal.CircleFact.SuggestionMade;
import io.github.muchang.journal.CircleFact.SuggestionTold;
import io.github.muchang.journal.DeliveryFact.DeliveryAccepted;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.party.Suggestion;
import io.github.muchang.signal.Signal;
import io.github.muchang.store.Stores;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever members and staff do: a circle is never too full, scores are what a recount says, nobody is told what was not done. */
class CircleProperties {
    private static final int GUESTS = 4;

    @Property(tries = 60)
    void a_circle_is_never_too_full_and_scores_and_suggestions_are_as_a_recount_says(@ForAll long seed) {
        Random random = new Random(seed);
        Stores stores = Stores.memory();
        Muchang muchang = open(stores, random);
        for (int i = 0; i < GUESTS; i++) {
            Salon.bought(muchang, i, 1 + random.nextInt(3));
        }
        for (int step = 0; step < 40; step++) {
            int guest = random.nextInt(GUESTS);
            Identity who = Salon.guest(guest);
            switch (random.nextInt(8)) {
                case 0, 1 -> muchang.circles().admit(CIRCLE, who, "li");
                case 2 ->
                    muchang.accept(Signal.did(who, random.nextBoolean() ? "visited" : "purchased")
                            .labelled(random.nextBoolean() ? "品鉴会" : "路过")
                            .at(muchang.now())
                            .withId("deed " + step));
                case 3 -> muchang.advanceTo(muchang.now().plus(Duration.ofDays(random.nextInt(9))));
                case 4 -> {
                    if (random.nextInt(4) == 0) {
                        muchang.accept(Signal.left(who, CIRCLE).at(muchang.now()));
                    }
                }
                case 5 -> muchang = random.nextInt(3) == 0 ? open(stores, random) : muchang; // as after a crash
                default -> move(muchang, guest, "idea-" + random.nextInt(4), random);
            }
            check(muchang, stores);
        }
    }

    /** One move of somebody's suggestion that can follow. */
    private static void move(Muchang muchang, int guest, String key, Random random) {
        Suggestions suggestions = muchang.circles().suggestions();
        PartyId id = Salon.id(muchang, guest);
        Party party = muchang.party(id);
        Suggestion found = party.suggestions().find(key);
        if (found == null) {
            if (party.memberships().containsKey(CIRCLE) && party.suggestions().size() < Party.SUGGESTIONS) {
                suggestions.suggest(CIRCLE, Salon.guest(guest), key);
            }
            return;
        }
        switch (found.stage()) {
            case SUGGESTED -> {
                if (random.nextInt(4) == 0) {
                    suggestions.decline(id, key, "li", "做过了");
                } else {
                    suggestions.adopt(id, key, "li");
                }
            }
            case ADOPTED -> suggestions.credit(id, key, "li");
            case CREDITED -> suggestions.tell(id, key, "shipped");
        }
    }

    private static void check(Muchang muchang, Stores stores) {
        assertThat(muchang.pool(CIRCLE).size()).isLessThanOrEqualTo(2);
        List<Recorded> facts = stores.journal().read(0, 1_000_000);
        long since = muchang.now().toEpochMilli() - Span.days(30).millis();
        for (Standing standing : muchang.circles().members(CIRCLE)) {
            long score = facts.stream()
                    .filter(each -> each.party().equals(standing.member()))
                    .map(Recorded::fact)
                    .mapToLong(fact -> fact instanceof ActivityRecorded did && did.happened() > since ? points(did) : 0)
                    .sum();
            assertThat(standing.score()).isEqualTo(score);
            assertThat(standing.acts().stream().mapToLong(each -> each.points()).sum())
                    .isEqualTo(score);
        }
        for (int i = 0; i < GUESTS; i++) {
            PartyId id = Salon.id(muchang, i);
            List<Fact> own = facts.stream()
                    .filter(each -> each.party().equals(id))
                    .map(Recorded::fact)
                    .toList();
            inOrder(own);
            assertThat(PartyCodec.encode(Evolve.apply(Party.unknown(id), own)))
                    .isEqualTo(PartyCodec.encode(muchang.party(id)));
        }
    }

    private static long points(ActivityRecorded did) {
        return switch (did.type()) {
            case "suggested" -> 3;
            case "adopted" -> 10;
            case "visited" -> did.label().equals("品鉴会") ? 2 : 0;
            default -> 0;
        };
    }

    /** Made once, then adopted, then credited, then told by a message that was accepted. */
    private static void inOrder(List<Fact> facts) {
        Set<String> seen = new HashSet<>();
        Set<MessageId> accepted = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof DeliveryAccepted message) {
                accepted.add(message.message());
            } else if (fact instanceof SuggestionMade made) {
                assertThat(seen.add("made " + made.key())).isTrue();
            } else if (fact instanceof SuggestionAdopted adopted) {
                assertThat(seen).contains("made " + adopted.key());
                assertThat(seen.add("adopted " + adopted.key())).isTrue();
            } else if (fact instanceof SuggestionCredited credited) {
                assertThat(seen).contains("adopted " + credited.key());
                assertThat(seen.add("credited " + credited.key())).isTrue();
            } else if (fact instanceof SuggestionTold told) {
                assertThat(seen).contains("credited " + told.key());
                assertThat(accepted).contains(told.message());
                assertThat(seen.add("told " + told.key())).isTrue();
            }
        }
    }

    private static Muchang open(Stores stores, Random random) {
        return Salon.open(
                stores,
                () -> random.nextInt(3) == 0
                        ? Delivery.refused(Delivery.Reason.CONTENT_REJECTED, "304025")
                        : Delivery.accepted("ok"));
    }
}
