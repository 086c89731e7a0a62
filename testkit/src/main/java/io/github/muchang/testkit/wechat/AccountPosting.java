package io.github.muchang.testkit.wechat;

import io.github.muchang.carrier.Callback;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Callbacks as an official account posts them: plain, or encrypted as WeCom's are. */
record AccountPosting(String account, Envelope envelope, boolean encrypted, InstantSource clock) implements Posting {
    @Override
    public Callback wrap(Event event, long number) {
        Map<String, String> query = query(number);
        query.put("openid", event.from());
        if (!encrypted) {
            return Callback.of(query, Map.of(), event.xml().getBytes(StandardCharsets.UTF_8));
        }
        byte[] random = String.format("%016d", number).getBytes(StandardCharsets.US_ASCII);
        String text = envelope.encrypt(event.xml(), random);
        query.put("encrypt_type", "aes");
        query.put(
                "msg_signature",
                envelope.signature(query.getOrDefault("timestamp", ""), query.getOrDefault("nonce", ""), text));
        String body = "<xml><ToUserName><![CDATA[" + account + "]]></ToUserName><Encrypt><![CDATA[" + text
                + "]]></Encrypt></xml>";
        return Callback.of(query, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The parameters under which anything is sent. */
    Map<String, String> query(long number) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Long.toString(472_600_000L + number);
        Map<String, String> query = new TreeMap<>();
        query.put("signature", envelope.signature(timestamp, nonce));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        return query;
    }
}
