package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.community.Entrance;
import io.github.muchang.community.Removal;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.runtime.Moderated.Outcome;
import io.github.muchang.runtime.Moderation;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.runtime.Pulled;
import io.github.muchang.signal.Signal;
import io.github.muchang.testkit.qq.OneBotFlavour;
import io.github.muchang.testkit.qq.OneBotGroup;
import io.github.muchang.testkit.qq.OneBotPerson;
import io.github.muchang.testkit.qq.QqRole;
import io.github.muchang.testkit.qq.QqTrouble;
import io.github.muchang.time.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A group of a personal account from end to end, in a directory. */
@Timeout(60)
class GroupDutiesTest {
    @TempDir
    private Path directory = Path.of("");

    private final Tried tried = Tried.overHttp(true, OneBotFlavour.STANDARD);
    private final OneBotGroup bread = tried.fake.group("面包群");
    private final OneBotPerson lin = tried.fake.person("林小满");
    private final OneBotPerson wang = tried.fake.person("王潜水");
    private final Identity group = House.SETTINGS.group(bread.number());

    GroupDutiesTest() {
        bread.joins(lin);
        bread.joins(wang);
        bread.appointsAccount(QqRole.ADMIN);
    }

    @AfterEach
    void close() {
        tried.close();
    }

    @Test
    void only_whom_staff_decided_about_is_removed_and_no_removal_is_made_twice() {
        try (Muchang muchang = lived()) {
            decide(muchang, wang);
            tried.fake.troubles("set_group_kick", 1, QqTrouble.replyLost());
            assertThat(moderation(muchang).carryOut().that(Outcome.IN_DOUBT)).hasSize(1);
        }
        try (Muchang again = open()) {
            assertThat(moderation(again).carryOut().that(Outcome.REMOVED)).hasSize(1);
            assertThat(again.communities().members(group)).containsExactly(id(again, lin));
            assertThat(moderation(again).carryOut().receipts()).isEmpty();
        }
        assertThat(bread.has(wang)).isFalse();
        assertThat(bread.has(lin)).isTrue();
        assertThat(tried.fake.asked())
                .filteredOn(each -> each.route().equals("set_group_kick"))
                .hasSize(1);
    }

    @Test
    void whoever_rules_the_group_is_not_removed_and_that_is_known() {
        try (Muchang muchang = lived()) {
            decide(muchang, wang);
            bread.appoints(wang, QqRole.ADMIN); // nobody told us
            assertThat(tried.bot
                            .administration()
                            .kick(bread.number(), wang.number(), false)
                            .value())
                    .isEmpty();
            assertThat(moderation(muchang).carryOut().that(Outcome.REFUSED)).hasSize(1);
            assertThat(muchang.communities().toRemove()).isEmpty();
        }
    }

    @Test
    void a_member_and_the_whole_group_are_muted_and_let_speak_again() {
        try (Muchang muchang = lived()) {
            Moderation moderation = moderation(muchang);
            Identity who = person(wang);

            assertThat(moderation.mute(group, who, Span.minutes(10), "li")).isEqualTo(Delivery.accepted("done"));
            assertThat(bread.isMuted(wang)).isTrue();
            moderation.unmute(group, who, "li");
            assertThat(bread.isMuted(wang)).isFalse();
            moderation.muteAll(group, Span.hours(8), "li");
            muchang.advanceTo(moderation.carryOut().again().orElseThrow());
            assertThat(moderation.carryOut().again()).isEmpty();
            assertThat(tried.fake.asked())
                    .filteredOn(each -> each.route().equals("set_group_whole_ban"))
                    .extracting(each -> each.body().path("enable").asBoolean(false))
                    .containsExactly(true, false);
        }
    }

    @Test
    void who_asks_to_join_is_let_in_by_a_word() {
        OneBotPerson sun = tried.fake.person("孙问");
        String flag = bread.asksToJoin(sun, "想学做面包");
        Event event = new Event(
                "onebot:1",
                "request/group/add",
                Tried.CLOCK.instant(),
                Map.of(
                        "flag",
                        flag,
                        "comment",
                        "想学做面包",
                        "group_id",
                        Long.toString(bread.number()),
                        "user_id",
                        Long.toString(sun.number())),
                Optional.empty());
        try (Muchang muchang = lived()) {
            muchang.accept(Signal.did(person(sun), Event.ACTIVITY.name()).at(muchang.now()));

            assertThat(moderation(muchang).answer(House.SETTINGS.request(event).orElseThrow(), Entrance.saying("面包")))
                    .hasValue(Delivery.accepted("done"));
            assertThat(bread.has(sun)).isTrue();
        }
    }

    /** Nobody has said a word for 31 days. */
    private Muchang lived() {
        Muchang muchang = open();
        assertThat(muchang.reconciler("groups", tried.bot.roster(House.SETTINGS))
                        .pull())
                .isInstanceOf(Pulled.Done.class);
        muchang.advanceTo(muchang.now().plusSeconds(1));
        for (OneBotPerson each : List.of(lin, wang)) {
            muchang.accept(Signal.joined(person(each), group).at(muchang.now()));
        }
        muchang.advanceTo(muchang.now().plus(Duration.ofDays(31)));
        return muchang;
    }

    private Muchang open() {
        return Muchang.builder(House.DOMAIN)
                .carrier(tried.bot.friends(House.SETTINGS))
                .carrier(tried.bot.groups(House.SETTINGS))
                .directory(directory)
                .startingAt(Tried.CLOCK.instant())
                .open();
    }

    private Moderation moderation(Muchang muchang) {
        return muchang.moderation(tried.bot.moderator(House.SETTINGS));
    }

    private static void decide(Muchang muchang, OneBotPerson who) {
        Removal removal = muchang.communities().removals().stream()
                .filter(each -> each.member().equals(id(muchang, who)))
                .findFirst()
                .orElseThrow();
        muchang.communities().decide(removal, true, "li");
    }

    private static PartyId id(Muchang muchang, OneBotPerson who) {
        return muchang.customer(person(who)).orElseThrow().id();
    }

    private static Identity person(OneBotPerson who) {
        return House.SETTINGS.person(who.number());
    }
}
