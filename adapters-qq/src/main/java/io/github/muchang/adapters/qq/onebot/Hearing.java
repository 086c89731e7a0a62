package io.github.muchang.adapters.qq.onebot;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Tells the messages of a socket apart: events go to whoever takes them, answers to the calls; what is neither is passed over. */
final class Hearing implements Predicate<String> {
    private final Calls calls;
    private final OneBotEvents events;
    private final Consumer<Heard> taker;

    Hearing(Calls calls, OneBotEvents events, Consumer<Heard> taker) {
        this.calls = calls;
        this.events = Objects.requireNonNull(events, "events");
        this.taker = Objects.requireNonNull(taker, "taker");
    }

    /** Answers only: events mean nothing. */
    static Predicate<String> of(Calls calls) {
        return text -> Frame.object(text).map(calls::answered).orElse(false);
    }

    /** Whether it was anything to us. */
    @Override
    public boolean test(String text) {
        Optional<JsonNode> frame = Frame.object(text);
        if (frame.isEmpty()) {
            return false;
        }
        if (frame.get().path("post_type").isMissingNode()) {
            return calls.answered(frame.get());
        }
        Optional<Heard> heard = events.hear(frame.get());
        heard.ifPresent(taker);
        return heard.isPresent();
    }
}
