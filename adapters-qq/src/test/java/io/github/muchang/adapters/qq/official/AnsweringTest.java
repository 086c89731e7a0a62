package io.github.muchang.adapters.qq.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Identity;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.testkit.qq.FakeQqBot;
import io.github.muchang.testkit.qq.QqDelivered;
import io.github.muchang.testkit.qq.QqGroup;
import io.github.muchang.testkit.qq.QqHearing;
import io.github.muchang.testkit.qq.QqUser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what the platform posts to what Muchang answers: the bot may push nothing, so all that arrives is an answer. */
class AnsweringTest {
    private final OpenHouse house = OpenHouse.withoutPushes(House.DOMAIN.toBuilder()
            .contents(
                    House.content("ready", Purpose.SERVICE, "镜片到了"), House.content("hours", Purpose.SERVICE, "今天开到九点"))
            .build());
    private final FakeQqBot fake = house.fake;
    private final Muchang muchang = house.muchang;

    @AfterEach
    void close() {
        house.close();
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
        house.passes(Duration.ofHours(2));
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
}
