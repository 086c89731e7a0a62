package io.github.muchang.attribution;

import io.github.muchang.channel.Depth;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.Realm;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.segment.Wording;
import java.util.Set;

/** 触达模型: in what sort of place people are reached, and how deeply that sort usually reaches. */
public enum ReachModel {
    /** 外部公众号、平台: places under the rules of others. */
    EXTERNAL(Depth.LIGHT, "外部渠道", "places of others"),
    /** 线下: guests and others without a carrier. */
    OFFLINE(Depth.LIGHT, "线下", "offline"),
    /** 电话、短信、AI 呼叫: each use costs. */
    CALL(Depth.MEDIUM, "电话短信", "calls and text messages"),
    /** 自有公众号: followers of our accounts, and feeds. */
    ACCOUNT(Depth.MEDIUM, "自有账号", "own accounts"),
    /** 社群: our groups. */
    GROUP(Depth.MEDIUM, "自有社群", "own groups"),
    /** 会员、小程序: members and users. */
    MEMBERS(Depth.MEDIUM, "会员与应用", "members and users"),
    /** 企微、好友: one to one. */
    FRIENDS(Depth.FULL, "一对一好友", "one-to-one friends");

    private final Depth usual;
    private final String chinese;
    private final String english;

    ReachModel(Depth usual, String chinese, String english) {
        this.usual = usual;
        this.chinese = chinese;
        this.english = english;
    }

    /** How deeply this sort usually reaches, if its pathways allow what the platforms do. */
    public Depth usual() {
        return usual;
    }

    /** What it is called. */
    public String in(Wording w) {
        return w.of(chinese, english);
    }

    /** The sort of a pool, seen by the domain's owner; carriers of calls are told by their names. */
    static ReachModel of(Pool pool, PrivateDomain domain, Set<String> calls) {
        if (domain.realmFor(pool.name(), domain.owner()) == Realm.PUBLIC) {
            return EXTERNAL;
        }
        if (pool.carrier().filter(each -> calls.contains(each.name())).isPresent()) {
            return CALL;
        }
        return switch (pool.kind()) {
            case FRIENDS -> FRIENDS;
            case FOLLOWERS, FEED -> ACCOUNT;
            case GROUP -> GROUP;
            case MEMBERS, USERS -> MEMBERS;
            case GUESTS -> OFFLINE;
            case PLATFORM -> EXTERNAL;
        };
    }
}
