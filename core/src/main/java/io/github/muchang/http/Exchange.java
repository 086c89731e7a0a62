package io.github.muchang.http;

import com.google.common.util.concurrent.Uninterruptibles;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

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
     * Makes a call that needs a token; once more if the platform did not take it and the source has another.
     *
     * @param call makes it with a token
     * @param isAboutToken whether the platform did not take the token, by its error
     * @param again called before the second call
     */
    public static <T> Answer<T> withToken(
            AccessTokenSource tokens,
            Function<AccessToken, Answer<T>> call,
            Predicate<PlatformError> isAboutToken,
            Runnable again) {
        Answer<AccessToken> first = tokens.current();
        if (first.value().isEmpty()) {
            return withoutToken(first);
        }
        Answer<T> answer = call.apply(first.orElseThrow());
        if (!(answer instanceof Answer.Refused<T> refused) || !isAboutToken.test(refused.error())) {
            return answer;
        }
        tokens.refused(first.orElseThrow());
        Answer<AccessToken> second = tokens.current();
        if (second.value().isEmpty()) {
            return withoutToken(second);
        }
        if (second.equals(first)) {
            return answer;
        }
        again.run();
        return call.apply(second.orElseThrow());
    }

    /**
     * An address that calls begin with, without a slash at its end.
     *
     * @param schemes those that it may have
     * @throws IllegalArgumentException if it has another scheme, no host, or more than a path
     */
    public static URI base(URI address, String... schemes) {
        boolean known = Arrays.asList(schemes).contains(address.getScheme());
        if (!known || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            String all = String.join(", ", schemes);
            int last = all.lastIndexOf(", ");
            throw new IllegalArgumentException("an endpoint is an "
                    + (last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2))
                    + " address with a host and no query");
        }
        String text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }

    /** Whether an address is http or https with a host. */
    public static boolean isWeb(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return web && address.getHost() != null;
    }

    /**
     * A length of time that is some.
     *
     * @param what what takes it
     * @throws IllegalArgumentException if it is no time at all
     */
    public static Duration some(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(what + " takes some time, not " + time);
        }
        return time;
    }

    /** There is none: nothing was asked, so nothing is unclear. */
    private static <T> Answer<T> withoutToken(Answer<AccessToken> none) {
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
