package io.github.muchang.report;

import static io.github.muchang.content.Purpose.PROMOTION;
import static io.github.muchang.money.Money.yuan;
import static io.github.muchang.testkit.population.Lapse.averaging;
import static io.github.muchang.testkit.population.Lapse.within;
import static io.github.muchang.time.Span.days;
import static io.github.muchang.time.Span.hours;

import com.google.common.collect.ImmutableList;
import io.github.muchang.attribution.Channel;
import io.github.muchang.attribution.Economics;
import io.github.muchang.attribution.Outlay;
import io.github.muchang.carrier.LoopbackCarrier;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.population.Habits;
import io.github.muchang.testkit.population.People;
import io.github.muchang.testkit.population.Population;
import io.github.muchang.time.Days;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An optical shop after five months: something for every section of a report. */
final class Town {
    static final String BEGINS = "2025-10-01T00:00:00+08:00";
    static final String ENDS = "2026-03-01T00:00:00+08:00";
    static final int AT_THE_TABLE = 150;
    static final int BY_SEARCH = 90;
    static final int BY_VOUCHER = 40;
    static final int BY_POSTER = 80;
    static final int UNKNOWN = 30;
    static final int MOVED = 12;
    static final int MEMBERS = 25;
    static final int LATER = 40;
    private static final int FOLLOWERS_END = AT_THE_TABLE + BY_SEARCH + BY_VOUCHER + BY_POSTER + UNKNOWN;

    private Town() {}

    static int customers() {
        return FOLLOWERS_END + LATER;
    }

    /** Lived through; to be closed by whoever asks for it. */
    static Muchang lived() {
        Muchang muchang = Muchang.builder(TownPlan.domain())
                .carrier(LoopbackCarrier.named("wecom"))
                .carrier(LoopbackCarrier.named("official"))
                .open();
        Population first = Population.seeded(8)
                .with(People.of(AT_THE_TABLE, TownPlan.FRIENDS.name())
                        .through("table-7")
                        .arriving(within(days(100)))
                        .with(lively(0.05)))
                .with(People.of(BY_SEARCH, TownPlan.FRIENDS.name())
                        .through("sem")
                        .arriving(within(days(110)))
                        .with(lively(0.6)))
                .with(People.of(BY_VOUCHER, TownPlan.FRIENDS.name())
                        .through("dianping")
                        .arriving(within(days(60)))
                        .with(lively(0.3)))
                .with(People.of(BY_POSTER, TownPlan.FOLLOWERS.name())
                        .through("window")
                        .arriving(within(days(100)))
                        .with(Habits.NONE.leaving(0.2, averaging(days(30)))))
                .with(People.of(UNKNOWN, TownPlan.FOLLOWERS.name()).arriving(within(days(60))));
        first.live(muchang, BEGINS, "2026-02-01T00:00:00+08:00");
        change(muchang, first);
        List<Group> groups = gather(muchang, first);
        Population.seeded(9)
                .with(People.of(LATER, TownPlan.FRIENDS.name())
                        .through("table-7")
                        .arriving(within(days(28)))
                        .with(lively(0.05)))
                .live(muchang, "2026-02-01T12:00:00+08:00", ENDS);
        talk(groups);
        muchang.advanceTo("2026-03-01T12:00:00+08:00");
        return muchang;
    }

    /** What channels cost: one never pays back. */
    static Economics spent() {
        return Economics.of(ImmutableList.of(
                outlay("搜索投放", "98765.43"), outlay("桌角码", "640.00"), outlay(TownPlan.LONGEST_PATHWAY, "2400.00")));
    }

    private static Outlay outlay(String pathway, String yuan) {
        return new Outlay(Channel.of(pathway), Days.of("2025-10-01", "2026-02-28"), Money.parse(yuan, "CNY"));
    }

    /** Some go from one pool into another, and some become members. */
    private static void change(Muchang muchang, Population people) {
        for (int i = 0; i < MOVED; i++) {
            muchang.accept(Signal.moved(
                            people.person(FOLLOWERS_END - 1 - i), TownPlan.FOLLOWERS.name(), TownPlan.FRIENDS.name())
                    .at("2026-02-01T00:10:00+08:00"));
        }
        for (int i = 0; i < MEMBERS; i++) {
            muchang.accept(
                    Signal.added(people.person(i)).to(TownPlan.MEMBERS.name()).at("2026-02-01T00:20:00+08:00"));
        }
    }

    private static List<Group> gather(Muchang muchang, Population people) {
        Group well = new Group(muchang, people, "well", "一起护眼");
        well.join(0, 24);
        Group silent = new Group(muchang, people, "silent", "学会护理镜片");
        silent.join(30, 18);
        Group dying = new Group(muchang, people, "dying", "给孩子配镜的爸爸妈妈互相出主意");
        dying.join(60, 20);
        return List.of(well, silent, dying);
    }

    /** One is well, in one nobody says anything any more, and one is active but dying. */
    private static void talk(List<Group> groups) {
        groups.get(0).talk(0, 28, 9);
        groups.get(1).talk(0, 18, 6);
        groups.get(1).quit(5, 24);
        groups.get(2).talk(0, 21, 8);
        for (int i = 0; i < 5; i++) {
            groups.get(2).talk(21, 28, 3);
        }
        groups.get(2).quit(4, 25);
    }

    private static Habits lively(double leaving) {
        return Habits.NONE
                .agreeing(0.8, PROMOTION)
                .replying(0.3, averaging(hours(6)))
                .doing("weekly-tips", "clicked", "", 0.15, averaging(hours(3)))
                .telling("问度数", "degree", 0.6, averaging(hours(8)), "200", "350", "600")
                .buying(averaging(days(60)), yuan(40), yuan(900), "镜片", "护理液")
                .withdrawingBeyond(2, days(7), 0.05, averaging(hours(5)))
                .leavingBeyond(2, days(7), 0.05, averaging(hours(5)))
                .leaving(leaving, averaging(days(25)));
    }

    /** A group of the town. */
    private static final class Group {
        private static final Instant BEGINS = Instant.parse("2026-01-31T17:00:00Z");

        private final Muchang muchang;
        private final Population people;
        private final Identity group;
        private int first;
        private int words;

        private Group(Muchang muchang, Population people, String name, String goal) {
            this.muchang = muchang;
            this.people = people;
            group = Identity.of("group", "wr-" + name);
            muchang.accept(Signal.opened(group)
                    .of(TownPlan.GROUPS.name())
                    .following("open-class")
                    .towards(goal)
                    .ownedBy("小林")
                    .capacity(60)
                    .lasting(BEGINS, BEGINS.plus(Duration.ofDays(200)))
                    .reachableAt(Address.of("wecom", "corp-1", "wr-" + name))
                    .at(BEGINS));
        }

        void join(int from, int count) {
            first = from;
            for (int i = 0; i < count; i++) {
                muchang.accept(Signal.joined(people.person(from + i), group).at(BEGINS.plus(Duration.ofMinutes(i))));
            }
        }

        void talk(int from, int to, int speakers) {
            for (int day = from; day < to; day++) {
                for (int i = 0; i < speakers - day % 2; i++) {
                    muchang.accept(Signal.spoke(people.person(first + i), group)
                            .at(BEGINS.plus(Duration.ofDays(day))
                                    .plus(Duration.ofMinutes(60).plusSeconds(words++))));
                }
            }
        }

        void quit(int count, int day) {
            for (int i = 0; i < count; i++) {
                muchang.accept(Signal.quit(people.person(first + 10 + i), group)
                        .at(BEGINS.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(i))));
            }
        }
    }
}
