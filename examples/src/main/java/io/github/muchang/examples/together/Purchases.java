package io.github.muchang.examples.together;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What customers buy, when, and for how much: more on days on which everybody does, and again when it is used up. Not thread-safe. */
final class Purchases {
    private static final int PUT_OFF = 6;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Agenda agenda;
    private final Shops shops;
    private final Doors doors;

    Purchases(Agenda agenda, Shops shops, Doors doors) {
        this.agenda = agenda;
        this.shops = shops;
        this.doors = doors;
    }

    /** Perhaps they buy something soon: who is in the shop does so most likely. */
    void first(Customer who, Doors.Way way) {
        String category = who.likely(62) ? ChainDomain.GLASSES : ChainDomain.LENSES;
        switch (way) {
            case WALK_IN -> perhaps(who, category, 80, 0, 1);
            case TABLE -> perhaps(who, category, 62, 0, 2);
            case PARCEL -> perhaps(who, ChainDomain.LENSES, 90, 0, 1);
            case POSTER -> perhaps(who, category, 22, 0, 25);
            case VIDEO -> perhaps(who, category, 11, 1, 30);
            case FRIEND -> perhaps(who, category, 48, 0, 10);
        }
    }

    /** They buy because of something that they were told, whatever they had in mind. */
    void driven(Customer who, String category, int least, int most) {
        perhaps(who, category, 100, least, most);
    }

    private void perhaps(Customer who, String category, int percent, int least, int most) {
        if (who.likely(percent)) {
            who.plan++;
            int plan = who.plan;
            agenda.at(day(who, least, most), () -> buys(who, category, plan));
        }
    }

    private void buys(Customer who, String category, int plan) {
        if (who.plan != plan || !who.isThere()) {
            return;
        }
        long yuan = price(who, category);
        shops.sell(who, category, yuan);
        switch (category) {
            case ChainDomain.GLASSES -> {
                if (who.likely(3)) {
                    agenda.at(day(who, 2, 9), () -> bringsBack(who, yuan));
                }
                perhaps(who, ChainDomain.CARE_LIQUID, 34, 4, 30);
            }
            case ChainDomain.LENSES -> perhaps(who, ChainDomain.LENSES, 58, 24, 50);
            default -> perhaps(who, ChainDomain.CARE_LIQUID, 50, 30, 60);
        }
        if (who.walksIn && !who.isFriend() && who.bought > 1 && who.likely(20)) {
            doors.befriends(who, doors.table(who));
            shops.recognises(who);
        }
        if (who.likely(who.bought == 1 ? 3 : 12)) {
            doors.brings(who);
        }
    }

    private void bringsBack(Customer who, long yuan) {
        if (who.isThere()) {
            shops.takeBack(who, yuan);
        }
    }

    private static long price(Customer who, String category) {
        return switch (category) {
            case ChainDomain.GLASSES -> 100L * who.from(2, 18) + 98;
            case ChainDomain.LENSES -> 10L * who.from(8, 26) + 8;
            default -> 10L * who.from(2, 7) + 9;
        };
    }

    /** In the daytime of a day so many days from now, or of one of the next ones on which more is bought. */
    private Instant day(Customer who, int least, int most) {
        LocalDate day = LocalDate.ofInstant(agenda.now(), CHINA).plusDays(who.from(least, most));
        for (int i = 0; i < PUT_OFF && who.chance.nextDouble() > Seasons.of(day); i++) {
            day = day.plusDays(1);
        }
        Instant when =
                day.atTime(who.from(10, 20), who.from(0, 59), who.from(0, 59)).toInstant(CHINA);
        return when.isAfter(agenda.now()) ? when : agenda.now().plus(Duration.ofMinutes(who.from(5, 90)));
    }
}
