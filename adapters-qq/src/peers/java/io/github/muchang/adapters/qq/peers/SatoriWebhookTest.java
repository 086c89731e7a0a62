package io.github.muchang.adapters.qq.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.FakeQqBotBuilder;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqUser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another bot's program makes of the webhooks that our fake signs. */
@Timeout(120)
class SatoriWebhookTest {
    private final FakeQqBot qq = settings().open();
    private final QqUser lin = qq.user("林小满");

    private static FakeQqBotBuilder settings() {
        return FakeQqBot.builder(Satori.clock()).errorsWithOldCode().groupsWithOldId();
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DG5g3B4j9X2KOErG", "naOC0ocQE3shWLAfffVLB1rhYPG7", "0123456789abcdef0123456789abcdef"})
    void its_address_is_valid_and_what_is_signed_is_believed(String secret) {
        try (FakeQqBot other = settings().bot("102057050", secret).open();
                Peer satori = Satori.webhook(other).isOnline()) {
            assertThat(other.validates(satori.server().resolve("/qq"))).isTrue();

            other.pushTo(satori.server().resolve("/qq"));
            QqUser user = other.user("林小满");
            user.adds();
            satori.hears("friend-added", Map.of("userId", user.openid()));

            assertThat(other.callbacks()).as("taken at once").hasSize(1);
        }
    }

    @Test
    void the_address_of_another_bot_is_not_valid() {
        try (Peer satori = Satori.webhook(qq).isOnline();
                FakeQqBot namesake =
                        settings().bot(qq.appid(), "another" + qq.secret()).open()) {
            assertThat(qq.validates(satori.server().resolve("/qq"))).isTrue();

            assertThat(namesake.validates(satori.server().resolve("/qq"))).isFalse();
        }
    }

    @Test
    void events_are_heard_and_answered() {
        try (Peer satori = Satori.webhook(qq).isOnline()) {
            qq.pushTo(satori.server().resolve("/qq"));
            QqGroup group = qq.group("读书分享会");
            lin.adds();
            lin.writes("在吗？😀");
            satori.hears("message-created", Map.of("userId", lin.openid(), "isDirect", true, "content", "在吗？😀"));
            satori.answers("在的");
            group.joins(lin);
            group.addsBot(lin);
            group.mentions(lin, "/今日天气");
            satori.hears("message-created", Map.of("guildId", group.openid(), "isDirect", false));
            satori.answers("晴");

            assertThat(qq.delivered())
                    .extracting(QqDelivered::to, QqDelivered::by, QqDelivered::text)
                    .containsExactly(
                            tuple(lin.openid(), QqDelivered.By.REPLY, "在的"),
                            tuple(group.openid(), QqDelivered.By.REPLY, "晴"));
            assertThat(qq.callbacks()).as("each taken at once").hasSize(4);
        }
    }

    @Test
    void what_somebody_else_has_signed_is_refused() {
        try (Peer satori = Satori.webhook(qq).isOnline()) {
            qq.pushTo(satori.server().resolve("/qq"));
            lin.adds();
            satori.hears("friend-added", Map.of());

            qq.forgesCallbacks(4);
            lin.writes("汇款到这里");
            assertThat(qq.callbacks()).as("refused each time").hasSize(5);
            qq.forgesCallbacks(1);
            lin.writes("在吗");

            assertThat(qq.callbacks()).as("refused once, then believed").hasSize(7);
            satori.hears("message-created", Map.of("content", "在吗"));
        }
    }

    @Test
    void what_is_sent_again_is_believed_again() {
        try (Peer satori = Satori.webhook(qq).isOnline()) {
            qq.pushTo(satori.server().resolve("/qq"));
            lin.adds();
            satori.hears("friend-added", Map.of());

            assertThat(qq.replaysCallbacks()).isEqualTo(1);

            satori.hears("friend-added", Map.of("userId", lin.openid()));
        }
    }
}
