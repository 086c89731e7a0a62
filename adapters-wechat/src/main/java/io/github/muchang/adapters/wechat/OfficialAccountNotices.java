package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.http.Answer;
import io.github.muchang.http.Done;
import io.github.muchang.http.LenientJson;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Template messages (模板消息) and subscription messages (订阅通知): notices of a service, whose words the platform has approved; marketing is forbidden. A
 * content of Muchang has no template and no fields, so no carrier sends them. Get it from {@link OfficialAccount#notices}.
 */
public final class OfficialAccountNotices {
    private final Client client;

    OfficialAccountNotices(Client client) {
        this.client = client;
    }

    /**
     * Sends a template message to a follower; answers the {@code MsgID} of the event that tells what became of it. The same key to the same follower is
     * one message for ten minutes: until then whatever is unclear may be asked again. At most 100,000 a day, unless the account was granted more.
     *
     * @param key names the message: 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}
     * @throws io.github.muchang.fault.InvalidInputException if it is none
     */
    public Answer<Long> template(String key, Notice notice) {
        Keys.check(key, "template message");
        Map<String, Object> body = notice.body("url");
        body.put("client_msg_id", key);
        return client.call(Ask.post("/cgi-bin/message/template/send", body))
                .then(answer -> LenientJson.required(LenientJson.number(answer, "msgid"), "msgid"));
    }

    /**
     * Sends a subscription message to somebody who has consented to it; uses up the consent, if it was for once. The platform knows no key of it: what is
     * unclear may have been sent, and is not to be asked again.
     */
    public Answer<Done> subscription(Notice notice) {
        return Done.of(client.call(Ask.post("/cgi-bin/message/subscribe/bizsend", notice.body("page"))));
    }

    /**
     * A notice. Personal: prints nothing of it.
     *
     * @param openid to whom
     * @param template the id of its template
     * @param data the values of the template's fields, by their names
     * @param url the page that it opens
     * @param program the mini program that it opens, in place of the page
     */
    public record Notice(
            String openid, String template, Map<String, String> data, Optional<String> url, Optional<Program> program) {
        /** Copies the map. */
        public Notice {
            Objects.requireNonNull(openid, "openid");
            Objects.requireNonNull(template, "template");
            data = ImmutableSortedMap.copyOf(data);
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(program, "program");
        }

        /** One that opens nothing. */
        public static Notice of(String openid, String template, Map<String, String> data) {
            return new Notice(openid, template, data, Optional.empty(), Optional.empty());
        }

        /** One that opens a page. */
        public Notice opening(String address) {
            return new Notice(openid, template, data, Optional.of(address), program);
        }

        /** One that opens a mini program. */
        public Notice opening(Program miniProgram) {
            return new Notice(openid, template, data, url, Optional.of(miniProgram));
        }

        private Map<String, Object> body(String nameOfPage) {
            Map<String, Object> values = new TreeMap<>();
            data.forEach((name, value) -> values.put(name, ImmutableSortedMap.of("value", value)));
            Map<String, Object> body = new TreeMap<>();
            body.put("touser", openid);
            body.put("template_id", template);
            body.put("data", values);
            url.ifPresent(address -> body.put(nameOfPage, address));
            program.ifPresent(each ->
                    body.put("miniprogram", ImmutableSortedMap.of("appid", each.app(), "pagepath", each.page())));
            return body;
        }

        @Override
        public String toString() {
            return "Notice[***]";
        }
    }

    /** A page of a mini program that is bound to the account. */
    public record Program(String app, String page) {}
}
