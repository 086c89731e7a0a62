package io.github.muchang.engine;

import io.github.muchang.journal.DeliveryFact.MessageSuppressed;
import io.github.muchang.journal.Fact;
import io.github.muchang.journey.Again;
import io.github.muchang.journey.Answer;
import io.github.muchang.journey.Ask;
import io.github.muchang.journey.Invite;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Send;
import io.github.muchang.journey.Step;
import io.github.muchang.journey.Way;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Party;
import io.github.muchang.time.Moments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that write to somebody. While a policy puts a message off, its step waits for it. */
final class Reaching {
    private static final String SENT = "sent";
    private static final String REFUSED = "refused";

    private final Sender sender;
    private final Ending ending;

    Reaching(Sender sender, Ending ending) {
        this.sender = sender;
        this.ending = ending;
    }

    /** Whether the answer is an attribute that is known. */
    static boolean known(Party party, Ask ask) {
        return ask.answer() instanceof Answer.Told told
                && (party.attributes().containsKey(told.attribute())
                        || party.personal().containsKey(told.attribute()));
    }

    /** How long the answer to an attempt is waited for: until the next is due, or the time for the last is over. */
    static long patience(Ask ask, int attempt) {
        long rest = attempt <= ask.again().size()
                ? ask.again().get(attempt - 1).after().millis()
                : 0;
        return ask.within().millis() + rest;
    }

    @Nullable
    Onward send(Turn turn, Journey journey, Send step, Enrolment at) {
        Sent sent = ask(turn, journey, step, step.content(), step.persona(), Optional.empty());
        if (sent == Sent.WAITING) {
            return waits(turn, journey, at);
        }
        return Onward.to(Way.NEXT, sent == Sent.GONE ? SENT : REFUSED);
    }

    @Nullable
    Onward resume(Turn turn, Journey journey, Send step, Enrolment at) {
        return switch (outcome(turn, journey, at)) {
            case WAITING -> null;
            case GONE -> Onward.to(Way.NEXT, SENT);
            case REFUSED -> Onward.to(Way.NEXT, REFUSED);
        };
    }

    /** Asks, for the time that the enrolment counts. */
    @Nullable
    Onward ask(Turn turn, Journey journey, Ask step, Enrolment at) {
        String content = at.attempts() == 1
                ? step.content()
                : step.again().get(at.attempts() - 2).content();
        return switch (ask(turn, journey, step, content, step.persona(), Optional.empty())) {
            case GONE -> null;
            case WAITING -> waits(turn, journey, at);
            case REFUSED -> unasked(turn, journey, step, at);
        };
    }

    @Nullable
    Onward resume(Turn turn, Journey journey, Ask step, Enrolment at) {
        boolean asked = !at.waiting() || at.attempts() > 1;
        if (known(turn.party(), step)
                || (asked
                        && step.answer() instanceof Answer.Done done
                        && turn.done(journey.name(), done.deed(), at.arrived()))) {
            ending.clear(turn, journey.name());
            return Onward.to(step.answered(), "answered");
        }
        if (asked
                && step.refusal().isPresent()
                && turn.done(journey.name(), step.refusal().get(), at.arrived())) {
            ending.clear(turn, journey.name());
            return Onward.to(step.refused(), "refused");
        }
        if (at.waiting()) {
            return switch (outcome(turn, journey, at)) {
                case WAITING -> null;
                case GONE -> stays(turn, journey, at, turn.now() + patience(step, at.attempts()), SENT);
                case REFUSED -> unasked(turn, journey, step, at);
            };
        }
        if (putOff(turn, journey, at)) {
            return waits(turn, journey, at);
        }
        if (at.wake() > turn.now()) {
            return null;
        }
        if (at.attempts() > step.again().size()) {
            return Onward.to(step.silent(), "silent");
        }
        int attempt = at.attempts() + 1;
        Enrolment again = new Enrolment(
                at.version(),
                at.step(),
                at.since(),
                at.arrived(),
                turn.now() + patience(step, attempt),
                attempt,
                false);
        turn.stand(journey, again, "again");
        return ask(turn, journey, step, again);
    }

    @Nullable
    Onward invite(Turn turn, Journey journey, Invite step, Enrolment at) {
        if (turn.party().memberships().containsKey(step.pool())) {
            return Onward.to(step.joined(), "member");
        }
        return switch (ask(turn, journey, step, step.content(), step.persona(), Optional.of(step.pool()))) {
            case GONE -> step.within().isPresent() ? null : Onward.to(Way.NEXT, SENT);
            case WAITING -> waits(turn, journey, at);
            case REFUSED -> Onward.to(step.missed(), REFUSED);
        };
    }

    @Nullable
    Onward resume(Turn turn, Journey journey, Invite step, Enrolment at) {
        if (turn.party().memberships().containsKey(step.pool())) {
            ending.clear(turn, journey.name());
            return Onward.to(step.joined(), "joined");
        }
        if (at.waiting()) {
            Sent outcome = outcome(turn, journey, at);
            if (outcome == Sent.REFUSED) {
                return Onward.to(step.missed(), REFUSED);
            } else if (outcome == Sent.GONE && step.within().isPresent()) {
                return stays(turn, journey, at, turn.now() + step.within().get().millis(), SENT);
            }
            return outcome == Sent.GONE ? Onward.to(Way.NEXT, SENT) : null;
        }
        if (putOff(turn, journey, at)) {
            return waits(turn, journey, at);
        }
        return at.wake() <= turn.now() ? Onward.to(step.missed(), "missed") : null;
    }

    private Sent ask(
            Turn turn,
            Journey journey,
            Step step,
            String content,
            Optional<String> persona,
            Optional<String> invitation) {
        return sender.send(
                turn.deciding(),
                new Wanted(journey.name(), step.name(), content, persona, invitation, journey.priority()));
    }

    /** Whether the message that was to go out was put off before a carrier was given it. */
    private static boolean putOff(Turn turn, Journey journey, Enrolment at) {
        return Ending.waiting(turn.party(), journey.name(), at.step()) != null;
    }

    /** What became of the message that a step waits for. One that is gone without a trace went out. */
    private static Sent outcome(Turn turn, Journey journey, Enrolment at) {
        if (!at.waiting()) {
            return Sent.GONE;
        }
        if (Ending.waiting(turn.party(), journey.name(), at.step()) != null) {
            return Sent.WAITING;
        }
        for (Fact fact : turn.deciding().soFar()) {
            if (fact instanceof MessageSuppressed suppressed
                    && suppressed.journey().equals(journey.name())
                    && suppressed.step().equals(at.step())) {
                return Sent.REFUSED;
            }
        }
        return Sent.GONE;
    }

    /** A question that was not sent is one without an answer. */
    private static @Nullable Onward unasked(Turn turn, Journey journey, Ask step, Enrolment at) {
        if (at.attempts() > step.again().size()) {
            return Onward.to(step.silent(), "silent");
        }
        Again next = step.again().get(at.attempts() - 1);
        return stays(turn, journey, at, turn.now() + next.after().millis(), REFUSED);
    }

    private static @Nullable Onward waits(Turn turn, Journey journey, Enrolment at) {
        turn.stand(
                journey,
                new Enrolment(at.version(), at.step(), at.since(), at.arrived(), Moments.NEVER, at.attempts(), true),
                "waiting");
        return null;
    }

    private static @Nullable Onward stays(Turn turn, Journey journey, Enrolment at, long wake, String why) {
        turn.stand(
                journey,
                new Enrolment(at.version(), at.step(), at.since(), at.arrived(), wake, at.attempts(), false),
                why);
        return null;
    }
}
