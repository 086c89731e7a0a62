package io.github.muchang.content;

/** What a body can be. A carrier says which of these it can deliver. */
public enum BodyKind {
    /** Words. */
    TEXT("text"),
    /** A picture. */
    IMAGE("image"),
    /** A card that opens a web page. */
    LINK("link"),
    /** A card that opens a mini program. */
    MINI_PROGRAM("miniProgram"),
    /** A file. */
    FILE("file"),
    /** Words with buttons. */
    BUTTONS("buttons");

    private final String code;

    BodyKind(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }
}
