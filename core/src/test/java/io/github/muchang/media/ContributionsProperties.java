package io.github.muchang.media;

import static io.github.muchang.media.Clinic.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.media.Contribution.Kind;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.time.Days;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever customers do, and in whatever order it is told: each is one arrival and one first purchase at most, as the states have it. */
class ContributionsProperties {
    private static final Days MARCH = Days.of("2026-03-01", "2026-03-31");
    private static final Map<String, String> HOLDERS =
            Map.of("lin-notes", "lin", "wang-notes", "wang", "star-notes", "star");
    private static final List<String> CODES = List.of("lin-notes", "wang-notes", "star-notes", "poster");
    private static final int PEOPLE = 5;

    @Property(tries = 60)
    void arrivals_and_first_purchases_are_those_of_the_states(@ForAll long seed) {
        Random random = new Random(seed);
        try (Clinic clinic = new Clinic()) {
            for (int i = 0; i < 40; i++) {
                step(i, clinic.muchang, random);
                assertThat(found(clinic.contributions)).isEqualTo(expected(clinic.muchang));
            }
            Contributions again = new Contributions(Clinic.PLAN, Clinic.DOMAIN);
            clinic.muchang.journal().read(0, 10_000).forEach(again::take);
            clinic.muchang.journal().read(0, 10_000).forEach(again::take);
            assertThat(again.board(MARCH).contributions())
                    .isEqualTo(clinic.contributions.board(MARCH).contributions());
            assertThat(again.outside(MARCH)).isEqualTo(clinic.contributions.outside(MARCH));
        }
    }

    private static void step(int i, Muchang muchang, Random random) {
        Identity who = Identity.of(random.nextBoolean() ? "unionid" : "member", "p" + random.nextInt(PEOPLE));
        Instant at = day(1, 10 + 5 * i - random.nextInt(5 * i + 1));
        Signal signal =
                switch (random.nextInt(8)) {
                    case 0, 1, 2 ->
                        Signal.added(who)
                                .to("friends")
                                .through(CODES.get(random.nextInt(CODES.size())))
                                .at(at);
                    case 3, 4 ->
                        Signal.did(who, "purchased")
                                .amount(Money.yuan(random.nextInt(100)))
                                .at(at);
                    case 5 -> Signal.left(who, "friends").at(at);
                    default ->
                        Signal.identified(who, Identity.of("member", "p" + random.nextInt(PEOPLE)))
                                .at(at);
                };
        muchang.accept(signal.withId("s" + i));
        if (random.nextInt(20) == 0) {
            muchang.customer(who).ifPresent(any -> muchang.erase(who));
        }
    }

    private static List<String> found(Contributions contributions) {
        return Stream.concat(contributions.board(MARCH).contributions().stream(), contributions.outside(MARCH).stream())
                .filter(each -> each.kind() == Kind.ARRIVAL || each.kind() == Kind.FIRST_PURCHASE)
                .map(each -> each.on() + " " + each.by() + " " + each.kind())
                .sorted()
                .toList();
    }

    private static List<String> expected(Muchang muchang) {
        List<String> lines = new ArrayList<>();
        muchang.journal().read(0, 10_000).stream()
                .map(each -> each.party())
                .distinct()
                .map(muchang::party)
                .filter(party ->
                        party.absorbedInto().isEmpty() && !party.touches().isEmpty())
                .forEach(party -> credited(party, lines));
        return lines.stream().sorted().toList();
    }

    private static void credited(Party party, List<String> lines) {
        String holder = HOLDERS.get(party.touches().get(0).source());
        if (holder != null) {
            long came = party.touches().get(0).at();
            lines.add(dayOf(came) + " " + holder + " " + Kind.ARRIVAL);
            ActivityLog bought = party.activities().find("purchased");
            if (bought != null && bought.first(-1) >= came) {
                lines.add(dayOf(bought.first(-1)) + " " + holder + " " + Kind.FIRST_PURCHASE);
            }
        }
    }

    private static String dayOf(long at) {
        return Instant.ofEpochMilli(at)
                .atZone(Clinic.DOMAIN.zone())
                .toLocalDate()
                .toString();
    }
}
