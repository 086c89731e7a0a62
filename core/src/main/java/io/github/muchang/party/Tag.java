package io.github.muchang.party;

/**
 * A tag on a party.
 *
 * @param at when it was given, in milliseconds
 * @param by who gave it: a rule, an account, a system; never a customer's handle
 */
public record Tag(long at, String by) {
    static Tag merge(Tag a, Tag b) {
        if (a.at != b.at) {
            return a.at < b.at ? a : b;
        }
        return a.by.compareTo(b.by) <= 0 ? a : b;
    }
}
