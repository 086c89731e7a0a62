package io.github.muchang.adapters.qq.onebot;

/**
 * Says that whoever runs the program knows what OneBot means: a program acts as a personal QQ account through a client that Tencent did not make, which
 * the terms of QQ do not allow, and accounts have been banned for it within days. Muchang neither contains nor recommends such a client. Use the
 * official bot wherever it does what you need; this is a reading of public sources, not legal advice.
 */
public enum AcceptedRisk {
    /** The account may be banned at any time, and whoever runs it has decided to live with that. */
    THE_ACCOUNT_MAY_BE_BANNED
}
