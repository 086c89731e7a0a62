package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What a platform would cut or refuse, if the body goes there. */
final class Sizes {
    private static final String WECOM = "developer.work.weixin.qq.com 92135 (2026-11-22)";
    private static final String QQ = "bot.q.qq.com, message buttons (2026-09-10)";
    private static final List<Limit> LIMITS = ImmutableList.of(
            new Limit("/link/title", "WeCom", 128, true, WECOM),
            new Limit("/link/description", "WeCom", 512, true, WECOM),
            new Limit("/link/url", "WeCom", 2048, true, WECOM),
            new Limit("/miniProgram/title", "WeCom", 64, true, WECOM),
            new Limit("/text", "WeCom", 4000, true, WECOM),
            new Limit("/label", "QQ", 10, false, QQ));

    private Sizes() {}

    static void check(Said said, Consumer<Remark> found) {
        said.body().templates().forEach((pointer, template) -> LIMITS.stream()
                .filter(limit -> pointer.endsWith(limit.part()))
                .forEach(limit -> {
                    int size = limit.sizeOf(template.least(ImmutableSortedMap.of()));
                    if (size > limit.most()) {
                        found.accept(limit.remark(said.at() + pointer, size));
                    }
                }));
    }

    /** How much of a part a platform takes, in bytes of UTF-8 or in characters. */
    private record Limit(String part, String platform, int most, boolean bytes, String source) {
        int sizeOf(String text) {
            return bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.codePointCount(0, text.length());
        }

        Remark remark(String place, int size) {
            return new Remark(
                    Lint.Rule.LENGTH,
                    Lint.Severity.WARNING,
                    place,
                    platform + " 最多收 " + most + (bytes ? " 字节" : " 字") + "，这里至少有 " + size,
                    platform + " takes at most " + most + (bytes ? " bytes" : " characters") + ", here are at least "
                            + size,
                    source);
        }
    }
}
