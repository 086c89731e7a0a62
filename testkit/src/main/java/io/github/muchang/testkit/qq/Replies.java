package io.github.muchang.testkit.qq;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long, how often and with which sequence numbers a message or event may be replied to. */
final class Replies {
    private final Platform platform;
    private final Posts posts;

    Replies(Platform platform, Posts posts) {
        this.platform = platform;
        this.posts = posts;
    }

    /** The event that is replied to, or 40034027 if it is none to reply to. */
    @Nullable
    Post event(String id) {
        Post event = posts.event(id);
        if (event == null && id.indexOf(':') > 0) {
            throw new Refused(40034027, "event may not be replied to");
        }
        return event;
    }

    /** Uses up one reply, or refuses. */
    void use(@Nullable Post post, int unknown, Ask ask, Sending.Target target) {
        if (post == null
                || post.recalled
                || !post.scope.equals(target.scope())
                || !post.target.equals(target.openid())) {
            throw new Refused(unknown, "invalid id of what is replied to");
        }
        long sequence = ask.body.path("msg_seq").asLong(1);
        if (post.sequences.contains(sequence)) {
            throw new Refused(40054005, "msg_id and msg_seq are used up");
        }
        Quotas quotas = platform.quotas();
        long minutes = quotas.of(target.scope() + "-reply-minutes");
        if (minutes != 0 && platform.isOver(post.at, Duration.ofMinutes(minutes))) {
            throw new Refused(40034005, "回复消息msg_id已过期");
        }
        quotas.check(
                target.scope() + "-replies",
                post.sequences.size() + 1L,
                ask.route,
                () -> new Refused(40034128, "more replies than one message gets"));
        post.sequences.add(sequence);
    }
}
