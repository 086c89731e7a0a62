package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Verdict;
import io.github.muchang.time.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says whether a message may go at one moment by looking at the whole history, and tries every moment that could matter. */
final class NaiveJudge {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long QUARTER = 900_000L;
    static final long HORIZON = 20 * 86_400_000L;

    private final World world;
    private final Approach approach;
    private final Subject subject;

    NaiveJudge(World world) {
        this.world = world;
        this.approach = world.approach();
        this.subject = world.question().subject();
    }

    /** The first moment at which it may go. */
    OptionalLong first() {
        TreeSet<Long> moments = new TreeSet<>(world.edges());
        for (long at = world.now() / QUARTER * QUARTER; at < world.now() + HORIZON; at += QUARTER) {
            moments.add(at);
        }
        moments.add(world.now());
        return moments.tailSet(world.now()).stream()
                .filter(this::allows)
                .mapToLong(each -> each)
                .findFirst();
    }

    boolean allows(long t) {
        return (approach.valued() || approach.purpose() == Purpose.TRANSACTIONAL)
                && world.member()
                && t < approach.expires()
                && !"withdrawn".equals(word())
                && world.policies().stream().allMatch(each -> passes(each) || allows(each, t))
                && world.platform().stream().allMatch(each -> !binds(each, t) || allows(each, t));
    }

    private boolean passes(Policy policy) {
        boolean house = !(policy instanceof ConsentRequired
                || policy instanceof Admission
                || policy instanceof Minors
                || policy instanceof BuiltIn
                || (policy instanceof OnlyIf only && only.standing() == Standing.CONSENT));
        boolean sells = approach.purpose() == Purpose.PROMOTION || approach.purpose() == Purpose.BENEFIT;
        return house && (approach.purpose() == Purpose.TRANSACTIONAL || (approach.emergency() && !sells));
    }

    private boolean allows(Policy policy, long t) {
        if (policy instanceof Scoped<?> scoped && !isMeant(scoped.scope(), approach.kind())) {
            return true;
        }
        if (policy instanceof QuietHours quiet) {
            LocalTime clock = Instant.ofEpochMilli(t).atZone(world.zone()).toLocalTime();
            boolean after = !clock.isBefore(quiet.from());
            boolean before = clock.isBefore(quiet.to());
            return !(quiet.from().isBefore(quiet.to()) ? after && before : after || before);
        }
        if (policy instanceof Cap cap) {
            long weight = touches(cap.scope(), t - cap.window().millis())
                    .mapToLong(each -> each.kind().weight())
                    .sum();
            return approach.weight() == 0 || weight + approach.weight() <= cap.most();
        }
        if (policy instanceof MinimumGap gap) {
            return approach.weight() == 0
                    || touches(gap.scope(), t - gap.length().millis())
                            .allMatch(each -> each.kind().weight() == 0);
        }
        if (policy instanceof AdShare share) {
            return !world.community()
                    || approach.purpose() != Purpose.PROMOTION
                    || approach.weight() == 0
                    || keeps(share, t);
        }
        if (policy instanceof ConsentRequired consent) {
            return world.community() || !consent.purposes().contains(approach.purpose()) || word().equals("given");
        }
        if (policy instanceof Admission admission) {
            return !admission.pool().equals(approach.invitesTo()) || holds(admission.whom(), t);
        }
        if (policy instanceof Suppression rule) {
            String category = approach.kind().category();
            return category.isEmpty()
                    || (!rule.category().isEmpty() && !rule.category().equals(category))
                    || deeds("purchased")
                            .filter(each -> each.label().equals(category))
                            .allMatch(each -> each.at() <= t - rule.length().millis());
        }
        if (policy instanceof ServiceCase open) {
            return deeds(open.opened()).count() <= deeds(open.closed()).count();
        }
        if (policy instanceof Minors minors) {
            return (approach.purpose() != Purpose.PROMOTION && approach.purpose() != Purpose.BENEFIT)
                    || !holds(minors.who(), t);
        }
        if (policy instanceof OnlyIf only) {
            return (only.standing() == Standing.CONSENT && world.community()) || holds(only.when(), t);
        }
        if (policy instanceof NotWhile not) {
            return !holds(not.when(), t);
        }
        if (policy instanceof NotDuring days) {
            LocalDate day = Instant.ofEpochMilli(t).atZone(world.zone()).toLocalDate();
            return day.isBefore(days.first()) || day.isAfter(days.last());
        }
        throw new AssertionError(policy);
    }

