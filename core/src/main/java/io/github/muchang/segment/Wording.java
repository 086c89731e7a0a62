package io.github.muchang.segment;

import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.content.Purpose;
import io.github.muchang.money.Money;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How sentences are put in one language: Chinese for a Chinese locale, English for every other. Immutable. */
public final class Wording {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long MINUTE = 60_000;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 86_400_000;

    private final boolean chinese;
    private final ZoneId zone;
    private final Map<String, ActivityType> activities;

    /** Speaks of these activities, with moments in a zone. */
    public Wording(Locale locale, ZoneId zone, Collection<ActivityType> activities) {
        this.chinese = locale.getLanguage().equals("zh");
        this.zone = zone;
        this.activities = activities.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, ActivityType::name, each -> each, (a, b) -> b));
    }

    /** The text of this language. */
    public String of(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }

    /** The verb of an activity; its name if it has no words of its own. */
    public String verb(String activity) {
        ActivityType type = activities.get(activity);
        return type == null ? activity : of(type.chinese(), type.english());
    }

    /** A moment, to the minute, in the zone. */
    public String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** A length of time, in its two largest units. */
    public String length(long millis) {
        if (millis >= DAY) {
            return unit(millis / DAY, "天", "day")
                    + (millis % DAY >= HOUR ? " " + unit(millis % DAY / HOUR, "小时", "hour") : "");
        }
        if (millis >= HOUR) {
            long minutes = millis % HOUR / MINUTE;
            return unit(millis / HOUR, "小时", "hour") + (minutes > 0 ? " " + unit(minutes, "分钟", "minute") : "");
        }
        return millis >= MINUTE || millis == 0
                ? unit(millis / MINUTE, "分钟", "minute")
                : unit(Math.max(1, millis / 1000), "秒", "second");
    }

    /** A number of something, English in the plural where it is not one. */
    public String unit(long count, String inChinese, String inEnglish) {
        return count + " " + of(inChinese, count == 1 ? inEnglish : inEnglish + "s");
    }

    /** Where a window reaches: before the verb in Chinese, after it in English. */
    public String window(Window window) {
        if (window instanceof Window.Rolling rolling) {
            String length = length(rolling.length().millis());
            return of(
                    "最近 " + length + "内", " in the last " + (length.matches("1 \\w+") ? length.substring(2) : length));
        }
        if (window instanceof Window.Current current) {
            return switch (current.period()) {
                case DAY -> of("今天", " today");
                case WEEK -> of("本周", " this week");
                case MONTH -> of("本月", " this month");
                case YEAR -> of("今年", " this year");
            };
        }
        if (window instanceof Window.Ever) {
            return "";
        }
        throw new AssertionError(window);
    }

    /** A range between two quantities that are already in words; {@code low} stands before {@code high} in "2 to 5 days". */
    String range(Bounds bounds, String low, String high) {
        if (bounds.low() == bounds.high()) {
            return of("正好 ", " exactly ") + high;
        }
        if (bounds.hasLow() && bounds.hasHigh()) {
            return of(" " + low + " 到 " + high, " " + low + " to " + high);
        }
        return bounds.hasLow() ? of("至少 ", " at least ") + low : of("至多 ", " at most ") + high;
    }

    /** An amount of money: ¥500 for yuan, 29.33 USD for others, a bare number without a currency. */
    public String amount(long minor, String currency) {
        if (currency.isEmpty()) {
            return Long.toString(minor);
        }
        String money = Money.of(minor, currency).toString();
        String number = money.substring(0, money.length() - currency.length() - 1);
        String whole = number.endsWith(".00") ? number.substring(0, number.length() - 3) : number;
        if (!currency.equals("CNY")) {
            return money;
        }
        return whole.startsWith("-") ? "-¥" + whole.substring(1) : "¥" + whole;
    }

    /** The label behind a verb; nothing for none. */
    String label(Optional<String> label) {
        return label.map(each ->
                        each.isEmpty() ? of("（未分类）", " (without a label)") : of("「" + each + "」", " (" + each + ")"))
                .orElse("");
    }

    /** What a role is called. */
    public String role(Membership.Role role) {
        return switch (role) {
            case MEMBER -> of("成员", "member");
            case KOC -> "KOC";
            case ADMIN -> of("管理员", "admin");
            case OWNER -> of("群主", "owner");
        };
    }

    /** Sentences with a word between them; those that join others themselves in brackets. */
    String joined(List<Condition> parts, String word) {
        if (parts.size() == 1) {
            return parts.get(0).sentence(this);
        }
        return parts.stream()
                .map(part -> part.parts().size() > 1
                        ? of("（", "(") + part.sentence(this) + of("）", ")")
                        : part.sentence(this))
                .collect(Collectors.joining(chinese ? "，" + word : ", " + word + " "));
    }

    /** Gaps with a separator; those that join others themselves in brackets. */
    String list(List<Gap> gaps, String separator) {
        return gaps.stream()
                .map(gap -> gap instanceof Gap.Each || gap instanceof Gap.OneOf
                        ? of("（", "(") + gap.in(this) + of("）", ")")
                        : gap.among(this))
                .collect(Collectors.joining(separator));
    }

    /** Where a word of consent holds, to be said after what it is about; nothing for every carrier. */
    public String place(String place) {
        if (place.equals(Consent.ANY_CARRIER)) {
            return "";
        }
        if (place.equals(Consent.ANY_BRAND)) {
            return of("（与任何品牌共享）", " (shared with any brand)");
        }
        return Consent.isBrand(place)
                ? of(
                        "（与品牌「" + Consent.brandOf(place) + "」共享）",
                        " (shared with the brand '" + Consent.brandOf(place) + "')")
                : " / " + place;
    }

    /** What a purpose is called. */
    public String purpose(Purpose purpose) {
        return switch (purpose) {
            case TRANSACTIONAL -> of("交易通知", "transactional messages");
            case SERVICE -> of("服务", "service messages");
            case CARE -> of("关怀", "care");
            case KNOWLEDGE -> of("知识内容", "knowledge");
            case PARTICIPATION -> of("参与邀请", "invitations to take part");
            case BENEFIT -> of("权益", "benefits");
            case PROMOTION -> of("推广", "promotion");
        };
    }
}
