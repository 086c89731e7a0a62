package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.adapters.wechat.WeComMass.State;
import io.github.muchang.adapters.wechat.WeComMass.Task;
import io.github.muchang.fault.InvalidInputException;
import io.github.muchang.http.Answer;
import io.github.muchang.testkit.wechat.Delivered;
import io.github.muchang.testkit.wechat.FakeWeCom;
import io.github.muchang.testkit.wechat.HandClock;
import io.github.muchang.testkit.wechat.Trouble;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComMember;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeComMassTest {
    private static final String PATH = "/cgi-bin/externalcontact/add_msg_template";
    private static final String ZHANGSAN = "zhangsan";

    private final HandClock clock = HandClock.at("2026-03-01T09:30:00+08:00");
    private final FakeWeCom fake = FakeWeCom.builder(clock).open();
    private final Endpoint endpoint =
            Endpoint.weCom(HttpClient.newHttpClient(), clock).at(fake.address());
    private final WeComMass mass = WeCom.of(endpoint, WeCom.tokens(endpoint, fake.corpId(), fake.secret()))
            .mass();
    private final WeComMember zhangsan = fake.member(ZHANGSAN);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void many_customers_are_one_call_and_one_confirmation() {
        List<String> customers = ids(zhangsan.hasHad(1200));
        Task task = mass.to(ZHANGSAN, customers, "今晚护眼课").orElseThrow();

        assertThat(states(task)).hasSize(1200).containsValue(State.WAITING).doesNotContainValue(State.SENT);
        assertThat(fake.delivered()).isEmpty();
        assertThat(zhangsan.isAsked()).containsExactly(task.id());
        zhangsan.confirms(task.id());

        assertThat(fake.asked(PATH)).hasSize(1);
        assertThat(fake.delivered()).extracting(Delivered::to).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(states(task).keySet()).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(states(task).values()).containsOnly(State.SENT);
        assertThat(task).hasToString("Task[" + task.id() + "]");
    }

    @Test
    void whoever_is_no_customer_of_the_member_or_left_before_it_was_confirmed_is_told_apart() {
        List<WeComCustomer> had = zhangsan.hasHad(2);
        WeComCustomer stranger = fake.customer("王磊");
        Task task = mass.to(ZHANGSAN, List.of(had.get(0).id(), had.get(1).id(), stranger.id()), "今晚护眼课")
                .orElseThrow();
        had.get(1).leaves(ZHANGSAN);
        zhangsan.confirms(task.id());

        assertThat(task.failed()).containsExactly(stranger.id());
        assertThat(states(task))
                .containsOnly(
                        Map.entry(had.get(0).id(), State.SENT),
                        Map.entry(had.get(1).id(), State.NOT_A_CONTACT));
    }

    @Test
    void what_is_too_much_is_not_sent_and_what_the_platform_says_no_to_is_refused() {
        List<String> tooMany =
                IntStream.rangeClosed(0, 10_000).mapToObj(each -> "wm" + each).toList();

        assertThatThrownBy(() -> mass.to(ZHANGSAN, tooMany, "你好"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 10000, not 10001");
        assertThatThrownBy(() -> mass.to(ZHANGSAN, List.of("wm1"), "好".repeat(1334)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 4000 bytes, not 4002");
        assertThat(fake.asked(PATH)).isEmpty();
        assertThat(mass.to(ZHANGSAN, List.of("wm1"), "你好")).isInstanceOf(Answer.Refused.class); // nobody in it
        fake.troubles(PATH, 1, Trouble.nonsense());
        assertThat(mass.to(ZHANGSAN, ids(zhangsan.hasHad(1)), "你好")).isInstanceOf(Answer.Unclear.class);
    }

    private Map<String, State> states(Task task) {
        return mass.look(task.id(), ZHANGSAN).orElseThrow();
    }

    private static List<String> ids(List<WeComCustomer> customers) {
        return customers.stream().map(WeComCustomer::id).collect(Collectors.toList());
    }
}
