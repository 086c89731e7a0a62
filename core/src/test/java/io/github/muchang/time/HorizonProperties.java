package io.github.muchang.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HorizonProperties {
    private static final long MINUTE = 60_000;

    /** Looks for the hour minute by minute, around the changes of the clocks. */
    @Property(tries = 400)
    void the_first_time_an_hour_comes_is_the_first(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 40) int transition,
            @ForAll @IntRange(min = -1500, max = 1500) int minutes,
            @ForAll @IntRange(max = 24 * 60 - 1) int minuteOfDay) {
        Instant near = Instant.parse("1986-01-01T00:00:00Z");
        for (int i = 0; i < transition; i++) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(near);
            near = next == null ? near : next.getInstant();
        }
        long from = near.toEpochMilli() / MINUTE * MINUTE + minutes * MINUTE;
        LocalTime hour = LocalTime.ofSecondOfDay(minuteOfDay * 60L);

        long found = LocalCalendar.of(zone).firstAt(hour, from);

        assertThat(found).isGreaterThanOrEqualTo(from);
        for (long moment = from; moment < found; moment += MINUTE) {
            assertThat(local(moment, zone).toLocalTime()).isNotEqualTo(hour);
        }
        LocalDateTime there = local(found, zone);
        boolean skipped = zone.getRules().getTransition(there.toLocalDate().atTime(hour)) != null
                || zone.getRules()
                                .getTransition(there.toLocalDate().minusDays(1).atTime(hour))
                        != null;
        assertThat(there.toLocalTime().equals(hour) || skipped).isTrue();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Shanghai",
                        "America/New_York",
                        "Europe/Dublin",
                        "Australia/Lord_Howe",
                        "America/St_Johns",
                        "America/Sao_Paulo",
                        "Pacific/Apia",
                        "Africa/Casablanca")
                .map(ZoneId::of);
    }

    private static LocalDateTime local(long moment, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(moment), zone);
    }
}
