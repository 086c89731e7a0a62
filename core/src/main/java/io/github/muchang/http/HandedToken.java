package io.github.muchang.http;

import java.util.function.Supplier;

/** Asks the host's token centre each time. */
record HandedToken(Supplier<String> centre) implements AccessTokenSource {
    @Override
    public Answer<AccessToken> current() {
        try {
            return new Answer.Given<>(AccessToken.of(centre.get()));
        } catch (RuntimeException e) { // its sentence may hold anything
            return new Answer.Unclear<>("the token centre threw " + e.getClass().getSimpleName());
        }
    }

    /** The centre renews it when it is over. */
    @Override
    public void refused(AccessToken token) {}

    @Override
    public String toString() {
        return "HandedToken";
    }
}
