package io.github.muchang.report;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.segment.Wording;
import java.util.Locale;
import java.util.function.Function;

/**
 * A sentence in both languages of the report.
 *
 * @param zh in Chinese
 * @param en in English
 */
record Words(String zh, String en) {
    /** What something says of itself. */
    static Words of(PrivateDomain domain, Function<Wording, String> sentence) {
        return new Words(sentence.apply(domain.wording(Locale.CHINA)), sentence.apply(domain.wording(Locale.ENGLISH)));
    }
}
