package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * Invites to a pool with a content; whoever is in it already goes on as having joined, and whoever a policy does not admit as not
 * having joined. Each method answers a changed copy.
 *
 * @param name durable name
 * @param content the invitation
 * @param persona in whose voice; empty for whoever looks after the party
 * @param pool the pool
 * @param within how long to wait for the arrival; empty goes on with the next step as soon as the invitation was asked of a carrier
 * @param joined the step to go on with after the arrival; empty for the next
 * @param missed the step to go on with when the party did not come; empty for the next
 */
public record Invite(
        String name,
        String content,
        Optional<String> persona,
        String pool,
        Optional<Span> within,
        String joined,
        String missed)
        implements Step {
    /** Invites to a pool with the content of this name. */
    public static Invite to(String pool, String content) {
        return new Invite("", content, Optional.empty(), pool, Optional.empty(), Way.NEXT, Way.NEXT);
    }

    /** In a persona's voice. */
    public Invite as(String who) {
        return new Invite(name, content, Optional.of(who), pool, within, joined, missed);
    }

    /** Waits so long for the arrival. */
    public Invite within(Span length) {
        return new Invite(name, content, persona, pool, Optional.of(length), joined, missed);
    }

    /** Goes on with this step after the arrival. */
    public Invite joined(String step) {
        return new Invite(name, content, persona, pool, within, step, missed);
    }

    /** Goes on with this step when the party did not come, or was not admitted. */
    public Invite missed(String step) {
        return new Invite(name, content, persona, pool, within, joined, step);
    }

    @Override
    public Invite named(String durable) {
        return new Invite(durable, content, persona, pool, within, joined, missed);
    }

    @Override
    public List<Way> ways() {
        Way here = new Way("joined", joined, "/joined");
        Way away = new Way("missed", missed, "/missed");
        return within.isPresent() ? ImmutableList.of(here, away) : ImmutableList.of(Way.on(), here, away);
    }
}
