package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a callback says. Answer it when the signals are accepted, and do the rest later: the platform waits five seconds, then posts it again.
 * What Muchang refuses ({@link io.github.muchang.fault.InvalidInputException}) it refuses again: keep the event, and answer nevertheless. Prints
 * nobody.
 *
 * @param event the event itself, with all its fields
 * @param signals what it means to Muchang; their ids say the same at every repetition
 * @param pulls what has to be asked for besides
 * @param versions the version of members that a group chat has, by chat, once the signals are accepted; to be remembered for {@link
 *     MemberVersions}
 */
public record Heard(Event event, List<Signal> signals, List<Pull> pulls, Map<String, String> versions) {
    /** Copies the lists. */
    public Heard {
        Objects.requireNonNull(event, "event");
        signals = ImmutableList.copyOf(signals);
        pulls = ImmutableList.copyOf(pulls);
        versions = ImmutableSortedMap.copyOf(versions);
    }

    @Override
    public String toString() {
        return "Heard[" + event + ", " + signals.size() + " signals, pulls=" + pulls + "]";
    }
}
