package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.AccessToken;
import io.github.muchang.http.Exchange;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and how an implementation of OneBot is called. Immutable; each method answers a changed copy. The HTTP client is the host's, with its proxy,
 * threads and certificates; let it have a connect time-out. The token goes in a header, never in an address.
 */
public final class Endpoint {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofSeconds(60);

    private final URI address;
    private final HttpClient http;
    private final Optional<AccessToken> token;
    private final Duration timeout;
    private final Duration quiet;

    private Endpoint(URI address, HttpClient http, Optional<AccessToken> token, Duration timeout, Duration quiet) {
        this.address = address;
        this.http = Objects.requireNonNull(http, "http");
        this.token = token;
        this.timeout = timeout;
        this.quiet = quiet;
    }

    /**
     * At an address, without a token, with ten seconds for each call: an account of a person, with a program behind it, is slow to send.
     *
     * @param risk that it is known and accepted
     * @param address of HTTP or of a WebSocket, secure or not, with a host and perhaps a path: {@code ws://127.0.0.1:6700}
     * @throws IllegalArgumentException if it is something else
     */
    public static Endpoint of(AcceptedRisk risk, HttpClient http, URI address) {
        Objects.requireNonNull(risk, "risk");
        return new Endpoint(
                Exchange.base(address, "http", "https", "ws", "wss"), http, Optional.empty(), LONGEST, QUIET);
    }

    /**
     * With the implementation's {@code access_token}.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Endpoint token(String accessToken) {
        return new Endpoint(address, http, Optional.of(AccessToken.of(accessToken)), timeout, quiet);
    }

    /**
     * With so long for each call, answer included. Give it less than {@code Patience.deadline}.
     *
     * @throws IllegalArgumentException if it is no time at all
     */
    public Endpoint timeout(Duration longest) {
        return new Endpoint(address, http, token, Exchange.some("it", longest), quiet);
    }

    /**
     * With so long, at most twice, before a socket on which nothing is heard, not even an answer to a ping, is given up: 60 seconds if nothing is said.
     *
     * @throws IllegalArgumentException if it is no time at all
     */
    public Endpoint quiet(Duration longest) {
        return new Endpoint(address, http, token, timeout, Exchange.some("it", longest));
    }

    /** The same if its address is of these kinds. */
    Endpoint speaking(String schemes) {
        if (!address.getScheme().matches(schemes)) {
            throw new IllegalArgumentException("the address is not of " + schemes.replace("?", "(s)"));
        }
        return this;
    }

    URI address() {
        return address;
    }

    HttpClient http() {
        return http;
    }

    Optional<AccessToken> token() {
        return token;
    }

    Duration timeout() {
        return timeout;
    }

    Duration quiet() {
        return quiet;
    }

    @Override
    public String toString() {
        return "Endpoint[" + address.getHost() + "]";
    }
}
