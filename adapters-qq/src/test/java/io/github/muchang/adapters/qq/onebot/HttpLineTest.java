package io.github.muchang.adapters.qq.onebot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Said;
import io.github.muchang.adapters.qq.onebot.ScriptedOneBot.Trouble;
import io.github.muchang.http.Answer;
import io.github.muchang.http.ErrorClass;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpLineTest {
    private final ScriptedOneBot scripted = new ScriptedOneBot();
    private final Line line = scripted.line();

    @AfterEach
    void close() {
        scripted.close();
    }

    @Test
    void an_action_is_posted_with_the_token_in_a_header_and_no_upgrade() {
        scripted.saying("get_login_info", Samples.text("communication_http-01.json"));

        Answer<Reply> answer = line.call("get_login_info", Map.of("no_cache", true));

        assertThat(answer.orElseThrow().data().path("nickname").stringValue()).isEqualTo("成员甲");
        assertThat(scripted.asked("get_login_info")).singleElement().satisfies(each -> {
            assertThat(each.parameters()).isEqualTo(Samples.parsed("{\"no_cache\":true}"));
            assertThat(each.authorization()).isEqualTo("Bearer " + ScriptedOneBot.TOKEN);
            assertThat(each.upgrading()).isFalse(); // some servers reset the connection on it
        });
    }

    @Test
    void statuses_are_what_the_document_says() {
        assertThat(called(Said.of(400, "")))
                .isEqualTo(Reply.refused(1400))
                .extracting(each -> ((Answer.Refused<Reply>) each).error().kind())
                .isEqualTo(ErrorClass.REQUEST);
        assertThat(called(Said.of(401, ""))).isEqualTo(Reply.refused(1401));
        assertThat(called(Said.of(403, ""))).isEqualTo(Reply.refused(1403));
        assertThat(called(Said.of(404, ""))).isEqualTo(Reply.refused(1404));
        assertThat(called(Said.of(406, ""))).isEqualTo(Reply.refused(1406));
        assertThat(called(Said.of(429, ""))).isInstanceOf(Answer.Later.class);
        assertThat(called(Said.of(500, "{\"retcode\":0}"))).isEqualTo(new Answer.Unclear<>("HTTP 500"));
        assertThat(called(Said.of(200, "<html>"))).isEqualTo(new Answer.Unclear<>("not JSON"));
        assertThat(called(Said.with(Trouble.BREAKS))).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void a_wrong_token_is_refused_however_it_is_said() {
        String napcat = "{\"message\":\"token verify failed!\"}";
        String onebots = "{\"retcode\":1403,\"status\":\"failed\"}";

        assertThat(called(Said.of(403, napcat))).isEqualTo(Reply.refused(1403));
        assertThat(called(Said.of(401, onebots))).isEqualTo(Reply.refused(1401));
        assertThat(called(Said.of(200, onebots))).isEqualTo(Reply.refused(1403));
    }

    @Test
    void an_answer_is_read_by_status_and_retcode_whichever_is_there() {
        given("{\"status\":\"ok\",\"retcode\":0,\"data\":{}}", false);
        given("{\"status\":\"ok\",\"retcode\":0}", false);
        given("{\"status\":\"ok\"}", false);
        given("{\"retcode\":0}", false);
        given(
                "{\"retcode\":\"0\",\"message\":\"\",\"wording\":\"\",\"stream\":\"normal-action\",\"echo\":null}",
                false);
        given("{\"status\":\"async\",\"retcode\":1,\"data\":null}", true);
        given("{\"status\":\"async\"}", true);
        given("{\"retcode\":1}", true);
        refused("{\"status\":\"failed\",\"retcode\":-1,\"msg\":\"canary\"}", -1);
        refused("{\"status\":\"failed\",\"retcode\":200,\"data\":null,\"wording\":\"canary\"}", 200);
        refused("{\"status\":\"failed\"}", -1);
        refused("{\"status\":\"failed\",\"retcode\":0}", -1);
        refused("{\"status\":\"failed\",\"retcode\":99999999999}", -1);
        refused("{\"retcode\":100}", 100);
        assertThat(called(Said.of(200, "{\"status\":\"failed\",\"retcode\":1429}")))
                .isInstanceOf(Answer.Later.class);
        for (String body :
                new String[] {"{}", "{\"status\":\"ok\",\"retcode\":7}", "{\"status\":\"canary\"}", "[]", ""}) {
            assertThat(called(Said.of(200, body))).as(body).isInstanceOf(Answer.Unclear.class);
        }
    }

    @Test
    void whoever_never_answers_is_unclear_and_whoever_is_not_there_is_asked_later() {
        scripted.saying("get_status", Said.with(Trouble.HANGS));
        Endpoint hasty = scripted.endpoint(HttpClient.newHttpClient()).timeout(Duration.ofMillis(200));

        assertThat(HttpLine.to(House.RISK, hasty).call("get_status", Map.of()))
                .isEqualTo(new Answer.Unclear<>("no answer in time"));
        scripted.close();
        assertThat(line.call("get_status", Map.of())).isInstanceOf(Answer.Later.class);
    }

    @Test
    void what_cannot_be_an_address_a_time_or_an_action_is_a_mistake() {
        HttpClient http = HttpClient.newHttpClient();
        for (String address : new String[] {"ftp://a", "http:/a", "http://a?access_token=b", "http://a#b", "a"}) {
            assertThatIllegalArgumentException()
                    .as(address)
                    .isThrownBy(() -> Endpoint.of(House.RISK, http, URI.create(address)));
        }
        Endpoint socket = Endpoint.of(House.RISK, http, URI.create("ws://a"));
        assertThatIllegalArgumentException().isThrownBy(() -> HttpLine.to(House.RISK, socket));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.timeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.quiet(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.token(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> line.call("../get_status", Map.of()));
    }

    private void given(String body, boolean underWay) {
        assertThat(called(Said.of(200, body)).orElseThrow().underWay()).as(body).isEqualTo(underWay);
    }

    private void refused(String body, int code) {
        assertThat(called(Said.of(200, body))).as(body).isEqualTo(Reply.refused(code));
    }

    private Answer<Reply> called(Said said) {
        scripted.forget("get_status").saying("get_status", said);
        return line.call("get_status", Map.of());
    }
}
