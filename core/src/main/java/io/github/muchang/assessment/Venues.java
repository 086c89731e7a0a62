package io.github.muchang.assessment;

import io.github.muchang.channel.Pool;
import io.github.muchang.segment.Wording;
import java.util.Collection;
import java.util.stream.Collectors;

/** What kinds of pools are called. */
final class Venues {
    private Venues() {}

    static String in(Collection<Pool.Kind> kinds, Wording w) {
        return kinds.isEmpty()
                ? w.of("无", "none")
                : kinds.stream().map(each -> in(each, w)).collect(Collectors.joining(w.of("、", ", ")));
    }

    static String in(Pool.Kind kind, Wording w) {
        return switch (kind) {
            case FRIENDS -> w.of("好友", "friends");
            case FOLLOWERS -> w.of("公众号关注者", "followers");
            case GROUP -> w.of("群", "groups");
            case MEMBERS -> w.of("会员", "members");
            case GUESTS -> w.of("门店来客", "guests");
            case FEED -> w.of("朋友圈、视频号", "feed");
            case USERS -> w.of("应用或小程序用户", "users");
            case PLATFORM -> w.of("别人的平台", "platform");
        };
    }
}
