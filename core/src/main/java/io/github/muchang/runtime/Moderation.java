package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.carrier.Measure;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.community.Entrance;
import io.github.muchang.community.Watch;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.MeasureFact;
import io.github.muchang.party.Belonging.Decision;
import io.github.muchang.runtime.Moderated.Outcome;
import io.github.muchang.runtime.Moderated.Receipt;
import io.github.muchang.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * 群管: has a platform do in groups what staff decided. Whoever is to be removed ({@link Communities#decide}) is removed one by one, as fast as the
 * platform lets it: nobody else, and nobody who has spoken since so that nothing speaks for it any more. That a call begins is committed before
 * it, and what came of it after it; so after a crash it is known what is in doubt, and the platform is asked who is there before anybody is
 * removed again. One call at a time, on the caller's thread. Thread-safe.
 *
 * <pre>{@code
 * Moderation moderation = muchang.moderation(bot.moderator(settings));
 * muchang.communities().decide(removal, true, "li");      // a person, for each proposal
 * Moderated done = moderation.carryOut();                 // at once, and again at done.again()
 * }</pre>
 */
public final class Moderation {
    private final Moderator moderator;
    private final Watch watch;
    private final Measures measures;

    Moderation(Moderator moderator, Watch watch, Measures measures) {
        this.moderator = moderator;
        this.watch = watch;
        this.measures = measures;
    }

    /** The same, judging whoever has spoken since by these numbers; by {@link Watch#STANDARD} if nothing is said. */
    public Moderation watching(Watch other) {
        return new Moderation(moderator, other, measures);
    }

    /** Carries out what is due: ends mutes of whole groups whose time is over, finds out what is in doubt, and removes. */
    public Moderated carryOut() {
        synchronized (measures) {
            ImmutableList.Builder<Receipt> receipts = ImmutableList.builder();
            Optional<Instant> again = endMutes();
            for (Communities.Due each : measures.about(Decision.UNDER_WAY)) {
                measures.premises()
                        .address(each.group(), moderator)
                        .flatMap(group -> measures.lookInto(moderator, each, group))
                        .ifPresent(receipts::add);
            }
            boolean able = true;
            Instant later = Instant.MIN;
            for (Communities.Due each : measures.about(Decision.REMOVE)) {
                Optional<Address> group = measures.premises().address(each.group(), moderator);
                if (group.isEmpty()) {
                    continue; // of another carrier
                }
                if (!able || later.isAfter(Instant.MIN)) {
                    receipts.add(new Receipt(each.group(), each.member(), able ? Outcome.LATER : Outcome.UNABLE, ""));
                    continue;
                }
                Measures.Removed removed = measures.remove(moderator, watch, each, group.get());
                removed.receipt().ifPresent(receipts::add);
                able = removed.receipt().stream().noneMatch(it -> it.outcome() == Outcome.UNABLE);
                later = removed.later().orElse(Instant.MIN);
            }
            measures.bringOut();
            return new Moderated(receipts.build(), earlier(again, later));
        }
    }

    /**
     * Lets a member not speak for a while; the platform ends that by itself.
     *
     * @param howLong up to 30 days
     * @param by who wants it; a name, never a customer's handle
     * @return what the platform did; nothing is tried again
     * @throws IllegalArgumentException if it is longer, the group is not known or has no address on the moderator's carrier, or the member is not in it
     */
    public Delivery mute(Identity group, Identity member, Span howLong, String by) {
        return mute(group, member, howLong.toDuration(), MeasureFact.MUTE, by);
    }

    /** Lets a member speak again; as {@link #mute}. */
    public Delivery unmute(Identity group, Identity member, String by) {
        return mute(group, member, Duration.ZERO, MeasureFact.UNMUTE, by);
    }

    private Delivery mute(Identity group, Identity member, Duration howLong, String code, String by) {
        Names.checked(by, "by");
        synchronized (measures) {
            PartyId where = measures.premises().group(group);
            PartyId who = measures.premises().memberOf(where, member);
            Measure mute = new Measure.Mute(
                    measures.premises().addressed(where, moderator),
                    measures.premises().identities(who),
                    howLong);
            long until = howLong.isZero() ? 0 : measures.now() + howLong.toMillis();
            return measures.carryOut(moderator, where, who, mute, code, until, by);
        }
    }

    /**
     * Lets nobody but administrators speak for a while. Platforms do not end that by themselves: {@link #carryOut} does, and {@link Moderated#again}
     * says when.
     *
     * @param by who wants it; a name, never a customer's handle
     * @return what the platform did; nothing is tried again
     * @throws IllegalArgumentException if the group is not known or has no address on the moderator's carrier
     */
    public Delivery muteAll(Identity group, Span howLong, String by) {
        Names.checked(by, "by");
        synchronized (measures) {
            PartyId where = measures.premises().group(group);
            return measures.muteAll(moderator, where, measures.now() + howLong.millis(), by);
        }
    }

    /** Lets everybody speak again; as {@link #muteAll}. */
    public Delivery unmuteAll(Identity group, String by) {
        Names.checked(by, "by");
        synchronized (measures) {
            return measures.muteAll(moderator, measures.premises().group(group), 0, by);
        }
    }

    /**
     * Answers somebody who asks to join, by a rule. Accept the signals of the event first: only somebody who is known can be judged, and what was
     * answered is theirs to be told.
     *
     * @return what the platform did; empty if it is left to the staff
     * @throws IllegalArgumentException if the group or whoever asks is not known
     */
    public Optional<Delivery> answer(JoinRequest request, Entrance entrance) {
        synchronized (measures) {
            boolean admits = measures.premises().admits(request, entrance);
            return admits || entrance.declines().isPresent()
                    ? Optional.of(answer(request, admits, entrance.declines().orElse(""), ""))
                    : Optional.empty();
        }
    }

    /**
     * Answers somebody who asks to join, as staff decided.
     *
     * @param reason what whoever is declined reads; may be empty
     * @param by who decided; a name, never a customer's handle
     * @throws IllegalArgumentException if the group or whoever asks is not known
     */
    public Delivery answer(JoinRequest request, boolean admits, String reason, String by) {
        synchronized (measures) {
            PartyId where = measures.premises().group(request.group());
            PartyId who = measures.premises().known(request.who());
            Measure answer = new Measure.Answer(
                    measures.premises().addressed(where, moderator),
                    ImmutableList.of(request.who()),
                    request.reference(),
                    admits,
                    admits ? "" : reason);
            return measures.carryOut(
                    moderator, where, who, answer, admits ? MeasureFact.ADMIT : MeasureFact.DECLINE, 0, by);
        }
    }

    private Optional<Instant> endMutes() {
        Optional<Instant> again = Optional.empty();
        for (Map.Entry<PartyId, Long> each : measures.muted().entrySet()) {
            if (measures.premises().address(each.getKey(), moderator).isEmpty()) {
                continue;
            }
            if (each.getValue() > measures.now()) {
                again = earlier(again, Instant.ofEpochMilli(each.getValue()));
            } else if (measures.muteAll(moderator, each.getKey(), 0, "") instanceof Delivery.Throttled throttled) {
                again = earlier(again, measures.in(throttled));
            }
        }
        return again;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Instant other) {
        if (other.equals(Instant.MIN)) {
            return one;
        }
        return one.filter(each -> each.isBefore(other)).or(() -> Optional.of(other));
    }
}
