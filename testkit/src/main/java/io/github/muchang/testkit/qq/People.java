package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The users of the bot, and what the bot is told of them. */
final class People {
    static final String C2C = "c2c";
    static final String ROBOT = "测试机器人";

    final Platform platform;
    final Posts posts;
    private final boolean ownMemberOpenids;
    private final Map<String, User> byName = new LinkedHashMap<>();
    private final Map<String, User> byOpenid = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> memberOpenids = new HashMap<>();
    private final Map<String, User> byMemberOpenid = new HashMap<>();

    People(Platform platform, Posts posts, boolean ownMemberOpenids) {
        this.platform = platform;
        this.posts = posts;
        this.ownMemberOpenids = ownMemberOpenids;
    }

    void open(Routes routes, String appid) {
        routes.add("POST /v2/generate_url_link", ask -> {
            String data = ask.text("callback_data");
            platform.quotas().fits("share-data-characters", data.codePointCount(0, data.length()));
            String link = "https://qun.qq.com/qunpro/robot/qunshare?robot_appid=" + appid + "&robot_uin=12345678&data="
                    + platform.hex("link");
            links.put(link, data);
            return Answer.ok(Trees.object().put("url_link", link));
        });
        routes.add(
                "GET /users/@me",
                ask -> Answer.ok(Trees.object()
                        .put("id", appid)
                        .put("username", ROBOT)
                        .put("avatar", "")
                        .put("union_openid", "")
                        .put("union_user_account", "")));
    }

    User known(String name) {
        return byName.computeIfAbsent(name, each -> {
            User user = new User(
                    name, platform.openid("user"), platform.openid("union"), 10_000_000L + platform.count("number"));
            byOpenid.put(user.openid, user);
            return user;
        });
    }

    @Nullable
    User find(String openid) {
        return byOpenid.get(openid);
    }

    /** The openid of this user in this group. */
    String memberOpenid(User user, Group group) {
        String openid = ownMemberOpenids
                ? memberOpenids.computeIfAbsent(user.openid + " " + group.openid, each -> platform.openid("member"))
                : user.openid;
        byMemberOpenid.put(openid, user);
        return openid;
    }

    /** Who has, or had, this openid in a group. */
    @Nullable
    User member(String memberOpenid) {
        return byMemberOpenid.get(memberOpenid);
    }

    /** Becomes a friend of the bot, by a share link unless that is empty. */
    void adds(User user, String link) {
        String data = link.isEmpty() ? "" : links.get(link);
        if (data == null) {
            throw new IllegalArgumentException("no such share link was made");
        }
        if (user.friend) {
            throw new IllegalStateException("has added the bot already");
        }
        user.friend = true;
        user.rejects = false;
        ObjectNode told = event(user).put("scene", link.isEmpty() ? 1001 : 2003).put("scene_param", data);
        told.putObject("author").put("union_openid", user.unionOpenid);
        tellRepliable("FRIEND_ADD", user, told);
    }

    void leaves(User user) {
        friend(user).friend = false;
        tell("FRIEND_DEL", user, event(user));
    }

    void rejects(User user, boolean now) {
        if (friend(user).rejects == now) {
            throw new IllegalStateException(now ? "rejects pushes already" : "does not reject pushes");
        }
        user.rejects = now;
        if (now) {
            tell("C2C_MSG_REJECT", user, event(user));
        } else {
            tellRepliable("C2C_MSG_RECEIVE", user, event(user));
        }
    }

    /** Writes to the bot, in answer to a message if there is one; answers the message's id. */
    String writes(User user, String text, Optional<Post> quoted) {
        friend(user).talks(platform.now());
        Post post = posts.keep(C2C, user.openid, user.openid, text);
        ObjectNode told = Trees.object().put("id", post.id);
        told.putObject("author")
                .put("id", user.openid)
                .put("user_openid", user.openid)
                .put("union_openid", "")
                .put("username", user.name)
                .put("bot", false);
        told.put("content", text);
        posts.scene(told, post, quoted, "");
        tell("C2C_MESSAGE_CREATE", user, told.put("timestamp", Platform.stamp(post.at)));
        return post.id;
    }

    private ObjectNode event(User user) {
        return Trees.object().put("openid", user.openid).put("timestamp", platform.seconds());
    }

    private void tell(String type, User user, ObjectNode data) {
        platform.tell(type, Happening.GROUP_AND_C2C, user.openid, data);
    }

    private void tellRepliable(String type, User user, ObjectNode data) {
        posts.event(platform.tell(type, Happening.GROUP_AND_C2C, user.openid, data), C2C, user.openid);
    }

    static User friend(User user) {
        if (!user.friend) {
            throw new IllegalStateException("has not added the bot");
        }
        return user;
    }
}
