package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages of the bot to users and groups, and their recall. */
final class Sending {
    private static final int WAITING_FOR_AUDIT = 304023;

    private final Platform platform;
    private final People people;
    private final Groups groups;
    private final Posts posts;
    private final Shapes shapes;
    private final Replies replies;
    private final Pushes pushes;
    private final FakeQqBotBuilder settings;
    private final List<Runnable> audits = new ArrayList<>();
    private int auditing;

    Sending(Groups groups, Shapes shapes, FakeQqBotBuilder settings) {
        this.platform = groups.platform;
        this.people = groups.people;
        this.groups = groups;
        this.posts = people.posts;
        this.shapes = shapes;
        this.replies = new Replies(platform, posts);
        this.pushes = new Pushes(platform, settings.pushes);
        this.settings = settings;
    }

    void open(Routes routes) {
        routes.paced("POST /v2/users/{openid}/messages", "send-per-second", Quotas.SECOND, ask -> send(ask, user(ask)));
        routes.paced(
                "POST /v2/groups/{group_openid}/messages",
                "send-per-second",
                Quotas.SECOND,
                ask -> send(ask, group(ask)));
        routes.paced("DELETE /v2/users/{openid}/messages/{message_id}", "recall-per-second", Quotas.SECOND, ask -> {
            return recall(ask, user(ask));
        });
        routes.paced(
                "DELETE /v2/groups/{group_openid}/messages/{message_id}", "recall-per-second", Quotas.SECOND, ask -> {
                    return recall(ask, group(ask));
                });
    }

    void audits(int sends) {
        auditing += sends;
    }

    /** Ends every audit: what passes is delivered. */
    void decideAudits(boolean pass) {
        List<Runnable> decided = List.copyOf(audits);
        audits.clear();
        if (pass) {
            decided.forEach(Runnable::run);
        }
    }

    /** To whom a message goes, whether a user or a group. */
    record Target(
            String scope,
            String openid,
            @Nullable User user,
            @Nullable Group group) {}

    Target user(Ask ask) {
        String openid = ask.part("openid");
        User user = people.find(openid);
        if (user == null || !user.friend) {
            throw new Refused(40054004, "no friend of the bot");
        }
        return new Target(People.C2C, openid, user, null);
    }

    Target group(Ask ask) {
        Group group = groups.of(ask);
        return new Target(Groups.SCOPE, group.openid, null, group);
    }

    /** A file that is sent while it is uploaded is a push. */
    ObjectNode sendFile(Ask ask, Target target, String fileInfo) {
        ObjectNode message = Trees.object().put("msg_type", 7);
        message.putObject("media").put("file_info", fileInfo);
        mayTalk(target);
        pushes.use(target, false, ask.route);
        return deliver(target, QqDelivered.By.FILE, message);
    }

    private Answer send(Ask ask, Target target) {
        if (!ask.body.isObject()) {
            throw Refused.unfit("a JSON object");
        }
        mayTalk(target);
        shapes.check(ask.body, target.scope());
        String reference = ask.body.path("message_reference").path("message_id").asString("");
        Shapes.require(reference.isEmpty() || posts.isReference(reference), "message_reference");
        QqDelivered.By by = allow(ask, target);
        if (auditing > 0) {
            auditing--;
            audits.add(() -> deliver(target, by, ask.body));
            ObjectNode body = Trees.object()
                    .put("code", WAITING_FOR_AUDIT)
                    .put("err_code", WAITING_FOR_AUDIT)
                    .put("message", "push message is waiting for audit now");
            body.putObject("data").putObject("message_audit").put("audit_id", platform.uuid("audit"));
            return new Answer(202, body);
        }
        return Answer.ok(deliver(target, by, ask.body));
    }

    private void mayTalk(Target target) {
        Group group = target.group();
        if (group != null && group.robotMutedUntil != null && platform.now().isBefore(group.robotMutedUntil)) {
            throw new Refused(40054002, "the bot is muted");
        }
    }

    private QqDelivered.By allow(Ask ask, Target target) {
        boolean message = ask.says("msg_id") && !ask.text("msg_id").isEmpty();
        boolean event = ask.says("event_id") && !ask.text("event_id").isEmpty();
        boolean wakeup = ask.is("is_wakeup");
        Shapes.require(!(message && event), "msg_id and event_id together");
        Shapes.require(!wakeup || (!message && !event && target.user() != null), "is_wakeup");
        if (message) {
            replies.use(posts.message(ask.text("msg_id")), 40034024, ask, target);
            return QqDelivered.By.REPLY;
        }
        if (event) {
            replies.use(replies.event(ask.text("event_id")), 40034025, ask, target);
            return QqDelivered.By.EVENT_REPLY;
        }
        pushes.use(target, wakeup, ask.route);
        return wakeup ? QqDelivered.By.WAKEUP : QqDelivered.By.PUSH;
    }

    private ObjectNode deliver(Target target, QqDelivered.By by, JsonNode message) {
        boolean typing = message.path("msg_type").asInt(0) == 6;
        Post post = posts.keep(
                target.scope(), target.openid(), "", message.path("content").asString(""));
        platform.deliver(
                new QqDelivered(platform.now(), by, target.openid(), typing ? "" : post.id, message.deepCopy()));
        ObjectNode answer = Trees.object().put("id", post.id);
        if (settings.numericTimestamps) {
            answer.put("timestamp", post.at.getEpochSecond());
        } else {
            answer.put("timestamp", Platform.stamp(post.at));
        }
        answer.putObject("ext_info").put("ref_idx", post.refIdx);
        return answer;
    }

    private Answer recall(Ask ask, Target target) {
        Post post = posts.message(ask.part("message_id"));
        if (post == null || post.recalled || !post.target.equals(target.openid())) {
            throw new Refused(306001, "no such message");
        }
        Group group = target.group();
        if (!post.isBots() && (group == null || !group.isRobotAdmin())) {
            throw new Refused(40062003, "no right to recall");
        }
        Duration life = platform.quotas().seconds("recall-seconds");
        if (!life.isZero() && post.at.plus(life).isBefore(platform.now())) {
            throw new Refused(40064004, "too late to recall");
        }
        post.recalled = true;
        return Answer.none();
    }
}
