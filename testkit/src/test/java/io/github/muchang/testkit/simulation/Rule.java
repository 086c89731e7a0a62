package io.github.muchang.testkit.simulation;

import io.github.muchang.content.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A rule of a world, and what it means in the plainest words. {@link Laws} tells the library of it. */
sealed interface Rule {
    long DAY = 86_400_000L;
    ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");

    /** Whether it lets a message go at a moment. */
    boolean lets(Case c, long t, ZoneId house);

    /** Moments from which on it may let a message go that it did not before. */
    default List<Long> turns(Case c, long from, long to, ZoneId house) {
        return List.of();
    }

    /** Whether it is a rule of the house, which transactions and emergencies pass over. */
    default boolean isOfTheHouse() {
        return true;
    }

    private static boolean meant(Set<Purpose> of, Purpose purpose) {
        return of.isEmpty() || of.contains(purpose);
    }

    /** Quiet from one local time to another. */
    record Quiet(LocalTime from, LocalTime to, Set<Purpose> of) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            LocalTime clock =
                    Instant.ofEpochMilli(t).atZone(c.whom().zone(house)).toLocalTime();
            boolean begun = !clock.isBefore(from);
            boolean ended = !clock.isBefore(to);
            boolean quiet = from.isBefore(to) ? begun && !ended : begun || !ended;
            return !meant(of, c.content().purpose()) || !quiet;
        }

        @Override
        public List<Long> turns(Case c, long since, long until, ZoneId house) {
            ZoneId zone = c.whom().zone(house);
            List<Long> turns = new ArrayList<>(daily(zone, to, since, until));
            for (var each = zone.getRules().nextTransition(Instant.ofEpochMilli(since));
                    each != null && each.getInstant().toEpochMilli() <= until;
                    each = zone.getRules().nextTransition(each.getInstant())) {
                turns.add(each.getInstant().toEpochMilli());
                turns.add(each.getDateTimeAfter()
                        .toLocalDate()
                        .atTime(to)
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant()
                        .toEpochMilli());
            }
            return turns;
        }
    }

    private static List<Long> daily(ZoneId zone, LocalTime hour, long from, long to) {
        List<Long> moments = new ArrayList<>();
        LocalDate day = Instant.ofEpochMilli(from).atZone(zone).toLocalDate().minusDays(1);
        for (long at = Long.MIN_VALUE; at <= to; day = day.plusDays(1)) {
            at = ZonedDateTime.of(day, hour, zone).toInstant().toEpochMilli();
            moments.add(at);
        }
        return moments;
    }

    /** At most so much weight in any window. */
    record Cap(int most, long window, Set<Purpose> of, String brand, String carrier) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            if (c.content().weight() == 0 || !covers(c.content(), c.pool().carrier())) {
                return true;
            }
            int weight = c.content().weight();
            for (Sent each : c.sent()) {
                boolean inside = each.at() > t - window && each.at() <= t;
                weight += inside && covers(each.content(), each.carrier())
                        ? each.content().weight()
                        : 0;
            }
            return weight <= most;
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return c.sent().stream().map(each -> each.at() + window).toList();
        }

        private boolean covers(ContentPlan content, String over) {
            return meant(of, content.purpose())
                    && (brand.isEmpty() || brand.equals(content.brand()))
                    && (carrier.isEmpty() || carrier.equals(over));
        }
    }

    /** So long between any two that weigh something. */
    record Gap(long length, Set<Purpose> of) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            if (c.content().weight() == 0 || !meant(of, c.content().purpose())) {
                return true;
            }
            return c.sent().stream()
                    .filter(each -> each.content().weight() > 0
                            && meant(of, each.content().purpose()))
                    .noneMatch(each -> each.at() <= t && t - each.at() < length);
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return c.sent().stream().map(each -> each.at() + length).toList();
        }
    }

    /** Only to those who agreed. */
    record Agreed(Set<Purpose> of) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            Purpose purpose = c.content().purpose();
            return c.whom().crowd
                    || !of.contains(purpose)
                    || c.whom().agreed(purpose, c.pool().carrier());
        }

        @Override
        public boolean isOfTheHouse() {
            return false;
        }
    }

    /** What was bought is not sold again for a while. */
    record Bought(long length) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            Long at = c.content().sells() ? c.whom().bought.get(c.content().category()) : null;
            return at == null || t >= at + length;
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return c.whom().bought.values().stream().map(at -> at + length).toList();
        }
    }

    /** Not on these local days. */
    record Mourning(LocalDate first, LocalDate last) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            LocalDate day = Instant.ofEpochMilli(t).atZone(c.whom().zone(house)).toLocalDate();
            return day.isBefore(first) || day.isAfter(last);
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return List.of(last.plusDays(1)
                    .atStartOfDay(c.whom().zone(house))
                    .toInstant()
                    .toEpochMilli());
        }
    }

    /** Of what is posted in a group at most such a share sells: of the last so many, or in any window. */
    record Ads(int percent, int last, long window) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            if (!c.whom().crowd || c.content().weight() == 0 || c.content().purpose() != Purpose.PROMOTION) {
                return true;
            }
            List<Sent> had = c.sent().stream()
                    .filter(each -> each.content().weight() > 0 && each.at() <= t)
                    .filter(each -> window == 0 || each.at() > t - window)
                    .sorted(Comparator.comparingLong(Sent::at))
                    .toList();
            List<Sent> counted = window > 0 ? had : had.subList(Math.max(0, had.size() - last + 1), had.size());
            long ads = 1
                    + counted.stream()
                            .filter(each -> each.content().purpose() == Purpose.PROMOTION)
                            .count();
            return ads * 100 <= (long) percent * (window > 0 ? counted.size() + 1 : last);
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return c.sent().stream().map(each -> each.at() + window).toList();
        }
    }

    /** Nothing but service while a complaint is open. */
    record Complaint() implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            return c.content().purpose() == Purpose.TRANSACTIONAL
                    || c.content().purpose() == Purpose.SERVICE
                    || c.whom().times("complained") <= c.whom().times("resolved");
        }
    }

    /** Only buyers are invited to a pool. */
    record Admitted(String pool) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            return !c.invites().equals(pool) || c.whom().times("purchased") > 0;
        }

        @Override
        public boolean isOfTheHouse() {
            return false;
        }
    }

    /** A platform's: only so long after somebody was heard from, and only so many; 0 for any number. */
    record Heard(String carrier, long length, int most) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            if (!c.pool().carrier().equals(carrier)) {
                return true;
            }
            Long contact = c.whom().contacts.get(carrier);
            if (contact == null || t >= contact + length) {
                return false;
            }
            long since = c.sent().stream()
                    .filter(each -> each.carrier().equals(carrier) && each.at() >= contact)
                    .count();
            return most == 0 || since < most;
        }

        @Override
        public boolean isOfTheHouse() {
            return false;
        }
    }

    /** A platform's: at most so many to one receiver in any window; on any day of the platform's for a window of 0. */
    record Quota(String carrier, int most, long window) implements Rule {
        @Override
        public boolean lets(Case c, long t, ZoneId house) {
            long from = window > 0 ? t - window + 1 : startOfDay(t);
            return !c.pool().carrier().equals(carrier)
                    || c.sent().stream()
                                    .filter(each ->
                                            each.carrier().equals(carrier) && each.at() >= from && each.at() <= t)
                                    .count()
                            < most;
        }

        @Override
        public List<Long> turns(Case c, long from, long to, ZoneId house) {
            return window > 0
                    ? c.sent().stream().map(each -> each.at() + window).toList()
                    : daily(PLATFORM, LocalTime.MIDNIGHT, from, to);
        }

        @Override
        public boolean isOfTheHouse() {
            return false;
        }

        private static long startOfDay(long t) {
            return Instant.ofEpochMilli(t)
                    .atZone(PLATFORM)
                    .toLocalDate()
                    .atStartOfDay(PLATFORM)
                    .toInstant()
                    .toEpochMilli();
        }
    }
}
