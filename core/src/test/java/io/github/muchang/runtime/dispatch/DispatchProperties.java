package io.github.muchang.runtime.dispatch;

import static io.github.muchang.runtime.dispatch.Samples.CARE;
import static io.github.muchang.runtime.dispatch.Samples.HOUR;
import static io.github.muchang.runtime.dispatch.Samples.MINUTE;
import static io.github.muchang.runtime.dispatch.Samples.NOW;
import static io.github.muchang.runtime.dispatch.Samples.SALES;
import static io.github.muchang.runtime.dispatch.Samples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.carrier.Capabilities;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Pace;
import io.github.muchang.carrier.Patience;
import io.github.muchang.content.BodyKind;
import io.github.muchang.identity.MessageId;
import io.github.muchang.runtime.dispatch.Rehearsal.Reply;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whole afternoons of a queue against platforms that do whatever platforms do. */
class DispatchProperties {
    private static final int PER_WINDOW = 4;
    private static final long WINDOW = 10 * SECOND;
    private static final int AT_ONCE = 3;
    private static final Patience PATIENCE =
            Patience.DEFAULT.deadline(new Span(5 * SECOND)).rests(4, new Span(20 * SECOND), Span.minutes(5));
    private static final long HEALED = NOW + HOUR;
    private static final long END = NOW + 30 * HOUR;

    @Property(tries = 150)
    void the_pace_is_kept_and_every_message_has_one_outcome(
            @ForAll boolean deduplicates, @ForAll boolean receipts, @ForAll long seed) {
        Wild platform = new Wild(seed, deduplicates);
        Rehearsal rehearsal = new Rehearsal(able(deduplicates, receipts), PATIENCE, platform);
        int asked = askedAtRandom(rehearsal, new Random(seed));

        rehearsal.runUntil(END);

        assertThat(rehearsal.outcomes).hasSize(asked);
        for (Sender sender : List.of(SALES, CARE)) {
            List<Long> moments = rehearsal.arrivals.stream()
                    .filter(each -> each.sender().equals(sender))
                    .map(Rehearsal.Arrival::at)
                    .sorted()
                    .toList();
            assertThat(RollingCountProperties.mostWithin(moments, WINDOW)).isLessThanOrEqualTo(PER_WINDOW);
            assertThat(rehearsal.mostUnderWay.getOrDefault(sender, 0)).isLessThanOrEqualTo(AT_ONCE);
        }
        for (Map.Entry<MessageId, Delivery> each : rehearsal.outcomes.entrySet()) {
            int taken = platform.taken.getOrDefault(each.getKey(), 0);
            assertThat(taken).as("times that %s was sent", each).isLessThanOrEqualTo(1);
            if (each.getValue() instanceof Delivery.Accepted) {
                assertThat(taken).as("%s", each).isEqualTo(1);
            } else if (each.getValue() instanceof Delivery.Refused) {
                assertThat(taken).as("%s", each).isZero();
            }
        }
    }

    @Property(tries = 100)
    void a_healthy_account_never_notices_a_sick_one(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int many) {
        Rehearsal alone = new Rehearsal(able(false, false), PATIENCE, (call, count, now) -> well(call));
        Rehearsal together = new Rehearsal(
                able(false, false),
                PATIENCE,
                (call, count, now) ->
                        call.message().sender().equals(CARE) ? well(call) : new Wild(seed, false).sick(call, count));
        Random random = new Random(seed);
        for (int i = 1; i <= many; i++) {
            Queued healthy = Samples.message(i, CARE, random.nextInt(3), END);
            long at = NOW + random.nextInt((int) HOUR);
            alone.ask(healthy, at);
            together.ask(healthy, at);
            together.ask(Samples.message(1000 + i, SALES, 9, END), NOW + random.nextInt((int) HOUR));
        }

        alone.runUntil(END);
        together.runUntil(END);

        assertThat(together.log.stream().filter(line -> line.contains("care"))).containsExactlyElementsOf(alone.log);
        assertThat(alone.outcomes.values()).hasSize(many).allMatch(Delivery.Accepted.class::isInstance);
    }

    @Property(tries = 100)
    void once_a_platform_is_well_nothing_stays_behind(@ForAll boolean receipts, @ForAll long seed) {
        Wild wild = new Wild(seed, true);
        Rehearsal rehearsal = new Rehearsal(
                able(true, receipts),
                PATIENCE,
                (call, count, now) -> now < HEALED ? wild.down(call, count, now) : wild.taking(call, now, 200));
        Random random = new Random(seed);
        int many = 1 + random.nextInt(40);
        for (int i = 1; i <= many; i++) {
            rehearsal.ask(Samples.message(i, SALES, 0, END), HEALED - random.nextInt((int) (5 * MINUTE)));
        }

        rehearsal.runUntil(HEALED + 2 * HOUR);

        assertThat(rehearsal.outcomes.values()).hasSize(many).allMatch(Delivery.Accepted.class::isInstance);
        assertThat(rehearsal.dispatch.standings()).allSatisfy(standing -> {
            assertThat(standing.resting()).isFalse();
            assertThat(standing.ready() + standing.later() + standing.underWay())
                    .isZero();
        });
    }

