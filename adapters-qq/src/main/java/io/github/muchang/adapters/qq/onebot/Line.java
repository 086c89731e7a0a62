package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.Answer;
import java.util.Map;

/** A way to ask an implementation for something: {@link HttpLine}, {@link ForwardSocket}, {@link ReverseSocket}, or the host's own. Thread-safe. */
@FunctionalInterface
public interface Line {
    /**
     * Asks for an action once, and waits for what comes back. Whatever the implementation does is an answer.
     *
     * @param action its name, such as {@code send_private_msg}
     * @param parameters maps, lists, texts, numbers and booleans by name
     * @return {@link Answer.Later} if certainly nothing was done, {@link Answer.Unclear} if nobody knows
     */
    Answer<Reply> call(String action, Map<String, ?> parameters);
}
