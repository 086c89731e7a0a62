package io.github.muchang.testkit.wechat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Somebody who follows an official account, or did. */
final class Fan {
    final long number;
    final String openid;
    final String name;
    final String unionid;
    final Set<Integer> tags = new LinkedHashSet<>();
    /** What they consented to receive once each, by template. */
    final Map<String, Integer> consents = new TreeMap<>();

    final Windows windows = new Windows();
    boolean follows;
    boolean blocks;
    Instant since = Instant.EPOCH;
    String scene = "";
    String remark = "";

    Fan(long number, String openid, String name, String unionid) {
        this.number = number;
        this.openid = openid;
        this.name = name;
        this.unionid = unionid;
    }
}
