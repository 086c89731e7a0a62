package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.DatedLimits;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the platform allows, by {@code qq-limits.json}: of the documents of 2025-04 and of the wiki as of 2026-09-10. */
final class QqLimits {
    private QqLimits() {}

    static DatedLimits on(LocalDate day) {
        return DatedLimits.on(resource(), day);
    }

    static List<DatedLimits.Known> known() {
        return DatedLimits.known(resource());
    }

    private static URL resource() {
        return Objects.requireNonNull(QqLimits.class.getResource("qq-limits.json"), "qq-limits.json");
    }
}
