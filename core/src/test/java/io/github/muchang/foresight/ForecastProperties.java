package io.github.muchang.foresight;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.minimumGap;
import static io.github.muchang.policy.Policy.quietHours;
import static io.github.muchang.segment.Conditions.inSegment;
import static io.github.muchang.segment.Conditions.memberOf;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Pace;
import io.github.muchang.content.Personas;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Party;
import io.github.muchang.policy.PlatformRules;
import io.github.muchang.policy.Policy;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A forecast says exactly what then happens, if nobody signals anything meanwhile. */
class ForecastProperties {
    private static final int CUSTOMERS = 12;

    @Property(tries = 60)
    void what_a_forecast_says_is_what_then_happens(
            @ForAll("policies") List<Policy> now,
            @ForAll("policies") List<Policy> then,
            @ForAll("worlds") World world) {
        Stores stores = Stores.memory();
        PrivateDomain domain =
                Town.definition().policies(now.toArray(Policy[]::new)).build();
        PrivateDomain plan = world.another
                ? Town.definition().policies(then.toArray(Policy[]::new)).build()
                : domain;
        Muchang before = Town.open(domain, stores);
        Town.live(before, CUSTOMERS, world.lived, world.seed);
        ForecastReport foreseen = forecast(before, plan, world);
        long size = before.journal().size();
        Map<PartyId, Party> parties = new TreeMap<>();
        before.customers().members().forEach(each -> parties.put(each, before.party(each)));

        Muchang after = world.another ? Town.open(plan, stores, before.now()) : before;
        long end = foreseen.to();
        after.advanceTo(after.now());
        if (world.calls) {
            for (int i = 0; i < CUSTOMERS; i++) {
                if (isMeant(after, i, world)) {
                    after.walks().enrol(Town.customer(i), "winter");
                }
            }
        }
        List<PartyId> meant = meant(after, world, foreseen.from());
        after.advanceTo(Instant.ofEpochMilli(end));

        Present present = new Present(
                plan,
                stores,
                foreseen.from(),
                Yardsticks.NONE,
                PlatformRules.NONE,
                Personas.NONE,
                (carrier, account) -> Pace.unlimited(1),
                Runnable::run);
        Expected really = new Expected(plan.calendar(), new Quotas(present, plan.calendar()));
        Map<PartyId, List<Fact>> facts = new TreeMap<>();
        for (Recorded each : after.journal().read(size, Integer.MAX_VALUE)) {
            facts.computeIfAbsent(each.party(), any -> new ArrayList<>()).add(each.fact());
        }
        for (PartyId each : meant) {
            really.begin(parties.getOrDefault(each, Party.unknown(each)));
            facts.getOrDefault(each, ImmutableList.of()).forEach(really::take);
            really.end();
        }
        ForecastReport happened = really.report(plan, foreseen.from(), end);
        assertThat(foreseen.toString()).isEqualTo(happened.toString());
        assertThat(foreseen.days()).isEqualTo(happened.days());
    }

    private static List<PartyId> meant(Muchang after, World world, long at) {
        assertThat(after.now().toEpochMilli()).isEqualTo(at);
        return switch (world.whom) {
            case 0 -> after.customers().members().toList();
            case 1 -> after.segment("buyers").members().toList();
            default -> after.pool("friends").members().toList();
        };
    }

    private static boolean isMeant(Muchang after, int customer, World world) {
        PartyId id = after.customer(Town.customer(customer)).orElseThrow().id();
        return meant(after, world, after.now().toEpochMilli()).contains(id);
    }

    private static ForecastReport forecast(Muchang muchang, PrivateDomain plan, World world) {
        Forecast forecast = muchang.forecast(plan).days(world.days);
        if (world.whom == 1) {
            forecast = forecast.of(inSegment("buyers"));
        } else if (world.whom == 2) {
            forecast = forecast.of(memberOf("friends"));
        }
        return world.calls ? forecast.calling("winter").run() : forecast.run();
    }

    /** What a try is made of. */
    record World(long seed, int lived, int days, boolean another, boolean calls, int whom) {}

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.longs()
                .between(0, 10_000)
                .flatMap(seed -> Arbitraries.integers().between(1, 12).flatMap(lived -> Arbitraries.integers()
                        .between(0, 11)
                        .map(mix -> new World(seed, lived, 1 + lived % 9, mix % 2 == 1, mix / 2 % 2 == 1, mix / 4))));
    }

    @Provide
    Arbitrary<List<Policy>> policies() {
        return Arbitraries.<Policy>of(
                        quietHours("21:30", "08:30"),
                        quietHours("12:00", "19:00"),
                        atMost(2).per(days(1)),
                        atMost(1).per(hours(30)),
                        atMost(3).per(days(7)),
                        minimumGap(hours(5)))
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }
}
