package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.fault.Faults;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * QR codes with a scene (qrcode/create). A source code is the code's scene, so whoever scans it is told to have come through it, as the inbox and the
 * roster have it. Get it from {@link OfficialAccount#codes}.
 */
public final class OfficialAccountCodes {
    private static final String IMAGE = "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=";

    private final Client client;

    OfficialAccountCodes(Client client) {
        this.client = client;
    }

    /**
     * Makes a code that is good for some time.
     *
     * @param life a second to 30 days
     * @throws io.github.muchang.fault.InvalidInputException if it is shorter or longer
     */
    public Answer<Code> temporary(SourceCode source, Duration life) {
        int most = client.limits().of("qr-seconds");
        Faults faults = new Faults();
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(Duration.ofSeconds(most)) > 0) {
            faults.add("life", "1 to " + most + " seconds, not " + life);
        }
        faults.throwIfAny("code");
        return make(source, "QR_STR_SCENE", Optional.of(life.toSeconds()));
    }

    /** Makes a code that is good for ever; at most 100,000 to an account. */
    public Answer<Code> permanent(SourceCode source) {
        return make(source, "QR_LIMIT_STR_SCENE", Optional.empty());
    }

    /** A name has at most 64 bytes, a scene 64 characters: it fits. */
    private Answer<Code> make(SourceCode source, String action, Optional<Long> seconds) {
        Map<String, Object> body = new TreeMap<>();
        body.put("action_info", ImmutableSortedMap.of("scene", ImmutableSortedMap.of("scene_str", source.code())));
        body.put("action_name", action);
        seconds.ifPresent(each -> body.put("expire_seconds", each));
        Instant now = client.endpoint().clock().instant();
        return client.call(Ask.post("/cgi-bin/qrcode/create", body)).then(made -> {
            Optional<String> ticket = LenientJson.text(made, "ticket");
            Optional<String> url = LenientJson.text(made, "url");
            return ticket.isPresent() && url.isPresent()
                    ? new Answer.Given<>(new Code(
                            ticket.get(),
                            url.get(),
                            seconds.map(asked -> now.plusSeconds(LenientJson.number(made, "expire_seconds", asked)))))
                    : new Answer.Unclear<>("no ticket in the answer");
        });
    }

    /**
     * A code that was made.
     *
     * @param ticket by which its image is fetched
     * @param url what the image says, for whoever draws it otherwise
     * @param until from when on it is good no more; empty if it is for ever
     */
    public record Code(String ticket, String url, Optional<Instant> until) {
        /** Where its image is. */
        public URI image() {
            return URI.create(IMAGE + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
        }
    }
}
