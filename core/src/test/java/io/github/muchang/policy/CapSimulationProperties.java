package io.github.muchang.policy;

import static io.github.muchang.policy.Policy.atMost;
import static io.github.muchang.policy.Policy.minimumGap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A year of one receiver under caps: whatever is wanted, released, merged or forced, no cap is ever exceeded, and no place is wasted. */
class CapSimulationProperties {
    private static final LocalCalendar SHANGHAI = LocalCalendar.of(Receiver.SHANGHAI);
    private static final long HOUR = 3_600_000L;
    private static final List<Cap> CAPS = List.of(
            atMost(3).per(Span.days(7)),
            atMost(1).per(Span.days(3)).of(Purpose.PROMOTION),
            atMost(40).per(Span.days(300)),
            atMost(2).per(Span.days(2)).on("qq"));
    private static final MinimumGap GAP = minimumGap(Span.hours(4));
    private static final Policies POLICIES =
            Policies.of(List.of(CAPS.get(0), CAPS.get(1), CAPS.get(2), CAPS.get(3), GAP));

    @Property(tries = 300)
    void no_cap_is_exceeded_and_no_place_is_wasted(@ForAll long seed) {
        Random random = new Random(seed);
        Draft draft = receiver(1);
        TreeMap<MessageId, World.Touched> sent = new TreeMap<>();
        long now = 1_772_000_000_000L;
        for (int number = 1; number <= 300; number++) {
            now += random.nextInt(4) == 0 ? random.nextInt(90) * HOUR : random.nextInt(2) * HOUR;
            Approach approach = Approach.with(
                            "hello", random.nextInt(20) == 0 ? Purpose.TRANSACTIONAL : purpose(random))
                    .of(kind(random));
            MessageId message = new MessageId(new PartyId(1), number);
            boolean allowed = judge(draft.freeze(), approach, now).allowed();

            assertThat(allowed).isEqualTo(hasRoom(sent, approach, now));
            if (allowed) {
                draft.reserve(approach.reserved(message, now));
                sent.put(message, new World.Touched(now, approach.kind()));
            }
            if (!sent.isEmpty() && random.nextInt(15) == 0) {
                MessageId returned = new ArrayList<>(sent.keySet()).get(random.nextInt(sent.size()));
                draft.release(returned);
                sent.remove(returned);
            }
            if (random.nextInt(60) == 0) {
                merge(draft, sent, random, now, number);
            }
        }
    }

    /** Another party with touches of its own turns out to be this one: then a cap may be over full, and holds everything back. */
    private static void merge(Draft draft, Map<MessageId, World.Touched> sent, Random random, long now, int number) {
        Draft other = receiver(2);
        for (int i = 0; i < 3; i++) {
            MessageId message = new MessageId(new PartyId(2), number * 10 + i);
            Approach approach = Approach.with("hello", purpose(random)).of(kind(random));
            long at = now - random.nextInt(200) * HOUR;
            other.reserve(approach.reserved(message, at));
            sent.put(message, new World.Touched(at, approach.kind()));
        }
        draft.absorb(other.freeze());
    }

    private static boolean hasRoom(Map<MessageId, World.Touched> sent, Approach approach, long now) {
        if (approach.purpose() == Purpose.TRANSACTIONAL || approach.weight() == 0) {
            return true;
        }
        for (Cap cap : CAPS) {
            long weight = sent.values().stream()
                    .filter(each -> each.at() > now - cap.window().millis()
                            && cap.scope().covers(each.kind()))
                    .mapToLong(each -> each.kind().weight())
                    .sum();
            if (cap.scope().covers(approach.kind()) && weight + approach.weight() > cap.most()) {
                return false;
            }
        }
        return sent.values().stream()
                .noneMatch(each -> each.kind().weight() > 0
                        && each.at() > now - GAP.length().millis());
    }

    private static Judgement judge(Party party, Approach approach, long now) {
        Subject subject = new Subject(party, now, SHANGHAI, Receiver.RULES, Yardsticks.NONE);
        return POLICIES.judge(Question.of(approach, subject, PlatformRules.NONE));
    }

    private static TouchKind kind(Random random) {
        return TouchKind.of(random.nextInt(20) == 0 ? Purpose.TRANSACTIONAL : purpose(random))
                .weighing(random.nextInt(6) == 0 ? random.nextInt(3) : 1)
                .over(random.nextBoolean() ? "wecom" : "qq")
                .in("friends");
    }

    private static Purpose purpose(Random random) {
        return random.nextBoolean() ? Purpose.PROMOTION : Purpose.CARE;
    }

    private static Draft receiver(int number) {
        Draft draft = Party.unknown(new PartyId(number)).draft();
        draft.register(Party.Kind.CUSTOMER, 0);
        draft.enter("friends", 0, "", Membership.Role.MEMBER);
        return draft;
    }
}
