package io.github.muchang.adapters.wechat;

import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Exchange;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and how a platform is called. Immutable; each method answers a changed copy. The HTTP client is the host's, with its proxy, threads and
 * certificates; let it have a connect time-out. Both platforms want tokens in addresses, and the JDK's client logs addresses if its own loggers, {@code
 * jdk.httpclient} and {@code jdk.internal.httpclient}, are at FINE: leave them off.
 */
public final class Endpoint {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Platform platform;
    private final URI base;
    private final HttpClient http;
    private final InstantSource clock;
    private final Duration timeout;

    private Endpoint(Platform platform, URI base, HttpClient http, InstantSource clock, Duration timeout) {
        this.platform = Objects.requireNonNull(platform, "platform");
        this.base = Objects.requireNonNull(base, "base");
        this.http = Objects.requireNonNull(http, "http");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.timeout = Objects.requireNonNull(timeout, "timeout");
    }

    /** {@code https://qyapi.weixin.qq.com}, with five seconds for each call. */
    public static Endpoint weCom(HttpClient http, InstantSource clock) {
        return new Endpoint(Platform.WECOM, URI.create("https://qyapi.weixin.qq.com"), http, clock, LONGEST);
    }

    /** {@code https://api.weixin.qq.com}, with five seconds for each call. */
    public static Endpoint officialAccount(HttpClient http, InstantSource clock) {
        return new Endpoint(Platform.OFFICIAL_ACCOUNT, URI.create("https://api.weixin.qq.com"), http, clock, LONGEST);
    }

    /**
     * At another address: a gateway, or a fake.
     *
     * @throws IllegalArgumentException if it is not http or https with a host, or has more than a path
     */
    public Endpoint at(URI address) {
        return new Endpoint(platform, Exchange.base(address, "http", "https"), http, clock, timeout);
    }

    /**
     * With so long for each call, answer included. Give it less than {@code Patience.deadline}.
     *
     * @throws IllegalArgumentException if it is no time at all
     */
    public Endpoint timeout(Duration longest) {
        return new Endpoint(platform, base, http, clock, Exchange.some("a call", longest));
    }

    /** Tokens that a call gives, renewed five minutes early: an official account's old one is good for that long beside the new one. */
    AccessTokenSource tokens(Ask ask) {
        Wire wire = new Wire(this);
        return AccessTokenSource.fetched(() -> wire.send(ask, Optional.empty()), Duration.ofMinutes(5), clock);
    }

    Platform platform() {
        return platform;
    }

    URI base() {
        return base;
    }

    HttpClient http() {
        return http;
    }

    InstantSource clock() {
        return clock;
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return "Endpoint[" + platform + " at " + base.getHost() + "]";
    }
}
