package io.github.muchang.adapters.wechat;

/** One of the two platforms; some of their error codes mean different things. */
public enum Platform {
    /** 企业微信. */
    WECOM,
    /** 公众号 and 服务号. */
    OFFICIAL_ACCOUNT
}
