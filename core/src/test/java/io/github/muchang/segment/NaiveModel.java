package io.github.muchang.segment;

import io.github.muchang.party.Consent;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Touch;
import io.github.muchang.repurchase.BgNbd;
import io.github.muchang.repurchase.PurchaseHistory;
import io.github.muchang.time.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What conditions mean, worked out the slow and obvious way from a history's plain lists. */
final class NaiveModel {
    private final History history;

    NaiveModel(History history) {
        this.history = history;
    }

    boolean holds(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().allMatch(this::holds);
        } else if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(this::holds);
        } else if (condition instanceof NotThat not) {
            return !holds(not.part());
        } else if (condition instanceof Scored scored) {
            return IntStream.range(0, scored.parts().size())
                            .filter(i -> holds(scored.parts().get(i)))
                            .map(i -> scored.points().get(i))
                            .sum()
                    >= scored.atLeast();
        } else if (condition instanceof Measured measured) {
            return within(measured.metric(), measured.bounds());
        } else if (condition instanceof Sequence sequence) {
            return follows(sequence);
        } else if (condition instanceof Repurchase repurchase) {
            return isDue(repurchase);
        } else if (condition instanceof Prevailing) {
            return false; // nobody measured it
        } else if (condition instanceof Ranked ranked) {
            return isAmongTheBest(ranked);
        } else if (condition instanceof MemberOf member) {
            Membership in = history.facts().pools().get(member.pool());
            return in != null
                    && (member.role().isEmpty()
                            || in.role().compareTo(member.role().get()) >= 0);
        } else if (condition instanceof Tagged tagged) {
            return history.facts().tags().contains(tagged.tag());
        } else if (condition instanceof AtStage at) {
            return history.facts().stage().equals(at.stage());
        } else if (condition instanceof AtLevel at) {
            Participation circle = RandomConditions.CIRCLES.get(at.circle());
            return circle != null
                    && history.facts().pools().containsKey(circle.pool())
                    && circle.levels().stream()
                            .anyMatch(level -> level.name().equals(at.atLeast()) && score(circle) >= level.from());
        } else if (condition instanceof InSegment in) {
            Condition segment = RandomConditions.SEGMENTS.get(in.segment());
            return segment != null && holds(segment);
        } else if (condition instanceof HasAttribute has) {
            return isAsSaid(has, history.facts().attributes().get(has.name()));
        } else if (condition instanceof Consented consented) {
            return agreed(consented);
        } else if (condition instanceof CameFrom came) {
            return history.facts().touches().stream()
                    .min(Comparator.comparingLong(Touch::at)
                            .thenComparing(Touch::source)
                            .thenComparing(Touch::pool))
                    .filter(first -> first.source().equals(came.source()))
                    .isPresent();
        }
        throw new AssertionError(condition);
    }

    private long score(Participation circle) {
        Window window = circle.within().map(Window::within).orElse(Window.EVER);
        return circle.acts().stream()
                .mapToLong(act -> deeds(act.activity(), act.label())
                                .filter(deed -> counts(deed.at(), window))
                                .count()
                        * act.points())
                .sum();
    }

    private boolean within(Metric metric, Bounds bounds) {
        if (metric instanceof Tally tally) {
            String own = History.currencyOf(tally.activity());
            boolean mixed = !bounds.currency().isEmpty()
                    && !own.isEmpty()
                    && !bounds.currency().equals(own);
            return within(tally.aggregate(), mixed ? List.of() : counted(tally), bounds);
        }
        OptionalLong value = metric instanceof Age age
                ? age(age)
                : metric instanceof Outlook outlook
                        ? foretold(outlook)
                        : OptionalLong.of(history.facts().pools().size());
        return value.isPresent() && bounds.low() <= value.getAsLong() && value.getAsLong() <= bounds.high();
    }

    private static boolean within(Aggregate aggregate, List<Counted> entries, Bounds bounds) {
        BigInteger low = BigInteger.valueOf(bounds.low());
        BigInteger high = BigInteger.valueOf(bounds.high());
        BigInteger sum = entries.stream()
                .map(each -> BigInteger.valueOf(each.deed().amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger count = BigInteger.valueOf(entries.size());
        Optional<BigInteger> value =
                switch (aggregate) {
                    case COUNT -> Optional.of(count);
                    case TOTAL -> Optional.of(sum);
                    case AVERAGE -> {
                        boolean right =
                                sum.compareTo(low.multiply(count)) >= 0 && sum.compareTo(high.multiply(count)) <= 0;
                        yield !entries.isEmpty() && right ? Optional.of(low) : Optional.empty();
                    }
                    case LARGEST ->
                        entries.stream()
                                .map(each -> BigInteger.valueOf(each.deed().amount()))
                                .max(Comparator.naturalOrder());
                    case DISTINCT_DAYS ->
                        Optional.of(BigInteger.valueOf(
                                entries.stream().map(Counted::day).distinct().count()));
                    case DAYS_IN_A_ROW -> Optional.of(BigInteger.valueOf(longestRun(entries)));
                };
        return value.isPresent()
                && value.get().compareTo(low) >= 0
                && value.get().compareTo(high) <= 0;
    }

    private static long longestRun(List<Counted> entries) {
        TreeSet<LocalDate> days =
                new TreeSet<>(entries.stream().map(Counted::day).toList());
        long longest = 0;
        for (LocalDate first : days) {
            long run = 0;
            while (days.contains(first.plusDays(run))) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private record Counted(History.Deed deed, LocalDate day) {}

    private List<Counted> counted(Tally tally) {
        return deeds(tally.activity(), tally.label())
                .filter(deed -> counts(deed.at(), tally.window()))
                .map(deed -> new Counted(deed, day(deed.at())))
                .toList();
    }

    private Stream<History.Deed> deeds(String activity, Optional<String> label) {
        return history.deeds().stream()
                .filter(deed -> deed.type().equals(activity))
                .filter(deed -> label.isEmpty() || deed.label().equals(label.get()));
    }

    private boolean counts(long at, Window window) {
        if (window instanceof Window.Rolling rolling) {
            return history.now() - rolling.length().millis() < at && at <= history.now();
        } else if (window instanceof Window.Current current) {
            LocalDate then = day(at);
            LocalDate today = day(history.now());
            return switch (current.period()) {
                case DAY -> then.equals(today);
                case WEEK ->
                    then.get(IsoFields.WEEK_BASED_YEAR) == today.get(IsoFields.WEEK_BASED_YEAR)
                            && then.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                                    == today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                case MONTH -> then.getYear() == today.getYear() && then.getMonth() == today.getMonth();
                case YEAR -> then.getYear() == today.getYear();
            };
        } else if (window instanceof Window.Ever) {
            return true;
        }
        throw new AssertionError(window);
    }

    private LocalDate day(long at) {
        return Instant.ofEpochMilli(at).atZone(history.zone()).toLocalDate();
    }

    private OptionalLong age(Age age) {
        OptionalLong since = since(age);
        return since.isEmpty() ? since : OptionalLong.of(history.now() - since.getAsLong());
    }

    /** By the formulas, from the days on which it was done. */
    private OptionalLong foretold(Outlook outlook) {
        BgNbd model = RandomConditions.MODELS.get(outlook.activity());
        List<LocalDate> days = deeds(outlook.activity(), Optional.empty())
                .map(deed -> day(deed.at()))
                .toList();
        if (model == null || days.isEmpty()) {
            return OptionalLong.empty();
        }
        PurchaseHistory known = PurchaseHistory.of(days, day(history.now())).orElseThrow();
        double value = outlook.ahead().isEmpty()
                ? model.aliveProbability(known)
                : model.expectedPurchases(known, outlook.ahead().get());
        return OptionalLong.of((long) Math.floor(value * 1_000_000));
    }

    private OptionalLong since(Age age) {
        History.Facts facts = history.facts();
        return switch (age.of()) {
            case SINCE_FIRST ->
                deeds(age.name(), age.label()).mapToLong(History.Deed::at).min();
            case SINCE_LAST ->
                deeds(age.name(), age.label()).mapToLong(History.Deed::at).max();
            case SILENCE ->
                OptionalLong.of(history.deeds().stream()
                        .filter(History.Deed::heard)
                        .mapToLong(History.Deed::at)
                        .reduce(facts.since(), Math::max));
            case IN_STAGE -> facts.stage().isEmpty() ? OptionalLong.empty() : OptionalLong.of(facts.stageSince());
            case IN_POOL -> {
                Membership in = facts.pools().get(age.name());
                yield in == null ? OptionalLong.empty() : OptionalLong.of(in.since());
            }
        };
    }

    private boolean follows(Sequence sequence) {
        return deeds(sequence.then(), Optional.empty())
                .filter(then -> counts(then.at(), sequence.window()))
                .anyMatch(then -> deeds(sequence.first(), Optional.empty())
                        .anyMatch(first -> first.at() < then.at()
                                && then.at() - first.at() <= sequence.apart().millis()));
    }

    /** By what {@link Rhythm} documents, with exact fractions. */
    private boolean isDue(Repurchase repurchase) {
        List<History.Deed> bought =
                deeds(repurchase.activity(), repurchase.label()).toList();
        if (bought.isEmpty()) {
            return false;
        }
        long last = bought.stream().mapToLong(History.Deed::at).max().orElseThrow();
        long[] days = bought.stream()
                .map(deed -> day(deed.at()).toEpochDay())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(13)
                .mapToLong(each -> each)
                .toArray();
        BigDecimal cycle = BigDecimal.valueOf(repurchase.cycle().millis());
        BigDecimal rhythm = cycle;
        int k = days.length - 1;
        if (repurchase.personalFrom() > 0 && k >= repurchase.personalFrom()) {
            List<Long> apart = LongStream.range(0, k)
                    .map(i -> days[(int) i] - days[(int) i + 1])
                    .sorted()
                    .boxed()
                    .toList();
            BigDecimal twice = BigDecimal.valueOf((apart.get((k - 1) / 2) + apart.get(k / 2)) * 86_400_000L);
            BigDecimal median = twice.divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
            BigDecimal own = median.max(cycle.divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY))
                    .min(cycle.multiply(BigDecimal.valueOf(2)));
            rhythm = own.multiply(BigDecimal.valueOf(k))
                    .add(cycle.multiply(BigDecimal.valueOf(repurchase.personalFrom())))
                    .divide(BigDecimal.valueOf(k + repurchase.personalFrom()), 0, RoundingMode.FLOOR);
        }
        long due = last + rhythm.longValueExact();
        return history.now() >= due - repurchase.before().millis()
                && history.now() < due + repurchase.after().millis();
    }

    /** Among the ceil(p n / 100) best of n, or equal to the last of them. */
    private boolean isAmongTheBest(Ranked ranked) {
        List<Long> best = history.population().stream()
                .sorted(Comparator.reverseOrder())
                .limit((long) Math.ceil(history.population().size() * ranked.top() / 100.0))
                .toList();
        if (best.isEmpty()) {
            return false;
        }
        long last = best.get(best.size() - 1);
        if (ranked.metric() instanceof Tally tally) {
            return deeds(tally.activity(), tally.label()).findAny().isPresent()
                    && within(tally.aggregate(), counted(tally), Bounds.atLeast(last));
        } else if (ranked.metric() instanceof Age age) {
            return since(age).isPresent() && since(age).getAsLong() >= last;
        } else if (ranked.metric() instanceof Outlook outlook) {
            return foretold(outlook).isPresent() && foretold(outlook).getAsLong() >= last;
        }
        return history.facts().pools().size() >= last;
    }

    private static boolean isAsSaid(HasAttribute has, @Nullable String value) {
        if (value == null || (!has.values().isEmpty() && !has.values().contains(value))) {
            return false;
        }
        if (has.least().isEmpty() && has.most().isEmpty()) {
            return true;
        }
        return value.matches("-?[0-9]+(\\.[0-9]+)?")
                && (has.least().isEmpty()
                        || new BigDecimal(value).compareTo(has.least().get()) >= 0)
                && (has.most().isEmpty()
                        || new BigDecimal(value).compareTo(has.most().get()) <= 0);
    }

    private boolean agreed(Consented consented) {
        Optional<Consent> everywhere = latest(consented, Consent.ANY_CARRIER);
        Optional<Consent> here = consented.carrier().flatMap(carrier -> latest(consented, carrier));
        if (here.isEmpty()) {
            return everywhere.filter(Consent::given).isPresent();
        }
        boolean withdrawnSince = everywhere
                .filter(word -> !word.given() && word.at() >= here.get().at())
                .isPresent();
        return here.get().given() && !withdrawnSince;
    }

    /** Of two words at the same time the withdrawal counts. */
    private Optional<Consent> latest(Consented consented, String carrier) {
        return history.facts().words().stream()
                .filter(word -> word.key().equals(consented.purpose().code() + "/" + carrier))
                .map(History.Word::consent)
                .max(Comparator.comparingLong(Consent::at).thenComparing(word -> !word.given()));
    }
}
