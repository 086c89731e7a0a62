package io.github.muchang.testkit.qq;

/** What a reverse WebSocket is for. */
public enum OneBotRole {
    /** Actions. */
    API("API"),
    /** Events. */
    EVENT("Event"),
    /** Both. */
    UNIVERSAL("Universal");

    final String word;

    OneBotRole(String word) {
        this.word = word;
    }
}
