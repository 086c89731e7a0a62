package io.github.muchang.adapters.qq.official;

import java.time.Duration;

/** What is to be done after the gateway hung up with a code. */
enum Closing {
    /** Go on with the session where it was. */
    RESUME,
    /** The session is over: begin another. */
    IDENTIFY,
    /** The token was not taken: get another, then go on. */
    TOKEN,
    /** Too fast: wait for a minute, then go on. */
    SLOWLY,
    /** It is the same the next time: somebody has to change something. */
    STOP;

    /** The code of a connection that ended without one. */
    static final int NONE = 1006;

    /** Intents that were not granted. */
    static final int INTENTS = 4014;

    /** How long to wait after having been too fast. */
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** By the platform's table; of what is not in it, that the session goes on. */
    static Closing of(int code) {
        return switch (code) {
            case 4001, 4002, 4010, 4011, 4012, 4013, INTENTS, 4914, 4915 -> STOP;
            case 4004 -> TOKEN;
            case 4006, 4007 -> IDENTIFY;
            case 4008 -> SLOWLY;
            default -> code >= 4900 && code <= 4913 ? IDENTIFY : RESUME;
        };
    }

    /** What a code that stops means, by the platform's table. */
    static String meaning(int code) {
        return switch (code) {
            case 4001 -> "the platform does not know an operation of ours";
            case 4002 -> "the platform cannot read what we said";
            case 4010 -> "the shard is none";
            case 4011 -> "too many groups for one shard";
            case 4012 -> "the version is none";
            case 4013 -> "an intent is none";
            case INTENTS -> "an intent was not granted to the bot";
            case 4914 -> "the bot is delisted: it may be used in the sandbox only";
            case 4915 -> "the bot is banned";
            default -> "code " + code;
        };
    }
}
