package io.github.muchang.testkit.qq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all parts of the fake share: its time, its limits, its ids, what was delivered and what is to be told. Guarded by itself; whoever changes
 * it from outside does so with {@link #act}.
 */
final class Platform {
    /** Where the platform's days begin. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final InstantSource clock;
    private final Quotas quotas;
    private final Courier<Happening> courier;
    private final Map<String, Long> counters = new TreeMap<>();
    private final List<QqDelivered> delivered = new ArrayList<>();
    private final List<Happening> untold = new ArrayList<>();

    Platform(InstantSource clock, Quotas quotas, Courier<Happening> courier) {
        this.clock = clock;
        this.quotas = quotas;
        this.courier = courier;
    }

    Instant now() {
        return clock.instant();
    }

    long seconds() {
        return now().getEpochSecond();
    }

    /** A moment as the platform writes it, to the second. */
    static String stamp(Instant moment) {
        return STAMP.format(moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZONE));
    }

    boolean isOver(Instant since, Duration life) {
        return !now().isBefore(since.plus(life));
    }

    Quotas quotas() {
        return quotas;
    }

    /** The next number of this kind, from 1. */
    long count(String kind) {
        synchronized (counters) {
            return counters.merge(kind, 1L, Long::sum);
        }
    }

    /** 32 hexadecimal digits in capitals that look drawn but are counted. */
    String openid(String kind) {
        return HexFormat.of().withUpperCase().formatHex(digest(kind + " " + count(kind)));
    }

    /** As {@link #openid}, in small letters. */
    String hex(String kind) {
        return HexFormat.of().formatHex(digest(kind + " " + count(kind)));
    }

    String uuid(String kind) {
        return UUID.nameUUIDFromBytes((kind + " " + count(kind)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    synchronized void deliver(QqDelivered message) {
        delivered.add(message);
    }

    synchronized List<QqDelivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Keeps an event until what happens has happened; answers its id. */
    synchronized String tell(String type, int intent, String about, ObjectNode data) {
        String id = type + ":" + uuid("event");
        untold.add(new Happening(id, type, intent, about, data));
        return id;
    }

    /** Something happens, and whoever listens has been told when this returns. */
    <T> T act(Supplier<T> deed) {
        T result = quietly(deed);
        courier.settles();
        return result;
    }

    /** As {@link #act}. */
    void happens(Runnable deed) {
        act(() -> {
            deed.run();
            return true;
        });
    }

    /** Something happens within a call; whoever listens is told meanwhile or later, in order. */
    synchronized <T> T quietly(Supplier<T> deed) {
        try {
            return deed.get();
        } finally {
            List<Happening> told = List.copyOf(untold);
            untold.clear();
            told.forEach(courier::takes);
        }
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
