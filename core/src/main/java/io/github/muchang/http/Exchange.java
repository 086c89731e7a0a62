package io.github.muchang.http;

import com.google.common.util.concurrent.Uninterruptibles;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * One call over HTTP/1.1 and what came back. Repeats nothing; what it says of a failure is a status or a type, never a sentence, since addresses and
 * bodies hold tokens and name people. HTTP/1.1, since the JDK's client otherwise asks for an upgrade on which some servers hang up.
 */
public final class Exchange {
    /** How long to leave a platform alone that cannot be reached. */
    public static final Duration UNREACHABLE = Duration.ofSeconds(30);

    /** How many bytes an answer may have: 16 MiB. */
    public static final int MOST_BYTES = 16 << 20;

    private Exchange() {}

    /**
     * Sends a request.
     *
     * @param longest for the whole call, the answer's body included
     * @return what came back, whatever its status; {@link Answer.Later} if nobody was reached, so that certainly nothing was done; {@link
     *     Answer.Unclear} if no whole answer of at most {@link #MOST_BYTES} came in time
     */
    public static Answer<HttpResponse<byte[]>> send(HttpClient http, HttpRequest.Builder request, Duration longest) {
        HttpRequest built =
                request.version(HttpClient.Version.HTTP_1_1).timeout(longest).build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(built, ignored -> new Bounded());
        try {
            return new Answer.Given<>(
                    Objects.requireNonNull(Uninterruptibles.getUninterruptibly(answer, longest), "response"));
        } catch (TimeoutException e) { // the client's own time-out ends with the headers
            answer.cancel(true);
            return new Answer.Unclear<>("no answer in time");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * What a call that needs a token comes to if there is none: nothing was asked, so nothing is unclear.
     *
     * @param none what was said instead of a token
     */
    public static <T> Answer<T> withoutToken(Answer<AccessToken> none) {
        if (none instanceof Answer.Unclear<AccessToken> unclear) {
            return new Answer.Later<>(UNREACHABLE, "no token: " + unclear.detail());
        }
        if (none instanceof Answer.Refused<AccessToken> refused
                && refused.error().kind().passes()) {
            return new Answer.Later<>(
                    UNREACHABLE, "no token: " + refused.error().code());
        }
        return none.then(token -> {
            throw new IllegalArgumentException("there is a token");
        });
    }

    private static Answer<HttpResponse<byte[]>> failed(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Answer.Later<>(UNREACHABLE, "not reached");
        }
        return new Answer.Unclear<>(
                cause instanceof HttpTimeoutException
                        ? "no answer in time"
                        : "no answer: " + cause.getClass().getSimpleName());
    }
}
