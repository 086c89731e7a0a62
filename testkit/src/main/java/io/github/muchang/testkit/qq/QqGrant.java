package io.github.muchang.testkit.qq;

/** What the platform grants a bot by name only; without it the calls are answered 11253. */
public enum QqGrant {
    /** {@code GET /v2/groups/{group_openid}/info}. */
    GROUP_INFO,
    /** {@code GET /v2/groups/{group_openid}/bot_state}. */
    BOT_STATE,
    /** {@code GET /v2/groups/{group_openid}/members}, all of them or one. */
    MEMBERS,
    /** {@code POST /v2/groups/{group_openid}/batch_remove_members}. */
    REMOVAL,
    /** {@code GET} and {@code POST /v2/groups/{group_openid}/member_blacklist}. */
    BLACKLIST
}