    private boolean keeps(AdShare share, long t) {
        List<World.Touched> counted = touches(share.scope(), Long.MIN_VALUE)
                .filter(each -> each.kind().weight() > 0)
                .sorted(Comparator.comparingLong(World.Touched::at).reversed())
                .toList();
        Predicate<World.Touched> promotion = each -> each.kind().purpose() == Purpose.PROMOTION;
        if (share.window().isPresent()) {
            long from = t - share.window().get().millis();
            long all = counted.stream().filter(each -> each.at() > from).count();
            long promotions = counted.stream()
                    .filter(each -> each.at() > from)
                    .filter(promotion)
                    .count();
            return (promotions + 1) * 100 <= (all + 1) * share.percent();
        }
        long promotions =
                counted.stream().limit(share.last() - 1L).filter(promotion).count();
        return promotions + 1 <= share.last() * share.percent() / 100;
    }

    private boolean binds(PlatformRule rule, long t) {
        List<PlatformRule> editions = world.platform().stream()
                .filter(each ->
                        each.name().equals(rule.name()) && each.carrier().equals(rule.carrier()))
                .toList();
        LocalDate today = Instant.ofEpochMilli(t).atZone(SHANGHAI).toLocalDate();
        List<PlatformRule> begun = editions.stream()
                .filter(each -> !each.validFrom().isAfter(today))
                .toList();
        boolean inForce = begun.isEmpty()
                || begun.stream()
                        .max(Comparator.comparing(PlatformRule::validFrom))
                        .orElseThrow()
                        .equals(rule);
        String channel = approach.kind().channel();
        boolean known = !channel.isEmpty()
                && world.platform().stream()
                        .anyMatch(each -> each.carrier().equals(rule.carrier())
                                && each.channel().equals(channel));
        return inForce
                && rule.carrier().equals(approach.kind().carrier())
                && (rule.channel().isEmpty() || rule.channel().equals(channel) || !known)
                && (rule.replies().isEmpty() || rule.replies().get() == approach.reply());
    }

    private boolean allows(PlatformRule rule, long t) {
        if (rule.limit() instanceof PlatformLimit.ReplyWindow window) {
            long contact = approach.kind().carrier().equals("wecom") ? world.contact() : Long.MIN_VALUE;
            return contact != Long.MIN_VALUE
                    && t - contact < window.length().millis()
                    && (window.most() == 0
                            || sent(rule).filter(each -> each.at() >= contact).count() < window.most());
        }
        if (rule.limit() instanceof PlatformLimit.ReceiverQuota quota) {
            long from = quota.window() instanceof Window.Rolling rolling
                    ? t - rolling.length().millis()
                    : start(((Window.Current) quota.window()).period(), t) - 1;
            return sent(rule).filter(each -> each.at() > from).count() < quota.most();
        }
        if (rule.limit() instanceof PlatformLimit.Forbidden forbidden) {
            return !forbidden.purposes().contains(approach.purpose());
        }
        return true;
    }

    private static long start(Window.Period period, long t) {
        LocalDate day = Instant.ofEpochMilli(t).atZone(SHANGHAI).toLocalDate();
        LocalDate first =
                period == Window.Period.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
    }

    private Stream<World.Touched> sent(PlatformRule rule) {
        return world.touches().stream()
                .filter(each -> each.kind().carrier().equals(rule.carrier()))
                .filter(each -> rule.channel().isEmpty()
                        || each.kind().channel().isEmpty()
                        || each.kind().channel().equals(rule.channel()));
    }

    private Stream<World.Touched> touches(Scope scope, long after) {
        return world.touches().stream().filter(each -> each.at() > after && isMeant(scope, each.kind()));
    }

    private Stream<World.Deed> deeds(String activity) {
        return world.deeds().stream().filter(each -> each.activity().equals(activity));
    }

    private static boolean isMeant(Scope scope, TouchKind kind) {
        return (scope.purposes().isEmpty() || scope.purposes().contains(kind.purpose()))
                && (scope.carrier().isEmpty() || scope.carrier().equals(kind.carrier()))
                && (scope.pool().isEmpty() || scope.pool().equals(kind.pool()))
                && (scope.pathway().isEmpty() || scope.pathway().equals(kind.pathway()))
                && (scope.brand().isEmpty() || scope.brand().equals(kind.brand()));
    }

    /** The newest word on the carrier, unless there is none or everything was withdrawn since; at one moment a withdrawal wins. */
    private String word() {
        World.Said here = latest(approach.kind().carrier());
        World.Said everywhere = latest("*");
        if (everywhere != null && !everywhere.yes() && (here == null || everywhere.at() >= here.at())) {
            return "withdrawn";
        }
        World.Said counts = here == null ? everywhere : here;
        return counts == null ? "none" : counts.yes() ? "given" : "withdrawn";
    }

    private World.@org.jspecify.annotations.Nullable Said latest(String carrier) {
        return world.words().stream()
                .filter(each ->
                        each.purpose() == approach.purpose() && each.carrier().equals(carrier))
                .max(Comparator.comparingLong(World.Said::at).thenComparing(each -> !each.yes()))
                .orElse(null);
    }

    private boolean holds(Condition condition, long t) {
        return Verdict.holds(condition.verdict(
                new Subject(subject.party(), t, subject.calendar(), subject.rules(), subject.yardsticks())));
    }
}
