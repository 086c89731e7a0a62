package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.MessageId;
import io.github.muchang.policy.WhyNot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a message was sent, waited, or was not sent, from the journal: the way through its journey that led to it, the words on consent that
 * counted, what was decided and by which policies, and what became of it. Immutable.
 */
public final class Why {
    private final MessageId message;
    private final List<HistoryEntry> path;
    private final List<HistoryEntry> consents;
    private final List<HistoryEntry> steps;
    private final Optional<WhyNot> objections;

    Why(
            MessageId message,
            List<HistoryEntry> path,
            List<HistoryEntry> consents,
            List<HistoryEntry> steps,
            Optional<WhyNot> objections) {
        this.message = message;
        this.path = ImmutableList.copyOf(path);
        this.consents = ImmutableList.copyOf(consents);
        this.steps = ImmutableList.copyOf(steps);
        this.objections = objections;
    }

    /** Which message. */
    public MessageId message() {
        return message;
    }

    /** How its receiver came to the step of the journey that wanted it; empty if the host wanted it. */
    public List<HistoryEntry> path() {
        return path;
    }

    /** What its receiver had said on consent until it was decided. */
    public List<HistoryEntry> consents() {
        return consents;
    }

    /** What was decided about it and what became of it, in order. */
    public List<HistoryEntry> steps() {
        return steps;
    }

    /**
     * Of one that last was put off or not sent: what every policy of today says of its receiver as it was then, and what would have turned
     * it. Empty if it was sent, or its content or every way to the receiver was gone.
     */
    public Optional<WhyNot> objections() {
        return objections;
    }

    /** All of it, a line for each. */
    public String in(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        StringBuilder text = new StringBuilder(chinese ? "消息 " : "message ").append(message);
        Function<List<HistoryEntry>, String> lines = entries ->
                entries.stream().map(each -> "\n  " + each.in(locale)).collect(Collectors.joining());
        if (!path.isEmpty()) {
            text.append(chinese ? "\n来由" : "\nthe way to it").append(lines.apply(path));
        }
        if (!consents.isEmpty()) {
            text.append(chinese ? "\n同意" : "\nconsent").append(lines.apply(consents));
        }
        text.append(chinese ? "\n经过" : "\nwhat happened").append(lines.apply(steps));
        objections.ifPresent(
                why -> text.append(chinese ? "\n当时各条规则 " : "\nthe rules then ").append(why.in(locale)));
        return text.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
