package io.github.muchang.adapters.wechat;

import io.github.muchang.http.DatedLimits;
import io.github.muchang.http.PlatformError;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** One of the two platforms; some of their error codes mean different things. */
enum Platform {
    /** 企业微信. */
    WECOM("wecom-limits.json"),
    /** 公众号 and 服务号. */
    OFFICIAL_ACCOUNT("official-account-limits.json");

    private final String limits;

    Platform(String limits) {
        this.limits = limits;
    }

    /** What it allows on a day. */
    DatedLimits limits(LocalDate day) {
        return DatedLimits.on(resource(), day);
    }

    List<DatedLimits.Known> knownLimits() {
        return DatedLimits.known(resource());
    }

    /** Whether it said so. */
    boolean said(PlatformError error) {
        return error.platform().equals(name());
    }

    private URL resource() {
        return Objects.requireNonNull(Platform.class.getResource(limits), limits);
    }
}
