package io.github.muchang.testkit.qq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.testkit.wechat.HandClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilesTest {
    private static final String CONTENT = "0123456789abcdefghij-";

    private final HandClock clock = HandClock.at("2026-09-10T09:00:00+08:00");
    private final FakeQqBot qq =
            FakeQqBot.builder(clock).limit("upload-block-bytes", 10).open();
    private final QqClient client = QqClient.of(qq);
    private final QqUser lin = qq.user("林小满");
    private final QqGroup group = qq.group("读书分享会");
    private final String toUser = "/v2/users/" + lin.openid() + "/";
    private final String toGroup = "/v2/groups/" + group.openid() + "/";

    @BeforeEach
    void meet() {
        lin.adds();
        group.joins(lin);
        group.addsBot(lin);
    }

    @AfterEach
    void close() {
        qq.close();
    }

    @Test
    void a_file_by_its_address_is_sent_within_its_time_and_scope() {
        QqClient.Said said = client.post(
                toUser + "files", Samples.read("official/req-files-url.json").toString());
        Samples.sameShape(said.body(), "official/resp-files.json");
        String media = media(said.body());
        assertThat(client.toUser(lin, media).status()).isEqualTo(200);
        assertThat(client.toUser(lin, media).status()).isEqualTo(200);
        assertThat(client.toGroup(group, media).code()).isEqualTo(Refused.UNFIT);
        clock.passes(Duration.ofMinutes(5));
        assertThat(client.toUser(lin, media).code()).isEqualTo(Refused.UNFIT);
        assertThat(qq.delivered()).hasSize(2);
    }

    @Test
    void a_file_is_good_for_another_target_of_its_scope_and_may_be_good_for_ever() {
        try (FakeQqBot other = FakeQqBot.builder(clock).limit("file-seconds", 0).open()) {
            QqClient of = QqClient.of(other);
            other.user("一").adds();
            other.user("二").adds();
            JsonNode file = of.post(
                            "/v2/users/" + other.user("一").openid() + "/files",
                            "{'file_type':1,'url':'https://example.com/a.png'}")
                    .body();
            assertThat(file.path("ttl").asInt(-1)).isZero();
            clock.passes(Duration.ofSeconds(7000));
            assertThat(of.toUser(other.user("二"), media(file)).status()).isEqualTo(200);
        }
    }

    @Test
    void a_file_that_is_sent_while_it_is_uploaded_is_a_push() {
        String file = "{'file_type':1,'url':'https://example.com/a.png','srv_send_msg':true}";
        QqClient.Said said = client.post(toUser + "files", file);
        assertThat(qq.delivered(lin.openid())).singleElement().satisfies(each -> assertThat(each.id())
                .isEqualTo(said.id()));
        lin.rejectsPushes();
        assertThat(client.post(toUser + "files", file).code()).isEqualTo(40054013);
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThat(client.post(toUser + "files", "{'file_type':5,'url':'https://example.com/a'}")
                        .code())
                .isEqualTo(850019);
        assertThat(client.post(toUser + "files", "{'file_type':1}").code()).isEqualTo(Refused.UNFIT);
        assertThat(client.post(toUser + "files", "{'file_type':1,'url':'ftp://example.com/a'}")
                        .code())
                .isEqualTo(850026);
        assertThat(client.post(toUser + "files", "{'file_type':1,'upload_id':'unknown'}")
                        .code())
                .isEqualTo(Refused.UNFIT);
        group.mutesBot(Duration.ofMinutes(1));
        assertThat(client.post(toGroup + "files", "{'file_type':1,'url':'https://example.com/a.png'}")
                        .code())
                .isEqualTo(850018);
        assertThat(prepare(209_715_201L, "x").code()).isEqualTo(850031);
    }

    @Test
    void a_file_is_put_in_parts_and_then_sent() {
        JsonNode upload = prepare(CONTENT.length(), CONTENT).body();
        assertThat(upload.path("parts")).hasSize(3);
        assertThat(upload.path("parts").path(0).path("index").asInt(-1)).isZero();
        String id = upload.path("upload_id").asString();
        for (int i = 0; i < 3; i++) {
            put(upload, i);
            assertThat(finish(id, i, part(i)).status()).isEqualTo(200);
        }
        JsonNode file = client.post(toUser + "files", "{'file_type':4,'upload_id':'" + id + "'}")
                .body();
        assertThat(client.toUser(lin, media(file)).status()).isEqualTo(200);
        assertThat(client.post(toUser + "files", "{'file_type':4,'upload_id':'" + id + "'}")
                        .code())
                .isEqualTo(Refused.UNFIT);
    }

    @Test
    void parts_that_lack_or_differ_are_refused() {
        JsonNode upload = prepare(CONTENT.length(), CONTENT).body();
        String id = upload.path("upload_id").asString();
        assertThat(finish(id, 0, part(0)).code()).isEqualTo(40093001);
        put(upload, 0);
        assertThat(finish(id, 0, part(1)).code()).isEqualTo(40093001);
        assertThat(finish(id, 0, part(0)).status()).isEqualTo(200);
        assertThat(client.post(toUser + "files", "{'file_type':4,'upload_id':'" + id + "'}")
                        .code())
                .isEqualTo(40093001);
        String address = upload.path("parts").path(1).path("presigned_url").asString();
        assertThat(client.call("PUT", address.substring(0, address.indexOf('?')), "x")
                        .status())
                .isEqualTo(403);
        JsonNode other = prepare(CONTENT.length(), "x" + CONTENT.substring(1)).body();
        String wrong = other.path("upload_id").asString();
        for (int i = 0; i < 3; i++) {
            put(other, i);
            finish(wrong, i, part(i));
        }
        assertThat(client.post(toUser + "files", "{'file_type':4,'upload_id':'" + wrong + "'}")
                        .code())
                .isEqualTo(40093001);
    }

    @Test
    void a_day_has_its_volume_if_a_test_wants_it() {
        try (FakeQqBot small = FakeQqBot.builder(clock)
                .limit("file-bytes-per-day", 20)
                .limit("upload-block-bytes", 100)
                .open()) {
            small.user("一").adds();
            QqClient of = QqClient.of(small);
            String path = "/v2/users/" + small.user("一").openid() + "/";
            JsonNode upload = of.post(path + "upload_prepare", announced(CONTENT.length(), CONTENT))
                    .body();
            String id = upload.path("upload_id").asString();
            of.call("PUT", upload.path("parts").path(0).path("presigned_url").asString(), CONTENT);
            of.post(path + "upload_part_finish", finished(id, 0, CONTENT));
            assertThat(of.post(path + "files", "{'file_type':4,'upload_id':'" + id + "'}")
                            .code())
                    .isEqualTo(40093002);
        }
    }

    private QqClient.Said prepare(long size, String content) {
        return client.post(toUser + "upload_prepare", announced(size, content));
    }

    private static String announced(long size, String content) {
        return "{'file_type':4,'file_size':'" + size + "','file_name':'a.txt','md5':'" + digest("MD5", content)
                + "','sha1':'" + digest("SHA-1", content) + "','md5_10m':'" + digest("MD5", content) + "'}";
    }

    private void put(JsonNode upload, int index) {
        String address = upload.path("parts").path(index).path("presigned_url").asString();
        assertThat(client.call("PUT", address, part(index)).status()).isEqualTo(200);
    }

    private QqClient.Said finish(String id, int index, String content) {
        return client.post(toUser + "upload_part_finish", finished(id, index, content));
    }

    private static String finished(String id, int index, String content) {
        return "{'upload_id':'" + id + "','part_index':" + index + ",'block_size':" + content.length() + ",'md5':'"
                + digest("MD5", content) + "'}";
    }

    private static String part(int index) {
        return CONTENT.substring(index * 10, Math.min(CONTENT.length(), index * 10 + 10));
    }

    private static String media(JsonNode file) {
        return "{'msg_type':7,'media':{'file_info':'" + file.path("file_info").asString() + "'}}";
    }

    private static String digest(String algorithm, String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
