package io.github.muchang.party;

/**
 * A plain attribute: not personal, declared so by the domain.
 *
 * @param value the value in its canonical text form
 * @param at when it was told, in milliseconds
 */
public record Attribute(String value, long at) {
    static Attribute merge(Attribute a, Attribute b) {
        if (a.at != b.at) {
            return a.at > b.at ? a : b;
        }
        return a.value.compareTo(b.value) >= 0 ? a : b;
    }
}
