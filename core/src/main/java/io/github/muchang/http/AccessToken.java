package io.github.muchang.http;

/** What a platform lets us call with for a while. Does not print itself. */
public final class AccessToken {
    private final String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public static AccessToken of(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an access token is not empty");
        }
        return new AccessToken(value);
    }

    /** The token itself: for a call, and for nothing else. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
