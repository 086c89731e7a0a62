package io.github.muchang.adapters.qq.onebot;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.util.concurrent.Uninterruptibles;
import io.github.muchang.http.Answer;
import io.github.muchang.http.LenientJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** The calls that are under way on a socket, and which answer is whose: by the {@code echo}, whatever JSON it comes back as. Thread-safe. */
final class Calls {
    static final int MOST = 256;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<Answer<Reply>>> waiting = new ConcurrentSkipListMap<>();

    Answer<Reply> call(String action, Map<String, ?> parameters, Outlet outlet, Duration longest) {
        if (waiting.size() >= MOST) {
            return new Answer.Later<>(SOON, "too many calls under way");
        }
        String echo = Long.toString(numbers.incrementAndGet());
        String text = new String(
                LenientJson.bytes(
                        ImmutableSortedMap.of("action", HttpLine.checked(action), "echo", echo, "params", parameters)),
                StandardCharsets.UTF_8);
        CompletableFuture<Answer<Reply>> answer = new CompletableFuture<>();
        waiting.put(echo, answer);
        try {
            outlet.send(text);
            return Optional.ofNullable(Uninterruptibles.getUninterruptibly(answer, longest))
                    .orElseThrow();
        } catch (TimeoutException e) {
            return new Answer.Unclear<>("no answer in time");
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (RuntimeException e) { // the host's; its sentence may quote what was sent
            return new Answer.Unclear<>("not sent: " + e.getClass().getSimpleName());
        } finally {
            waiting.remove(echo);
        }
    }

    /** Whether somebody was waiting for it; some implementations tell numbers as texts, or texts as numbers. */
    boolean answered(JsonNode frame) {
        return Frame.scalar(frame.path("echo"))
                .map(waiting::get)
                .filter(each -> each.complete(Reply.read(frame)))
                .isPresent();
    }

    /** The connection is gone, and with it whatever was not answered. */
    void broken() {
        waiting.values().forEach(each -> each.complete(new Answer.Unclear<>("the connection broke")));
    }
}
