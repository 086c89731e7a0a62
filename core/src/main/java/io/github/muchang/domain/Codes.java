package io.github.muchang.domain;

import java.util.Locale;

/** What the constants of enums are called in JSON. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
