package io.github.muchang.journey;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.github.muchang.content.Content;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Horizon;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Collects a journey, which reads as its steps follow each other. Whoever has been through it does not enter it again, unless
 * {@link #reentry} says otherwise. Not thread-safe.
 */
public final class JourneyBuilder {
    private final String name;
    private int version = 1;
    private final List<Trigger> starts = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private boolean endsOnLeaving;
    private Reentry reentry = Reentry.never();
    private OptionalInt atOnce = OptionalInt.empty();
    private Optional<EntryLimit> limit = Optional.empty();
    private int priority = Journey.PRIORITY;
    private final List<Step> steps = new ArrayList<>();
    private final List<Succession> replaces = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private String pending = "";

    JourneyBuilder(String name) {
        this.name = name;
    }

    JourneyBuilder(JourneyParts from, List<Content> said) {
        contents.addAll(said);
        name = from.name();
        version = from.version();
        starts.addAll(from.starts());
        exits.addAll(from.exits());
        endsOnLeaving = from.endsOnLeaving();
        reentry = from.reentry();
        atOnce = from.atOnce();
        limit = from.limit();
        priority = from.priority();
        steps.addAll(from.steps());
        replaces.addAll(from.replaces());
    }

    /** In a version; a changed journey has a greater one. */
    @CanIgnoreReturnValue
    public JourneyBuilder version(int number) {
        version = number;
        return this;
    }

    /** Starts on any of these. */
    @CanIgnoreReturnValue
    public JourneyBuilder startsOn(Trigger... triggers) {
        starts.addAll(Arrays.asList(triggers));
        return this;
    }

    /** Ends at any step as soon as this holds, from the first to the last; whoever it holds for at the start does not enter. */
    @CanIgnoreReturnValue
    public JourneyBuilder endIf(Condition condition) {
        return endIf(condition, Exit.EXITED);
    }

    /** The same, with a name for this end. */
    @CanIgnoreReturnValue
    public JourneyBuilder endIf(Condition condition, String outcome) {
        exits.add(new Exit(condition, outcome));
        return this;
    }

    /** Ends for whoever leaves the last of the pools on whose entering it starts. */
    @CanIgnoreReturnValue
    public JourneyBuilder endsOnLeaving() {
        endsOnLeaving = true;
        return this;
    }

    /** Whether somebody may go through it again. */
    @CanIgnoreReturnValue
    public JourneyBuilder reentry(Reentry rule) {
        reentry = rule;
        return this;
    }

    /** Nobody enters who is in so many other journeys already. */
    @CanIgnoreReturnValue
    public JourneyBuilder atMostAtOnce(int journeys) {
        atOnce = OptionalInt.of(journeys);
        return this;
    }

    /** Nobody enters more often than so many times within any span of this length. */
    @CanIgnoreReturnValue
    public JourneyBuilder atMost(int times, Span per) {
        limit = Optional.of(new EntryLimit(times, per));
        return this;
    }

    /** Goes before journeys with a smaller number, from 0 to 100. */
    @CanIgnoreReturnValue
    public JourneyBuilder priority(int number) {
        priority = number;
        return this;
    }

    /** States what becomes of those who are in an older version. */
    @CanIgnoreReturnValue
    public JourneyBuilder replaces(Succession older) {
        replaces.add(older);
        return this;
    }

    /**
     * The step that follows is called so.
     *
     * @throws IllegalStateException if the step before has got a name only
     */
    @CanIgnoreReturnValue
    public JourneyBuilder step(String durable) {
        complete();
        pending = durable;
        return this;
    }

    /** Then does this. */
    @CanIgnoreReturnValue
    public JourneyBuilder then(Step step) {
        steps.add(pending.isEmpty() ? step : step.named(pending));
        pending = "";
        return this;
    }

    /** Then sends the content of this name. */
    @CanIgnoreReturnValue
    public JourneyBuilder send(String content) {
        return then(Send.of(content));
    }

    /** Then sends a content, which comes into the domain with the journey. */
    @CanIgnoreReturnValue
    public JourneyBuilder send(Content content) {
        return contents(content).send(content.name());
    }

    /** Brings contents along, which steps name. */
    @CanIgnoreReturnValue
    public JourneyBuilder contents(Content... more) {
        contents.addAll(Arrays.asList(more));
        return this;
    }

    /** Then waits so long. */
    @CanIgnoreReturnValue
    public JourneyBuilder pause(Span length) {
        return then(Pause.of(length));
    }

    /** Then waits until a moment. */
    @CanIgnoreReturnValue
    public JourneyBuilder pause(Horizon until) {
        return then(Pause.until(until));
    }

    /** Then gives a tag. */
    @CanIgnoreReturnValue
    public JourneyBuilder tag(String tag) {
        return then(new GiveTag("", tag));
    }

    /** Then takes a tag away. */
    @CanIgnoreReturnValue
    public JourneyBuilder untag(String tag) {
        return then(new TakeTag("", tag));
    }

    /** Then records an activity. */
    @CanIgnoreReturnValue
    public JourneyBuilder record(String activity) {
        return then(new RecordActivity("", activity, ""));
    }

    /** Then records an activity with a label. */
    @CanIgnoreReturnValue
    public JourneyBuilder record(String activity, String label) {
        return then(new RecordActivity("", activity, label));
    }

    /** Then goes on with another step. */
    @CanIgnoreReturnValue
    public JourneyBuilder jump(String step) {
        return then(new Jump("", step));
    }

    /** Then is over. */
    @CanIgnoreReturnValue
    public JourneyBuilder end(String outcome) {
        return then(new End("", outcome));
    }

    /**
     * The journey.
     *
     * @throws IllegalStateException if the last step has got a name only
     */
    public Journey build() {
        complete();
        return new Journey(
                new JourneyParts(
                        name, version, starts, exits, endsOnLeaving, reentry, atOnce, limit, priority, steps, replaces),
                contents,
                true);
    }

    private void complete() {
        if (!pending.isEmpty()) {
            throw new IllegalStateException("nothing is done at the step '" + pending + "'");
        }
    }
}
