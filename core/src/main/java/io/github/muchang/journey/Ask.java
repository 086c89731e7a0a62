package io.github.muchang.journey;

import com.google.common.collect.ImmutableList;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Optional;

/**
 * Sends a content that asks for something and waits for the answer; asks again, later each time, as often as stated, and never
 * after a refusal. A question that a policy refuses to send counts as one without an answer. Each method answers a changed copy.
 *
 * @param name durable name
 * @param content what is asked
 * @param persona in whose voice; empty for whoever looks after the party
 * @param answer what counts as an answer
 * @param within how long an answer is waited for, each time
 * @param again when to ask once more
 * @param refusal what counts as a refusal; nothing if empty
 * @param answered the step to go on with after an answer; empty for the next
 * @param refused the step to go on with after a refusal; empty for the next
 * @param silent the step to go on with when no answer came, however often it was asked; empty for the next
 */
public record Ask(
        String name,
        String content,
        Optional<String> persona,
        Answer answer,
        Span within,
        List<Again> again,
        Optional<Deed> refusal,
        String answered,
        String refused,
        String silent)
        implements Step {
    /** How long an answer is waited for, if nothing else is said. */
    public static final Span WITHIN = Span.days(3);

    /** Copies the list. */
    public Ask {
        again = ImmutableList.copyOf(again);
    }

    /** Asks with the content of this name; any reply within three days is an answer. */
    public static Ask with(String content) {
        return new Ask(
                "",
                content,
                Optional.empty(),
                new Answer.Done(Deed.of(ActivityType.REPLIED.name())),
                WITHIN,
                ImmutableList.of(),
                Optional.empty(),
                Way.NEXT,
                Way.NEXT,
                Way.NEXT);
    }

    /** In a persona's voice. */
    public Ask as(String who) {
        return new Ask(name, content, Optional.of(who), answer, within, again, refusal, answered, refused, silent);
    }

    /** For an attribute: whatever is told of it is the answer. */
    public Ask into(String attribute) {
        return answer(new Answer.Told(attribute));
    }

    /** Doing this is the answer. */
    public Ask answeredBy(String activity) {
        return answer(new Answer.Done(Deed.of(activity)));
    }

    /** This is the answer. */
    public Ask answer(Answer what) {
        return new Ask(name, content, persona, what, within, again, refusal, answered, refused, silent);
    }

    /** Waits so long for an answer, each time. */
    public Ask within(Span length) {
        return new Ask(name, content, persona, answer, length, again, refusal, answered, refused, silent);
    }

    /** Asks once more, in the same words, so long after the time was over. */
    public Ask again(Span after) {
        return again(after, content);
    }

    /** Asks once more, with another content, so long after the time was over. */
    public Ask again(Span after, String otherContent) {
        List<Again> more = ImmutableList.<Again>builder()
                .addAll(again)
                .add(new Again(after, otherContent))
                .build();
        return new Ask(name, content, persona, answer, within, more, refusal, answered, refused, silent);
    }

    /** Doing this is a refusal. */
    public Ask refusedBy(String activity) {
        return refusedBy(Deed.of(activity));
    }

    /** This is a refusal. */
    public Ask refusedBy(Deed deed) {
        return new Ask(name, content, persona, answer, within, again, Optional.of(deed), answered, refused, silent);
    }

    /** Goes on with this step after an answer. */
    public Ask answered(String step) {
        return new Ask(name, content, persona, answer, within, again, refusal, step, refused, silent);
    }

    /** Goes on with this step after a refusal. */
    public Ask refused(String step) {
        return new Ask(name, content, persona, answer, within, again, refusal, answered, step, silent);
    }

    /** Goes on with this step when no answer came. */
    public Ask silent(String step) {
        return new Ask(name, content, persona, answer, within, again, refusal, answered, refused, step);
    }

    @Override
    public Ask named(String durable) {
        return new Ask(durable, content, persona, answer, within, again, refusal, answered, refused, silent);
    }

    @Override
    public List<Way> ways() {
        Way yes = new Way("answered", answered, "/answered");
        Way silence = new Way("silent", silent, "/silent");
        return refusal.isEmpty()
                ? ImmutableList.of(yes, silence)
                : ImmutableList.of(yes, new Way("refused", refused, "/refused"), silence);
    }
}
