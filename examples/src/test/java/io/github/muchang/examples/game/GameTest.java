package io.github.muchang.examples.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.community.Removal;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.wechat.Delivered;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GameTest {
    private static final int PLAYERS = 240;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Game game = new Game(PLAYERS, 7);
    private static Set<String> before = Set.of();
    private static String printed = "";

    @BeforeAll
    static void lives() {
        game.lives();
        before = members();
        printed = print(game);
    }

    @AfterAll
    static void close() {
        game.close();
    }

    @Test
    void whoever_comes_by_the_link_is_known_to_come_from_the_account() {
        Muchang muchang = game.operator().muchang();
        List<Player> hopped =
                game.players().all().stream().filter(each -> each.saidOnQq).toList();

        assertThat(hopped).hasSizeGreaterThan(PLAYERS / 3).allSatisfy(each -> assertThat(
                        muchang.customer(qq(each)).orElseThrow().touches())
                .anyMatch(touch ->
                        touch.source().equals("oa-welcome") && touch.pool().equals("bot-users")));
    }

    @Test
    void nobody_is_told_of_the_outage_twice_as_far_as_anybody_can_know() {
        Set<PartyId> inGroups = game.outage().inGroups();
        assertThat(game.outage().told()).extracting(Outage.Told::to).doesNotHaveDuplicates();
        assertThat(game.outage().told()).extracting(Outage.Told::to).doesNotContainAnyElementsOf(inGroups);
        assertThat(onQq()).extracting(QqDelivered::to).doesNotHaveDuplicates();
        assertThat(onWeChat()).extracting(Delivered::to).doesNotHaveDuplicates();

        Set<String> told = new TreeSet<>();
        onQq().forEach(each -> told.add(each.to()));
        onWeChat().forEach(each -> told.add(each.to()));
        Muchang muchang = game.operator().muchang();
        for (Player each : game.players().all()) {
            if (each.saidOnWeChat && each.saidOnQq) {
                int group = inGroups.contains(
                                muchang.customer(qq(each)).orElseThrow().id())
                        ? 1
                        : 0;
                int bot = told.contains(each.onQq.openid()) ? 1 : 0;
                int account = told.contains(each.onWeChat.openid()) ? 1 : 0;
                assertThat(group + bot + account).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everybody_has_an_outcome_and_the_platforms_have_counted_the_same() {
        Map<String, Long> reached = game.outage().told().stream()
                .filter(each -> each.state() == Outage.State.REACHED)
                .collect(Collectors.groupingBy(Outage.Told::carrier, Collectors.counting()));
        Set<String> groups = game.groups().stream().map(QqGroup::openid).collect(Collectors.toSet());
        long inGroups =
                onQq().stream().filter(each -> groups.contains(each.to())).count();

        assertThat(reached)
                .containsOnly(
                        Map.entry("qq-groups", inGroups),
                        Map.entry("qq", onQq().size() - inGroups),
                        Map.entry("official-account", (long) onWeChat().size()));
        assertThat(inGroups).isEqualTo(2);
        assertThat(game.outage().told()).noneMatch(each -> each.state() == Outage.State.OPEN);
        assertThat(game.outage().told())
                .filteredOn(each -> each.state() == Outage.State.MISSED)
                .allSatisfy(each -> assertThat(each.why()).isNotEmpty());
        Set<PartyId> spokenTo = new TreeSet<>(game.outage().inGroups());
        game.outage().told().forEach(each -> spokenTo.add(each.to()));
        assertThat(game.operator().muchang().customers().members()).isSubsetOf(spokenTo);
    }

    @Test
    void no_quota_is_exceeded_and_nobody_is_pushed_to_more_than_four_times_a_month() {
        assertThat(game.qq().exceeded()).isEmpty();
        assertThat(game.account().exceeded()).isEmpty();

        Map<String, Long> pushes = game.qq().delivered().stream()
                .filter(each -> each.by() == QqDelivered.By.PUSH || each.by() == QqDelivered.By.WAKEUP)
                .collect(Collectors.groupingBy(
                        each -> each.to() + " " + YearMonth.from(each.at().atZone(ZONE)), Collectors.counting()));
        assertThat(pushes.values()).isNotEmpty().allMatch(many -> many <= 4);
    }

    @Test
    void the_weekly_evening_is_heard_in_both_groups_on_fridays_at_eight() {
        for (QqGroup group : game.groups()) {
            List<ZonedDateTime> heard = game.qq().delivered(group.openid()).stream()
                    .filter(each -> each.text().startsWith("周五攻略"))
                    .map(each -> each.at().atZone(ZONE))
                    .toList();
            assertThat(heard).hasSize(3).allSatisfy(each -> {
                assertThat(each.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
                assertThat(each.toLocalTime()).isEqualTo(LocalTime.of(20, 0));
            });
        }
    }

    @Test
    void nobody_is_removed_whom_nobody_has_agreed_to_remove() {
        Muchang muchang = game.operator().muchang();
        Map<PartyId, String> seats = before.stream()
                .collect(Collectors.toMap(
                        each -> muchang.customer(Identity.of("qq-member", each))
                                .orElseThrow()
                                .id(),
                        each -> each));
        Set<String> agreed = game.agreed().stream()
                .map(Removal::member)
                .map(each -> Objects.requireNonNull(seats.get(each)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(members());

        assertThat(agreed).isNotEmpty().hasSizeLessThan(game.proposed().size());
        assertThat(gone).isEqualTo(agreed);
        assertThat(muchang.communities().toRemove()).isEmpty();
        assertThat(muchang.communities().members(game.group(0)))
                .hasSize(members().size() + 1); // and the owner, who does not play
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        String again;
        try (Game other = new Game(PLAYERS, 7)) {
            other.lives();
            again = print(other);
        }

        assertThat(again).isEqualTo(printed);
        assertThat(printed).contains("停机公告", "未送达", "小周同意", "待办剩 0");
    }

    private static String print(Game of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GameReport(of, new PrintStream(bytes, true, StandardCharsets.UTF_8)).print();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Identity qq(Player player) {
        return Identity.of("qq-user", player.onQq.openid());
    }

    /** The players who are in the first group, as QQ has it. */
    private static Set<String> members() {
        QqGroup group = game.groups().get(0);
        return game.players().all().stream()
                .filter(each -> group.has(each.onQq))
                .map(each -> group.memberOpenid(each.onQq))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<QqDelivered> onQq() {
        return game.qq().delivered().stream()
                .filter(each -> each.text().startsWith("停机公告"))
                .toList();
    }

    private static List<Delivered> onWeChat() {
        return game.account().delivered().stream()
                .filter(each -> each.by() == Delivered.By.TEMPLATE)
                .toList();
    }
}
