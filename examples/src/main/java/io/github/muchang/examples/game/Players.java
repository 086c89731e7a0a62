package io.github.muchang.examples.game;

import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.wechat.FakeOfficialAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What players do in three weeks, by chance that is always the same. */
final class Players {
    /** On so many days they come, from the first on. */
    private static final int COMING = 12;

    private static final int[] HOURS = {9, 21};
    private static final List<String> FAMILY = List.of("林", "王", "陈", "赵", "周", "许", "沈", "何", "罗", "叶");
    private static final List<String> GIVEN = List.of("小满", "远航", "一诺", "子墨", "星河", "若溪", "北辰", "听雨", "青禾", "望舒");
    private static final List<String> WORDS = List.of("开荒缺一个奶", "新星图怎么配", "谢谢大佬", "今晚打吗", "这阵容可以");

    private final List<Player> all = new ArrayList<>();
    private final NavigableMap<Instant, List<Runnable>> plans = new TreeMap<>();
    private final SplittableRandom chance;
    private final Instant begin;
    private final Instant end;
    private final Map<String, String> tickets;
    private final String link;
    private final List<QqGroup> groups;
    private final int room;
    private int joined;

    /**
     * Plans what they will do.
     *
     * @param tickets of the codes by which they follow
     * @param link by which they hop
     * @param groups the first is nearly full when there are {@code room} in it
     */
    Players(
            Instant begin,
            Instant end,
            long seed,
            Map<String, String> tickets,
            String link,
            List<QqGroup> groups,
            int room) {
        this.chance = new SplittableRandom(seed);
        this.begin = begin;
        this.end = end;
        this.tickets = tickets;
        this.link = link;
        this.groups = groups;
        this.room = room;
    }

    void come(int many, FakeOfficialAccount account, FakeQqBot qq, Line line) {
        for (int i = 0; i < many; i++) {
            String name = FAMILY.get(i % FAMILY.size()) + GIVEN.get(i / FAMILY.size() % GIVEN.size()) + i;
            Player player = new Player("P" + (10_000 + i), account.fan(name), qq.user(name), line);
            all.add(player);
            plan(player);
        }
    }

    List<Player> all() {
        return List.copyOf(all);
    }

    /** Lets happen what they do until a moment. */
    void live(Time time, Instant until) {
        while (!plans.isEmpty() && plans.firstKey().isBefore(until)) {
            Map.Entry<Instant, List<Runnable>> next = plans.pollFirstEntry();
            time.to(next.getKey());
            next.getValue().forEach(Runnable::run);
        }
        time.to(until);
    }

    private void plan(Player player) {
        Instant came = someHour(begin.plus(Duration.ofDays(chance.nextInt(COMING))));
        String code = likely(60) ? GameDomain.IN_GAME.code() : GameDomain.POSTER.code();
        at(came, () -> player.follows(tickets.getOrDefault(code, "")));
        if (likely(90)) {
            at(came.plusSeconds(90), player::saysNumberOnWeChat);
        }
        boolean hops = likely(60);
        if (hops) {
            hop(player, someMinutesAfter(came));
        } else if (likely(5)) { // brought along by a friend
            at(someMinutesAfter(came), () -> player.joins(group()));
        }
        if (likely(5)) {
            at(someDayAfter(came), player::unfollows);
        }
    }

    private void hop(Player player, Instant hops) {
        at(hops, () -> player.hops(link));
        if (likely(95)) {
            at(hops.plusSeconds(60), player::saysNumberOnQq);
        }
        if (likely(20)) {
            at(hops.plusSeconds(120), () -> player.writesToBot("开团"));
        }
        if (likely(65)) {
            at(hops.plusSeconds(300), () -> player.joins(group()));
            talk(player, hops.plusSeconds(300));
        }
        if (likely(4)) {
            at(someDayAfter(hops), player::rejectsPushes);
        } else if (likely(4)) {
            at(someDayAfter(hops), player::removesBot);
        }
    }

    private void talk(Player player, Instant joined) {
        boolean advertises = likely(1);
        int words = advertises ? 3 : likely(60) ? 1 + chance.nextInt(4) : 0;
        for (int i = 0; i < words; i++) {
            String said = advertises ? "低价代练，加V看价目" : WORDS.get(chance.nextInt(WORDS.size()));
            at(someDayAfter(joined), () -> player.says(said));
        }
        if (likely(3)) {
            at(someDayAfter(joined), player::leavesGroup);
        }
    }

    /** The first group until it is nearly full, then the second. */
    private QqGroup group() {
        joined++;
        return groups.get(joined <= room ? 0 : 1);
    }

    private void at(Instant when, Runnable deed) {
        plans.computeIfAbsent(when, any -> new ArrayList<>()).add(deed);
    }

    private boolean likely(int percent) {
        return chance.nextInt(100) < percent;
    }

    private Instant someHour(Instant day) {
        int seconds = (HOURS[1] - HOURS[0]) * 3600;
        return day.plus(Duration.ofHours(HOURS[0])).plusSeconds(chance.nextInt(seconds));
    }

    private Instant someMinutesAfter(Instant moment) {
        return moment.plus(Duration.ofMinutes(3L + chance.nextInt(30)));
    }

    /** Some day after that, until the end. */
    private Instant someDayAfter(Instant moment) {
        long midnight = Math.floorDiv(Duration.between(begin, moment).toHours(), 24);
        long days = Duration.between(begin, end).toDays() - midnight - 1;
        return someHour(begin.plus(Duration.ofDays(midnight + 1 + chance.nextInt((int) Math.max(1, days)))));
    }
}
