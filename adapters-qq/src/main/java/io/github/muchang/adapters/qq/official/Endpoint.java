package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.Exchange;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Where and how the platform of the official bot is called. Immutable; each method answers a changed copy. The HTTP client is the host's, with its
 * proxy, threads and certificates; let it have a connect time-out.
 */
public final class Endpoint {
    private static final URI BASE = URI.create("https://api.bot.qq.com");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final URI api;
    private final URI tokens;
    private final HttpClient http;
    private final InstantSource clock;
    private final Duration timeout;

    private Endpoint(URI api, URI tokens, HttpClient http, InstantSource clock, Duration timeout) {
        this.api = api;
        this.tokens = tokens;
        this.http = Objects.requireNonNull(http, "http");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.timeout = timeout;
    }

    /**
     * {@code https://api.bot.qq.com} for tokens and calls, as the wiki says since 2026-08-10, with five seconds for each call, the least that the older
     * documents advise.
     */
    public static Endpoint of(HttpClient http, InstantSource clock) {
        return new Endpoint(BASE, BASE, http, clock, LONGEST);
    }

    /**
     * With calls to another address: {@code https://api.sgroup.qq.com} of the older documents, their sandbox, a gateway, or a fake.
     *
     * @throws IllegalArgumentException if it is not http or https with a host, or has more than a path
     */
    public Endpoint at(URI address) {
        return new Endpoint(Exchange.base(address, "http", "https"), tokens, http, clock, timeout);
    }

    /**
     * With tokens from another address, such as {@code https://bots.qq.com} of the older documents.
     *
     * @throws IllegalArgumentException if it is not http or https with a host, or has more than a path
     */
    public Endpoint tokensAt(URI address) {
        return new Endpoint(api, Exchange.base(address, "http", "https"), http, clock, timeout);
    }

    /**
     * With so long for each call, answer included. Give it less than {@code Patience.deadline}.
     *
     * @throws IllegalArgumentException if it is no time at all
     */
    public Endpoint timeout(Duration longest) {
        return new Endpoint(api, tokens, http, clock, Exchange.some("a call", longest));
    }

    URI api() {
        return api;
    }

    URI tokens() {
        return tokens;
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
        return "Endpoint[" + api.getHost() + "]";
    }
}
