package io.github.muchang.examples.together;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.QqGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What the customers of the chain do, by chance that is always the same: they come, ask, buy, answer, bring friends, and go. Not thread-safe. */
final class Town {
    private static final List<String> FAMILY = List.of("林", "王", "陈", "赵", "周", "许", "沈", "何", "罗", "叶");
    private static final List<String> GIVEN = List.of("小满", "远航", "一诺", "子墨", "星河", "若溪", "北辰", "听雨", "青禾", "望舒");
    private static final List<String> WORDS = List.of("散光能戴美瞳吗", "谢谢验光师", "孩子多久查一次", "这款镜架还有吗", "学到了");
    private static final String ADVERTISING = "低价代购，加V";

    /** New customers come in the first three quarters of the time. */
    private static final int COMING_PERCENT = 75;

    private final List<Customer> all = new ArrayList<>();
    private final Map<Integer, Customer> byParty = new HashMap<>();
    private final Headquarters office;
    private final Muchang muchang;
    private final Agenda agenda;
    private final Doors doors;
    private final Shops shops;
    private final Purchases purchases;
    private final LocalDate first;
    private final LocalDate last;

    Town(Headquarters office, Agenda agenda, QqGroup club, LocalDate first, LocalDate last) {
        this.office = office;
        this.muchang = office.muchang();
        this.agenda = agenda;
        this.doors = new Doors(office, club);
        this.shops = new Shops(muchang);
        this.purchases = new Purchases(agenda, shops, doors);
        this.first = first;
        this.last = last;
    }

    /** Plans so many to come. */
    void expects(int many, long seed, Platforms platforms) {
        SplittableRandom chance = new SplittableRandom(seed);
        int days = (int) (last.toEpochDay() - first.toEpochDay());
        int coming = Math.max(1, days * COMING_PERCENT / 100);
        for (int i = 0; i < many; i++) {
            String name = FAMILY.get(i % FAMILY.size()) + GIVEN.get(i / FAMILY.size() % GIVEN.size()) + i;
            Customer each = new Customer(i, chance.split(), platforms, name);
            all.add(each);
            LocalDate day = first.plusDays(each.chance.nextInt(coming));
            while (each.chance.nextDouble() > 0.4 + 0.6 * Seasons.of(day)) {
                day = first.plusDays(each.chance.nextInt(coming));
            }
            agenda.at(moment(each, day), () -> arrives(each));
        }
    }

    List<Customer> all() {
        return List.copyOf(all);
    }

    @Nullable
    Customer of(PartyId party) {
        return byParty.get(party.value());
    }

    /** Lets those who have received something think about it. */
    void reads() {
        for (Letters.Letter letter : office.letters().collect()) {
            Customer reader = of(letter.to());
            if (reader != null) {
                reads(reader, letter.content());
            }
        }
    }

    private void arrives(Customer who) {
        Doors.Way way = Doors.Way.drawn(who);
        if (way == Doors.Way.WALK_IN) {
            shops.enters(who);
        } else {
            doors.enters(who, way);
        }
        knows(who);
        purchases.first(who, way);
        if (who.likely(55)) {
            agenda.at(agenda.now().plusSeconds(120), () -> whileThere(who, () -> shops.agrees(who)));
        }
        if (who.likely(7)) {
            agenda.at(later(who, 5, 60), () -> leaves(who));
        }
        if (who.isFriend() && who.likely(8)) {
            agenda.at(soon(who, 120), () -> follows(who));
        }
    }

    private void reads(Customer who, String content) {
        if (!who.isThere()) {
            return;
        }
        if (who.likely(0.3)) { // too much
            agenda.at(soon(who, 120), () -> leaves(who));
        } else if (content.equals(ChainJourneys.SALE) && who.likely(4)) {
            agenda.at(soon(who, 120), () -> whileThere(who, () -> shops.withdraws(who)));
        } else if (content.equals(ChainJourneys.ACCOUNT_HELLO) && who.likely(38)) {
            agenda.at(later(who, 0, 6), () -> hops(who));
        } else if (content.equals(ChainJourneys.INVITATION) && who.likely(19)) {
            agenda.at(later(who, 0, 3), () -> joins(who));
        } else if (content.equals(ChainJourneys.LENSES_DUE) && who.likely(26)) {
            purchases.driven(who, ChainDomain.LENSES, 0, 3);
        } else if (content.equals(ChainJourneys.SALE) && who.likely(14)) {
            purchases.driven(who, ChainDomain.GLASSES, 0, 10);
        } else if (content.startsWith("win-back") && who.likely(7)) {
            purchases.driven(who, ChainDomain.CARE_LIQUID, 0, 6);
        } else if (who.likely(18)) {
            agenda.at(soon(who, 300), () -> answers(who));
        }
    }

    /** Asks the advisor whom they have, or else the account, which is told by the platform. */
    private void answers(Customer who) {
        if (who.isFriend()) {
            shops.asked(who);
        } else if (who.follows) {
            who.onAccount.writes("请问度数多久查一次？");
        }
    }

    private void hops(Customer who) {
        if (who.follows && !who.isFriend()) {
            doors.befriends(who, doors.menu());
            knows(who);
        }
    }

    private void follows(Customer who) {
        if (!who.follows) {
            doors.follows(who, doors.poster());
            knows(who);
        }
    }

    /** Comes to the bot, says who they are, and joins the group, in which more than half say something now and then. */
    private void joins(Customer who) {
        if (who.inClub || !who.isThere()) {
            return;
        }
        doors.joins(who);
        knows(who);
        boolean advertises = who.likely(0.8);
        int words = advertises ? 3 : who.likely(60) ? who.from(1, 4) : 0;
        for (int i = 0; i < words; i++) {
            String said = advertises ? ADVERTISING : WORDS.get(who.chance.nextInt(WORDS.size()));
            agenda.at(later(who, 0, 40), () -> doors.speaks(who, said));
        }
        if (who.likely(6)) {
            agenda.at(later(who, 3, 40), () -> doors.quits(who));
        }
    }

    private void leaves(Customer who) {
        doors.unfriends(who);
        if (who.follows && who.likely(60)) {
            doors.unfollows(who);
        }
    }

    private static void whileThere(Customer who, Runnable deed) {
        if (who.isThere()) {
            deed.run();
        }
    }

    /** Under which number Muchang knows them now. */
    private void knows(Customer who) {
        for (Identity each : List.of(
                who.external(),
                who.carded(),
                Identity.of("openid", who.onAccount.openid()),
                Identity.of("qq-user", who.onQq.openid()))) {
            muchang.customer(each).ifPresent(party -> byParty.put(party.id().value(), who));
        }
    }

    private Instant moment(Customer who, LocalDate day) {
        return day.atTime(LocalTime.of(who.from(10, 20), who.from(0, 59), who.from(0, 59)))
                .atZone(muchang.domain().zone())
                .toInstant();
    }

    /** Within so many minutes, but a minute from now at the earliest. */
    private Instant soon(Customer who, int minutes) {
        return agenda.now().plus(Duration.ofMinutes(1 + who.chance.nextInt(minutes)));
    }

    /** In the daytime of a day, so many days from now. */
    private Instant later(Customer who, int least, int most) {
        Instant daytime = moment(
                who, LocalDate.ofInstant(agenda.now(), muchang.domain().zone()).plusDays(who.from(least, most)));
        return daytime.isAfter(agenda.now()) ? daytime : soon(who, 60);
    }
}
