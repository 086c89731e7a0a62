package io.github.muchang.examples.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.money.Money;
import io.github.muchang.party.Party;
import io.github.muchang.referral.Reward;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.wechat.Delivered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherTest {
    private static final int CUSTOMERS = 300;

    /** Long enough for rewards, a reminder and the sale of June, and no longer. */
    private static final int DAYS = 100;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Members confirm within an hour, so what was decided in time may arrive so much closer together. */
    private static final Duration CONFIRMING = Duration.ofMinutes(61);

    private static Together together = new Together(CUSTOMERS, DAYS, 7);
    private static List<Got> got = List.of();
    private static String printed = "";
    private static String progress = "";

    @TempDir
    private Path folder = Path.of("");

    /** A message that somebody has received, on whichever platform. */
    private record Got(Customer who, String to, Instant at, String words) {}

    @BeforeAll
    static void lives() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        together.lives(new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, "day", DAYS));
        progress = bytes.toString(StandardCharsets.UTF_8);
        printed = summary(together);
        got = received();
    }

    @AfterAll
    static void close() {
        together.close();
    }

    @Test
    void nobody_gets_more_than_the_cap_at_one_address() { // who has two may not be known as one customer yet
        Map<String, List<Instant>> byAddress = new TreeMap<>();
        got.forEach(each ->
                byAddress.computeIfAbsent(each.to, any -> new ArrayList<>()).add(each.at));
        Duration window = Duration.ofDays(ChainDomain.CAP_DAYS).minus(CONFIRMING);

        assertThat(byAddress).hasSizeGreaterThan(CUSTOMERS / 2);
        assertThat(byAddress.values()).allSatisfy(times -> {
            List<Instant> sorted = times.stream().sorted().toList();
            for (int i = ChainDomain.CAP; i < sorted.size(); i++) {
                assertThat(Duration.between(sorted.get(i - ChainDomain.CAP), sorted.get(i)))
                        .isGreaterThan(window);
            }
        });
        assertThat(byAddress.values()).anyMatch(times -> times.size() > ChainDomain.CAP);
    }

    @Test
    void nobody_is_written_to_at_night() {
        assertThat(got)
                .extracting(each -> each.at.atZone(ZONE).toLocalTime())
                .allMatch(time -> !time.isBefore(LocalTime.parse(ChainDomain.QUIET_UNTIL))
                        && time.isBefore(LocalTime.parse(ChainDomain.QUIET_FROM).plus(CONFIRMING)));
    }

    @Test
    void only_those_who_agreed_to_it_are_sold_anything() {
        List<Got> sales =
                got.stream().filter(each -> each.words.contains("减一百元")).toList();

        assertThat(sales).isNotEmpty().allSatisfy(each -> {
            assertThat(each.who.agreed).isPresent();
            assertThat(each.who.agreed.orElseThrow()).isBefore(each.at);
            assertThat(each.who.withdrew.filter(moment -> moment.isBefore(each.at.minus(CONFIRMING))))
                    .isEmpty();
        });
        assertThat(printed).contains("consent");
    }

    @Test
    void rewards_are_paid_once_for_friends_who_came_by_a_code_and_bought() {
        Muchang muchang = together.muchang();
        Map<String, Money> paid = new TreeMap<>();
        for (Reward each : muchang.referral().rewards()) {
            if (each.state() == Reward.State.PAID || each.state() == Reward.State.TO_TAKE_BACK) {
                paid.put(each.key(), each.amount());
            }
            Party friend = muchang.party(each.friend());
            assertThat(friend.firstTouch().orElseThrow().source()).matches("r[0-9a-f]{16}");
            assertThat(friend.activities().find("purchased")).isNotNull();
            PartyId referrer = each.referrer();
            assertThat(referrer).isNotEqualTo(friend.id());
        }

        assertThat(paid).isNotEmpty().isEqualTo(together.cashier().book());
        assertThat(together.cashier().paid()).isEqualTo(paid.values().stream().reduce(Money.yuan(0), Money::plus));
    }

    @Test
    void whoever_is_friend_and_follower_is_one_customer_and_nobody_is_overlooked() {
        Muchang muchang = together.muchang();
        List<Customer> both = together.town().all().stream()
                .filter(each -> each.isFriend() && each.follows)
                .toList();

        assertThat(together.overlooked()).isZero();
        assertThat(both).isNotEmpty();
        assertThat(both.stream()
                        .filter(each -> muchang.customer(each.external())
                                .map(Party::id)
                                .equals(muchang.customer(Identity.of("openid", each.onAccount.openid()))
                                        .map(Party::id)))
                        .count())
                .as("those who came since the rosters were compared last may be two")
                .isGreaterThan(both.size() * 8L / 10);
    }

    @Test
    void no_quota_of_a_platform_is_exceeded() {
        assertThat(together.platforms().wecom.exceeded()).isEmpty();
        assertThat(together.platforms().account.exceeded()).isEmpty();
        assertThat(together.platforms().qq.exceeded()).isEmpty();
    }

    @Test
    void many_friends_are_in_one_mass_message() {
        long masses = together.platforms().wecom.delivered().stream()
                .filter(each -> each.by() == Delivered.By.MASS)
                .count();
        long calls = together.platforms()
                .wecom
                .asked("/cgi-bin/externalcontact/add_msg_template")
                .size();

        assertThat(masses).isPositive();
        assertThat(calls).isLessThanOrEqualTo(masses);
    }

    @Test
    void the_report_is_a_file_that_names_the_chain() throws IOException {
        Path report = folder.resolve("below").resolve("report.html");
        together.report(report);

        assertThat(Files.readString(report)).contains(ChainDomain.OWNER, "repurchase", ChainDomain.CLUB, "video");
    }

    @Test
    void the_same_seed_tells_the_same_story_and_how_far_it_is() {
        String again;
        try (Together other = new Together(CUSTOMERS, DAYS, 7)) {
            other.lives(new Progress(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), true, "day", DAYS));
            again = summary(other);
        }

        assertThat(again).isEqualTo(printed);
        assertThat(printed).contains("守恒 ✓", "留出", "转介绍", "超过平台限额 0 次");
        assertThat(progress.lines()).hasSizeBetween(5, 12).last().asString().startsWith("day 100/100");
    }

    private static String summary(Together of) {
        StringWriter text = new StringWriter();
        of.summary(new PrintWriter(text));
        return text.toString();
    }

    private static List<Got> received() {
        Map<String, Customer> byHandle = new TreeMap<>();
        for (Customer each : together.town().all()) {
            byHandle.put(each.onWeCom.id(), each);
            byHandle.put(each.onAccount.openid(), each);
            byHandle.put(each.onQq.openid(), each);
        }
        Stream<Got> onWeChat = Stream.concat(
                        together.platforms().wecom.delivered().stream(),
                        together.platforms().account.delivered().stream())
                .map(each -> new Got(known(byHandle, each.to()), each.to(), each.at(), each.text()));
        Stream<Got> onQq = together.platforms().qq.delivered().stream()
                .filter((QqDelivered each) -> byHandle.containsKey(each.to())) // and not the group
                .map(each -> new Got(known(byHandle, each.to()), each.to(), each.at(), each.text()));
        return Stream.concat(onWeChat, onQq).toList();
    }

    private static Customer known(Map<String, Customer> byHandle, String handle) {
        Customer who = byHandle.get(handle);
        if (who == null) {
            throw new AssertionError("somebody whom nobody knows was written to");
        }
        return who;
    }
}
