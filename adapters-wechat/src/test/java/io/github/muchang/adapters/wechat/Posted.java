package io.github.muchang.adapters.wechat;

import io.github.muchang.carrier.Callback;
import io.github.muchang.carrier.RejectedCallbackException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Callbacks as the platforms post them, at {@link #NOW}. */
final class Posted {
    static final Instant NOW = Instant.parse("2026-03-01T13:45:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final String TOKEN = "canaryToken";
    static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    static final String CORP = "ww55ca070cb9b7eb22";
    static final CallbackKeys KEYS = CallbackKeys.encrypted(TOKEN, AES_KEY, CORP);

    private static final String NONCE = "1372623149";
    private static final byte[] RANDOM = "1234567890123456".getBytes(StandardCharsets.UTF_8);

    private Posted() {}

    static Callback sealed(String xml) {
        return sealed(xml, NOW);
    }

    static Callback sealed(String xml, Instant at) {
        return sealed(xml, at, KEYS);
    }

    static Callback sealed(String xml, Instant at, CallbackKeys keys) {
        Message sealed = envelope(xml, at, keys);
        String body = "<xml><ToUserName><![CDATA[" + CORP
                + "]]></ToUserName><AgentID><![CDATA[218]]></AgentID><Encrypt><![CDATA["
                + sealed.text("Encrypt").orElseThrow() + "]]></Encrypt></xml>";
        return Callback.of(query(sealed), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The GET that verifies an address. */
    static Callback echo(String text) {
        Message sealed = envelope(text, NOW, KEYS);
        Map<String, String> query = new TreeMap<>(query(sealed));
        query.put("echostr", sealed.text("Encrypt").orElseThrow());
        return Callback.of(query, Map.of(), new byte[0]);
    }

    static Callback plain(String xml) {
        String timestamp = String.valueOf(NOW.getEpochSecond());
        return Callback.of(
                Map.of(
                        "signature",
                        Signature.of(TOKEN, timestamp, NONCE),
                        "timestamp",
                        timestamp,
                        "nonce",
                        NONCE,
                        "openid",
                        "FromUser"),
                Map.of(),
                xml.getBytes(StandardCharsets.UTF_8));
    }

    /** An event of customer contact with these elements. */
    static String event(String elements) {
        return "<xml><ToUserName><![CDATA[" + CORP + "]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                + "<CreateTime>1772372700</CreateTime><MsgType><![CDATA[event]]></MsgType>" + elements + "</xml>";
    }

    private static Map<String, String> query(Message sealed) {
        return Map.of(
                "msg_signature", sealed.text("MsgSignature").orElseThrow(),
                "timestamp", sealed.text("TimeStamp").orElseThrow(),
                "nonce", sealed.text("Nonce").orElseThrow());
    }

    private static Message envelope(String text, Instant at, CallbackKeys keys) {
        String envelope = keys.sealed(text, String.valueOf(at.getEpochSecond()), NONCE, RANDOM);
        try {
            return MessageReader.read(envelope.getBytes(StandardCharsets.UTF_8));
        } catch (RejectedCallbackException e) {
            throw new AssertionError(e);
        }
    }
}
