package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.channel.Pool;
import io.github.muchang.content.Content;
import io.github.muchang.content.Purpose;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqHearing;
import io.github.muchang.testkit.qq.QqUser;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what the platform posts to what Muchang answers: the bot may push nothing, so all that arrives is an answer. */
class AnsweringTest {
    private static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .zone("Asia/Shanghai")
            .identity("qq-user", Identity.Strength.STRONG)
            .identity("qq-member", Identity.Strength.STRONG)
            .identity("qq-group", Identity.Strength.STRONG)
            .activities(Event.ACTIVITY)
            .pools(
                    Pool.named("bot-users").ownedBy("明视眼镜").on("qq"),
                    Pool.named("groups").ownedBy("明视眼镜").on("qq-groups").kind(Pool.Kind.GROUP))
            .contents(content("ready", "镜片到了"), content("hours", "今天开到九点"))
            .build();

    private final HandClock clock = new HandClock();
    private final FakeQqBot fake = FakeQqBot.builder(clock).withoutPushes().open();
    private final Endpoint endpoint =
            Endpoint.of(HttpClient.newHttpClient(), clock).at(fake.address()).tokensAt(fake.address());
    private final QqSettings settings =
            QqSettings.of(fake.appid(), "bot-users", "qq-user").groups("groups", "qq-group", "qq-member");
    private final QqBot bot = QqBot.of(endpoint, QqBot.tokens(endpoint, fake.appid(), fake.secret()));
    private final Muchang muchang = Muchang.builder(DOMAIN)
            .carrier(bot.users(settings))
            .carrier(bot.groups(settings))
            .startingAt(clock.instant())
            .open();
    private final QqInbox inbox = QqInbox.of(DOMAIN, settings, CallbackSecret.of(fake.appid(), fake.secret()), clock)
            .knowing(KnownGroups.of(muchang));

    AnsweringTest() {
        fake.handTo(this::hear);
    }

    @AfterEach
    void close() {
        muchang.close();
        fake.close();
    }

    @Test
    void several_messages_answer_what_a_user_wrote_until_its_hour_is_over() {
        QqUser lin = fake.user("林小满");
        lin.adds();
        lin.writes("镜片到了吗");
        fake.settles();

        muchang.messages().send(Identity.of("qq-user", lin.openid()), "ready");
        muchang.messages().send(Identity.of("qq-user", lin.openid()), "hours");

        assertThat(fake.delivered(lin.openid()))
                .extracting(QqDelivered::by)
                .containsExactly(QqDelivered.By.REPLY, QqDelivered.By.REPLY);
        clock.pass(Duration.ofHours(2));
        muchang.advanceTo(clock.instant());
        muchang.messages().send(Identity.of("qq-user", lin.openid()), "hours");
        assertThat(fake.delivered(lin.openid()))
                .as("what answers nothing is no answer")
                .filteredOn(each -> each.by() == QqDelivered.By.REPLY)
                .hasSize(2);
    }

    @Test
    void what_is_written_into_a_group_answers_what_was_said_there() {
        QqUser lin = fake.user("林小满");
        QqGroup readers = fake.group("读书会");
        readers.joins(lin);
        readers.addsBot(lin);
        readers.lets(QqHearing.ALL);
        readers.writes(lin, "几点关门");
        fake.settles();

        muchang.messages().send(Identity.of("qq-group", readers.openid()), "hours");

        assertThat(fake.delivered(readers.openid())).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo(QqDelivered.By.REPLY);
            assertThat(each.text()).isEqualTo("今天开到九点");
        });
    }

    private boolean hear(Callback callback) {
        try {
            return inbox.answer(callback, heard -> muchang.accept(heard.signals()))
                    .equals(QqInbox.TAKEN_IN);
        } catch (RejectedCallbackException e) {
            throw new AssertionError(e);
        }
    }

    private static Content content(String name, String words) {
        return Content.named(name).purpose(Purpose.SERVICE).value("少跑一趟").text(words);
    }
}
