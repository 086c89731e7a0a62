package io.github.muchang.testkit.wechat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody on WeChat, with those members whose customer they are. */
final class Contact {
    final String id;
    final String name;
    final String unionid;
    final Map<String, Follow> follows = new LinkedHashMap<>();

    Contact(String id, String name, String unionid) {
        this.id = id;
        this.name = name;
        this.unionid = unionid;
    }

    /** The bond with this member that a client may work with; null if there is none, or the member has not confirmed it. */
    @Nullable
    Follow confirmed(String userid) {
        Follow follow = follows.get(userid);
        return follow == null || follow.half ? null : follow;
    }
}
