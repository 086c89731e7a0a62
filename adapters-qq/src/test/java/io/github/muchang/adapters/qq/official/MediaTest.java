package io.github.muchang.adapters.qq.official;

import static io.github.muchang.adapters.qq.official.Scripted.GROUP;
import static io.github.muchang.adapters.qq.official.Scripted.SENT;
import static io.github.muchang.adapters.qq.official.Scripted.USER;
import static io.github.muchang.adapters.qq.official.Scripted.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Delivery.Reason;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.content.Purpose;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Address;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediaTest {
    private static final String FILES = "/v2/users/U1/files";
    private static final String PREPARE = "/v2/users/U1/upload_prepare";
    private static final String FINISH = "/v2/users/U1/upload_part_finish";
    private static final String READY = "{\"file_uuid\":\"u\",\"file_info\":\"INFO-1\",\"ttl\":300}";
    private static final Message ADDRESSED = new Message.Image("https://example.com/a.png", Optional.of("看"));
    private static final Message OWN = new Message.Image("eye.jpg", Optional.empty());

    private final HandClock clock = new HandClock();
    private final Scripted platform = new Scripted();
    private final byte[] bytes = {1, 2, 3, 4, 5, 6, 7};
    private final QqBot bot = QqBot.of(platform.endpoint(clock), AccessTokenSource.handed(() -> "t"))
            .showing(name -> switch (name) {
                case "eye.jpg" -> Optional.of(MediaFile.of("eye.jpg", bytes));
                case "broken" -> throw new IllegalStateException("host");
                default -> MediaSource.ADDRESSES.find(name);
            });
    private final Carrier users = bot.users("qq", "bot-1");

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void what_has_an_address_is_fetched_by_the_platform_and_shown_with_words() {
        platform.saying(FILES, READY).saying(USER, SENT);

        assertThat(send(ADDRESSED)).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(platform.seen(FILES).get(0).body())
                .isEqualTo("{\"file_type\":1,\"srv_send_msg\":false,\"url\":\"https://example.com/a.png\"}");
        assertThat(platform.seen(USER).get(0).body())
                .isEqualTo("{\"content\":\"看\",\"media\":{\"file_info\":\"INFO-1\"},\"msg_type\":7}");
    }

    @Test
    void a_file_keeps_its_name() {
        platform.saying(FILES, READY).saying(USER, SENT);
        send(new Message.File("https://example.com/a.pdf", "护眼.pdf", Optional.empty()));

        assertThat(platform.seen(FILES).get(0).json().path("file_name").stringValue())
                .isEqualTo("护眼.pdf");
        assertThat(platform.seen(FILES).get(0).json().path("file_type").intValue())
                .isEqualTo(4);
    }

    @Test
    void what_is_ready_is_used_until_the_last_tenth_of_its_life_and_for_users_only() {
        platform.saying(FILES, READY)
                .saying(USER, SENT)
                .saying("/v2/groups/G1/files", READY)
                .saying("/v2/users/U2/messages", SENT)
                .saying(GROUP, SENT);
        send(ADDRESSED);
        clock.pass(Duration.ofSeconds(269));
        users.deliver(message(Address.of("qq", "bot-1", "U2"), ADDRESSED));
        assertThat(platform.seen("/v2/users/U2/messages")).hasSize(1);
        assertThat(platform.seen(FILES)).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        send(ADDRESSED);
        assertThat(platform.seen(FILES)).hasSize(2);

        bot.groups("qq-groups", "bot-1").deliver(message(Address.of("qq-groups", "bot-1", "G1"), ADDRESSED));
        assertThat(platform.seen("/v2/groups/G1/files")).hasSize(1);
    }

    @Test
    void a_file_without_an_end_is_ready_for_long() {
        platform.saying(FILES, "{\"file_info\":\"INFO-1\",\"ttl\":0}").saying(USER, SENT);
        send(ADDRESSED);
        clock.pass(Duration.ofDays(20));
        send(ADDRESSED);

        assertThat(platform.seen(FILES)).hasSize(1);
    }

    @Test
    void bytes_are_uploaded_in_the_parts_that_the_platform_asks_for() {
        prepared("\"3\"", 0, 1, 2);
        platform.saying(FINISH, "{}").saying(FILES, READY).saying(USER, SENT);

        assertThat(send(OWN)).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        JsonNode announced = platform.seen(PREPARE).get(0).json();
        assertThat(announced.path("file_size").stringValue()).isEqualTo("7");
        assertThat(announced.path("md5").stringValue())
                .isEqualTo(HexFormat.of().formatHex(Naming.digest("MD5", bytes)));
        assertThat(announced.path("md5_10m")).isEqualTo(announced.path("md5"));
        assertThat(announced.path("sha1").stringValue()).hasSize(40);
        ByteArrayOutputStream uploaded = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            Scripted.Seen part = platform.seen("/part/" + i).get(0);
            assertThat(part.method()).isEqualTo("PUT");
            assertThat(part.authorization())
                    .as("a token is not for other servers")
                    .isEmpty();
            uploaded.writeBytes(part.bytes());
            JsonNode finished = platform.seen(FINISH).get(i).json();
            assertThat(finished.path("part_index").intValue()).isEqualTo(i);
            assertThat(finished.path("block_size").stringValue()).isEqualTo(i == 2 ? "1" : "3");
            assertThat(finished.path("md5").stringValue())
                    .isEqualTo(HexFormat.of().formatHex(Naming.digest("MD5", part.bytes())));
        }
        assertThat(uploaded.toByteArray()).isEqualTo(bytes);
        assertThat(platform.seen(FILES).get(0).body())
                .isEqualTo("{\"file_name\":\"eye.jpg\",\"file_type\":1,\"srv_send_msg\":false,\"upload_id\":\"up-1\"}");
    }

    @Test
    void parts_that_do_not_make_up_the_file_are_not_uploaded() {
        prepared("3", 0, 1);
        assertThat(send(OWN)).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        platform.forget(PREPARE);
        platform.saying(
                PREPARE,
                "{\"upload_id\":\"up-1\",\"block_size\":7,\"parts\":[{\"index\":0,\"presigned_url\":\"file:///a\"}]}");
        assertThat(send(OWN)).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        assertThat(platform.seen()).allSatisfy(each -> assertThat(each.path()).isEqualTo(PREPARE));
    }

    @Test
    void a_part_that_is_not_taken_leaves_nothing_in_doubt() {
        prepared("7", 0);
        platform.forget("/part/0");
        platform.saying("/part/0", 403, "");

        assertThat(send(OWN)).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        assertThat(platform.seen(USER)).isEmpty();
    }

    @Test
    void what_the_platform_cannot_fetch_or_the_host_does_not_have_is_refused() {
        platform.saying(FILES, 400, error(850026))
                .saying(FILES, 400, error(850018))
                .saying(FILES, 500, "");

        assertThat(send(ADDRESSED)).isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "850026 trace-1"));
        assertThat(send(ADDRESSED)).isEqualTo(Delivery.refused(Reason.MUTED, "850018 trace-1"));
        assertThat(send(ADDRESSED)).isEqualTo(Delivery.throttled(Duration.ofSeconds(30)));
        assertThat(send(new Message.Image("no.jpg", Optional.empty())))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        assertThat(send(new Message.Image("broken", Optional.empty())))
                .isEqualTo(Delivery.refused(Reason.MEDIA_UNAVAILABLE, "the host has no such media"));
        assertThat(platform.seen(USER)).isEmpty();
    }

    @Test
    void what_the_platform_has_lost_is_made_ready_again_the_next_time() {
        platform.saying(FILES, READY).saying(USER, 400, error(304082)).saying(USER, SENT);

        assertThat(send(ADDRESSED)).isEqualTo(new Delivery.Throttled(Duration.ofSeconds(1), Delivery.Scope.MESSAGE));
        assertThat(send(ADDRESSED)).isEqualTo(Delivery.accepted("ROBOT1.0_1"));
        assertThat(platform.seen(FILES)).hasSize(2);
    }

    @Test
    void too_big_a_picture_is_not_uploaded() {
        Carrier small = bot.limit("image-bytes", 6).users("qq", "bot-1");

        assertThat(small.deliver(message(Address.of("qq", "bot-1", "U1"), OWN)))
                .isEqualTo(Delivery.refused(Reason.MALFORMED, "850031"));
        assertThat(platform.seen()).isEmpty();
    }

    @Test
    void nothing_is_made_ready_for_whom_nothing_may_be_pushed_to() {
        platform.saying(FILES, READY).saying(USER, 400, error(40054013));
        send(ADDRESSED);
        clock.pass(Duration.ofHours(1));
        send(ADDRESSED);

        assertThat(platform.seen(FILES)).hasSize(1);
    }

    @Test
    void a_file_has_a_name_and_bytes_or_an_address() {
        assertThatThrownBy(() -> MediaFile.of("", bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MediaFile.of("a", new byte[0])).hasMessageContaining("not 0");
        assertThatThrownBy(() -> MediaFile.at(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void prepared(String blockSize, int... parts) {
        StringBuilder list = new StringBuilder();
        for (int part : parts) {
            platform.saying("/part/" + part, "");
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"index\":" + part + ",\"presigned_url\":\"" + platform.address() + "/part/" + part
                            + "\"}");
        }
        platform.saying(PREPARE, "{\"upload_id\":\"up-1\",\"block_size\":" + blockSize + ",\"parts\":[" + list + "]}");
    }

    private Delivery send(Message content) {
        return users.deliver(message(Address.of("qq", "bot-1", "U1"), content));
    }

    private static Outbound message(Address to, Message content) {
        return Outbound.of("p-0", to, content, Purpose.CARE, Instant.MAX);
    }
}
