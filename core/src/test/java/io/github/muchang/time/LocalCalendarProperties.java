package io.github.muchang.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Agrees with {@code java.time}, in whatever order moments are asked for. */
class LocalCalendarProperties {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"), // summer time from 1986 to 1991
            ZoneId.of("Pacific/Apia"), // no 30 December 2011
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Sao_Paulo"), // no midnight on the first day of summer time until 2018
            ZoneId.of("Australia/Lord_Howe"), // half an hour of summer time
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("UTC"));

    @Property(tries = 1000)
    void the_local_day_is_that_of_java_time(@ForAll("zones") ZoneId zone, @ForAll("moments") List<Long> moments) {
        LocalCalendar calendar = LocalCalendar.of(zone);

        for (long moment : withTransitions(zone, moments)) {
            LocalDate day = Instant.ofEpochMilli(moment).atZone(zone).toLocalDate();
            assertThat(calendar.dayOf(moment)).isEqualTo(day.toEpochDay());
        }
    }

    @Property(tries = 1000)
    void a_day_begins_where_java_time_begins_it(@ForAll("zones") ZoneId zone, @ForAll("moments") List<Long> moments) {
        LocalCalendar calendar = LocalCalendar.of(zone);

        for (long moment : withTransitions(zone, moments)) {
            long day = calendar.dayOf(moment);
            long start =
                    LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant().toEpochMilli();
            assertThat(calendar.startOf(day)).isEqualTo(start).isLessThanOrEqualTo(moment);
            assertThat(calendar.dayOf(start - 1)).isLessThan(day);
            assertThat(calendar.startOf(day + 1)).isGreaterThan(moment);
        }
    }

    @Property(tries = 500)
    void a_period_of_now_holds_now(
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") List<Long> moments,
            @ForAll("periods") Window.Period period) {
        LocalCalendar calendar = LocalCalendar.of(zone);
        Window window = Window.current(period);

        for (long moment : withTransitions(zone, moments)) {
            long after = window.after(moment, calendar);
            long leaves = window.leaves(moment, moment, calendar);
            assertThat(moment).isGreaterThan(after).isLessThan(leaves);
            assertThat(window.after(leaves - 1, calendar)).isEqualTo(after);
            assertThat(window.after(leaves, calendar)).isEqualTo(leaves - 1);
        }
    }

    /** The moments, and those at which the clocks change next, each with its neighbours. */
    private static List<Long> withTransitions(ZoneId zone, List<Long> moments) {
        List<Long> all = new ArrayList<>(moments);
        for (long moment : moments) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochMilli(moment));
            if (next != null && next.getInstant().toEpochMilli() < Moments.END) {
                long change = next.getInstant().toEpochMilli();
                all.addAll(List.of(change - 1, change, change + 1, change + 3_600_000));
            }
        }
        return all;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES);
    }

    @Provide
    Arbitrary<Window.Period> periods() {
        return Arbitraries.of(Window.Period.class);
    }

    @Provide
    Arbitrary<List<Long>> moments() {
        Arbitrary<Long> shanghaiSummers = Arbitraries.longs().between(500_000_000_000L, 700_000_000_000L);
        Arbitrary<Long> apiaSkipsADay = Arbitraries.longs().between(1_325_000_000_000L, 1_325_300_000_000L);
        Arbitrary<Long> ever = Arbitraries.longs().between(Moments.FIRST, Moments.END - 1);
        Arbitrary<Long> now = Arbitraries.longs().between(1_600_000_000_000L, 1_900_000_000_000L);
        return Arbitraries.oneOf(shanghaiSummers, apiaSkipsADay, ever, now)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .withoutEdgeCases();
    }
}
