package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a content. Goes on when it was asked of a carrier, or refused by a policy; waits as long as a policy puts it off.
 *
 * @param name durable name
 * @param content the content
 * @param persona in whose voice; empty for whoever looks after the party
 */
public record Send(String name, String content, Optional<String> persona) implements Step {
    /** Sends the content of this name. */
    public static Send of(String content) {
        return new Send("", content, Optional.empty());
    }

    /** In a persona's voice. */
    public Send as(String who) {
        return new Send(name, content, Optional.of(who));
    }

    @Override
    public Send named(String durable) {
        return new Send(durable, content, persona);
    }

    @Override
    public List<Way> ways() {
        return ImmutableList.of(Way.on());
    }
}
