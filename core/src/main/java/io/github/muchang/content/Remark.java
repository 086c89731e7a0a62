package io.github.muchang.content;

import java.util.Locale;

/**
 * Something that {@link Lint} found in a content.
 *
 * @param rule which rule it is about
 * @param severity whether it keeps the content from being sent
 * @param place where, as a JSON pointer below the content, such as {@code /text} or {@code /variants/小林/text}
 * @param chinese what was found and what would be right, in Chinese
 * @param english what was found and what would be right, in English
 * @param source where the rule is written
 */
public record Remark(
        Lint.Rule rule, Lint.Severity severity, String place, String chinese, String english, String source) {
    /** The remark in Chinese for a Chinese locale, in English for every other, with its source. */
    public String in(Locale locale) {
        boolean isChinese = locale.getLanguage().equals("zh");
        return (isChinese ? chinese : english)
                + (source.isEmpty() ? "" : isChinese ? "（" + source + "）" : " (" + source + ")");
    }

    /** The same, but only a warning, since the rule was set aside for a reason. */
    Remark setAside(String reason) {
        return new Remark(
                rule,
                Lint.Severity.WARNING,
                place,
                chinese + "已按记录的理由放行：" + reason,
                english + "; set aside: " + reason,
                source);
    }
}