    @Property(tries = 100)
    void what_is_ready_goes_in_order_of_priority_then_age(@ForAll long seed) {
        Rehearsal rehearsal = new Rehearsal(able(false, false), PATIENCE, (call, count, now) -> well(call));
        Random random = new Random(seed);
        TreeSet<Queued> expected = new TreeSet<>();
        for (int i = 1; i <= 50; i++) {
            Queued message = Samples.message(i, SALES, random.nextInt(4), END);
            Queued aged =
                    new Queued(message.id(), message.key(), SALES, message.priority(), NOW - random.nextInt(5), END);
            expected.add(aged);
            rehearsal.ask(aged, NOW);
        }

        rehearsal.runUntil(END);

        assertThat(rehearsal.log.stream().map(line -> line.substring(line.indexOf(' ') + 1)))
                .containsExactlyElementsOf(expected.stream()
                        .map(each -> "send " + each.id() + " by " + SALES)
                        .toList());
    }

    private static int askedAtRandom(Rehearsal rehearsal, Random random) {
        int many = 1 + random.nextInt(60);
        for (int i = 1; i <= many; i++) {
            long at = NOW + random.nextInt((int) HOUR);
            long expires = at + 1 + random.nextInt((int) (3 * HOUR));
            Sender sender = random.nextBoolean() ? SALES : CARE;
            rehearsal.ask(Samples.message(i, sender, random.nextInt(3), expires), at);
        }
        return many;
    }

    private static Capabilities able(boolean deduplicates, boolean receipts) {
        Capabilities.Builder builder = Capabilities.sending(BodyKind.TEXT)
                .pace(Pace.of(PER_WINDOW, new Span(WINDOW)).atOnce(AT_ONCE));
        if (deduplicates) {
            builder.deduplicatesFor(Span.hours(1));
        }
        if (receipts) {
            builder.receipts();
        }
        return builder.build();
    }

    private static Reply well(Call call) {
        return new Reply(150, 100, Delivery.accepted("r-" + call.message().key()));
    }

    /** Does anything, but the same for the same call; remembers what it took, and when. */
    private static final class Wild implements Rehearsal.Platform {
        private final long seed;
        private final boolean deduplicates;
        private final Map<MessageId, Long> known = new TreeMap<>();
        final Map<MessageId, Integer> taken = new TreeMap<>();

        Wild(long seed, boolean deduplicates) {
            this.seed = seed;
            this.deduplicates = deduplicates;
        }

        @Override
        public Reply reply(Call call, int count, long now) {
            Random random = random(call, count);
            if (call.isLookUp()) {
                return lookUp(call, random);
            }
            int lasts = random.nextInt(8000);
            return switch (random.nextInt(8)) {
                case 0 -> new Reply(lasts, Rehearsal.NEVER, Delivery.unknown("connection refused"));
                case 1 -> new Reply(lasts, Rehearsal.NEVER, Delivery.throttled(Duration.ofSeconds(random.nextInt(90))));
                case 2 -> new Reply(lasts, lasts / 2, Delivery.refused(Delivery.Reason.QUOTA_USED_UP, "45047"));
                case 3 -> new Reply(lasts, lasts / 2, Delivery.refused(Delivery.Reason.NOT_PERMITTED, "48002"));
                case 4 -> take(call, now, new Reply(lasts, lasts / 2, Delivery.unknown("connection reset")));
                case 5 -> new Reply(Rehearsal.NEVER, Rehearsal.NEVER, Delivery.unknown("hangs"));
                default -> taking(call, now, lasts);
            };
        }

        Reply taking(Call call, long now, int lasts) {
            if (call.isLookUp()) {
                return lookUp(call, random(call, 0));
            }
            return take(
                    call,
                    now,
                    new Reply(
                            lasts,
                            lasts / 2,
                            Delivery.accepted("r-" + call.message().key())));
        }

        Reply down(Call call, int count, long now) {
            Random random = random(call, count);
            return call.isLookUp() || random.nextBoolean()
                    ? new Reply(random.nextInt(300), Rehearsal.NEVER, Delivery.unknown("connection refused"))
                    : take(call, now, new Reply(100, 50, Delivery.unknown("connection reset")));
        }

        Reply sick(Call call, int count) {
            Random random = random(call, count);
            return switch (random.nextInt(4)) {
                case 0 -> new Reply(Rehearsal.NEVER, Rehearsal.NEVER, Delivery.unknown("hangs"));
                case 1 -> new Reply(60, Rehearsal.NEVER, Delivery.throttled(Duration.ofDays(300)));
                default -> new Reply(40, Rehearsal.NEVER, Delivery.unknown("nonsense"));
            };
        }

        private Reply take(Call call, long now, Reply reply) {
            MessageId id = call.message().id();
            Long before = known.get(id);
            if (before == null || !deduplicates || now + reply.arrives() >= before + HOUR) {
                known.put(id, now);
                taken.merge(id, 1, Integer::sum);
            }
            return reply;
        }

        private Reply lookUp(Call call, Random random) {
            boolean has = taken.containsKey(call.message().id());
            return switch (random.nextInt(4)) {
                case 0 -> new Reply(50, Rehearsal.NEVER, Delivery.unknown("not now"));
                case 1 -> new Reply(50, Rehearsal.NEVER, Delivery.throttled(Duration.ofSeconds(5)));
                default ->
                    new Reply(
                            50,
                            Rehearsal.NEVER,
                            has ? Delivery.accepted("found") : Delivery.refused(Delivery.Reason.NOT_RECEIVED, ""));
            };
        }

        private Random random(Call call, int count) {
            return new Random(31 * (31 * seed + call.message().id().hashCode()) + count);
        }
    }
}
