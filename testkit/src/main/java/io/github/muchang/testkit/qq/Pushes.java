package io.github.muchang.testkit.qq;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** What the bot may say of its own accord. */
final class Pushes {
    private static final int NO_PERMISSION = 40034105;
    // Days after the last talk at which a window of is_wakeup ends, for good after the last; the first ends with its
    // day.
    private static final int[] WINDOW_DAYS = {1, 3, 7, 30};
    private static final Duration DAY = Duration.ofDays(1);

    private final Platform platform;
    private final Quotas quotas;
    private boolean permitted;

    Pushes(Platform platform, boolean permitted) {
        this.platform = platform;
        this.quotas = platform.quotas();
        this.permitted = permitted;
    }

    void use(Sending.Target target, boolean wakeup, String route) {
        User user = target.user();
        Group group = target.group();
        if (user != null && wakeup) {
            wakes(user, route);
        } else if (!permitted) {
            throw new Refused(NO_PERMISSION, "主动消息失败, 无权限");
        } else if (user != null) {
            refuseIf(user.rejects);
            count("active-c2c-per-second", Quotas.SECOND, "", route);
            count("active-c2c-per-minute", Quotas.MINUTE, "", route);
            count("active-c2c-per-minute-and-user", Quotas.MINUTE, user.openid, route);
            quotas.countToday("active-c2c-per-day-and-user", 1, user.openid, route, Pushes::tooMany);
        } else if (group != null) {
            refuseIf(group.rejects);
            count("active-group-per-minute", Quotas.MINUTE, "", route);
            count("active-group-per-minute-and-group", Quotas.MINUTE, group.openid, route);
            quotas.countToday("active-group-per-day-and-group", 1, group.openid, route, Pushes::tooMany);
        }
    }

    private void wakes(User user, String route) {
        refuseIf(user.rejects);
        Instant talked = user.talked;
        int window = talked == null ? -1 : window(talked);
        if (window < 0) {
            throw new Refused(40034123, "did not talk within 30 days");
        }
        if (!user.wakeups.add(window)) {
            quotas.note("wakeups", route);
            throw new Refused(40034122, "one recall for each window");
        }
    }

    private int window(Instant talked) {
        Instant now = platform.now();
        if (day(talked).equals(day(now))) {
            return 0;
        }
        for (int i = 1; i < WINDOW_DAYS.length; i++) {
            if (now.isBefore(talked.plus(DAY.multipliedBy(WINDOW_DAYS[i])))) {
                return i;
            }
        }
        return -1;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Platform.ZONE);
    }

    private static void refuseIf(boolean rejects) {
        if (rejects) {
            throw new Refused(40054013, "pushes are rejected");
        }
    }

    private void count(String limit, Duration window, String whose, String route) {
        quotas.count(limit, window, whose, route, Pushes::tooMany);
    }

    private static Refused tooMany() {
        return new Refused(40034100, "too many pushes");
    }
}
