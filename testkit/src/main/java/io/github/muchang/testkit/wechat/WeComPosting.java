package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/** Encrypted callbacks as WeCom posts them (90930, 90968). */
record WeComPosting(String corp, Envelope envelope, InstantSource clock) implements Posting {
    @Override
    public Callback wrap(Event event, long number) {
        String encrypted = encrypt(event.xml(), number);
        String body = "<xml><ToUserName><![CDATA[" + corp + "]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID>"
                + "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return Callback.of(query(encrypted, number), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The parameters under which this is sent, in the body or as {@code echostr}. */
    Map<String, String> query(String encrypted, long number) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Long.toString(1_372_600_000L + number);
        return Map.of(
                "msg_signature",
                envelope.signature(timestamp, nonce, encrypted),
                "timestamp",
                timestamp,
                "nonce",
                nonce);
    }

    String encrypt(String plain, long number) {
        return envelope.encrypt(plain, String.format("%016d", number).getBytes(StandardCharsets.US_ASCII));
    }
}
