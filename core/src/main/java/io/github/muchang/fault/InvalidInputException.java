package io.github.muchang.fault;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** An input was refused as a whole; nothing of it was applied. Carries every fault that was found, not only the first. */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Fault> faults;

    /**
     * Refuses an input.
     *
     * @param what what was refused, for the first line of the message
     * @param faults why; at least one
     */
    public InvalidInputException(String what, List<Fault> faults) {
        super(message(what, faults));
        this.faults = ImmutableList.copyOf(faults);
    }

    /** Every fault, in the order in which the input was read. */
    public List<Fault> faults() {
        return faults == null ? ImmutableList.of() : faults;
    }

    private static String message(String what, List<Fault> faults) {
        StringBuilder text = new StringBuilder(what)
                .append(": ")
                .append(faults.size())
                .append(faults.size() == 1 ? " fault" : " faults");
        for (Fault fault : faults) {
            text.append("\n  ").append(fault);
        }
        return text.toString();
    }
}
