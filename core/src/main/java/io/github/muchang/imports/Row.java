package io.github.muchang.imports;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One row while it is mapped: its values, what is wrong with it so far, and which of its values must not be repeated. */
final class Row {
    private final Parser.Values values;
    private final Faults faults;
    private final Set<String> seen;
    private final List<String> personal = new ArrayList<>(4);

    /** Notes in {@code seen} which columns had a value. */
    Row(Parser.Values values, Faults faults, Set<String> seen) {
        this.values = values;
        this.faults = faults;
        this.seen = seen;
    }

    Faults faults() {
        return faults;
    }

    /** The value of a cell; empty if it has none. */
    Optional<String> text(Cell cell) {
        String found = cell.column().map(values::get).map(String::strip).orElse("");
        if (found.isEmpty()) {
            return cell.otherwise().isEmpty() ? Optional.empty() : Optional.of(cell.otherwise());
        }
        cell.column().ifPresent(seen::add);
        return Optional.of(found);
    }

    /** The value of a cell that must have one. */
    Optional<String> required(Cell cell, String place) {
        Optional<String> text = text(cell);
        if (text.isEmpty()) {
            faults.add(place, where(cell) + "there is no value");
        }
        return text;
    }

    /** The value of a cell that must have one, read by a function whose exception becomes the fault. */
    <T> Optional<T> required(Cell cell, String place, Function<String, T> reader) {
        return required(cell, place).flatMap(text -> tried(cell, place, text, reader));
    }

    /** The value of a cell, which nobody may read in a message. */
    Optional<String> personal(Cell cell) {
        Optional<String> text = text(cell);
        text.filter(any -> cell.column().isPresent()).ifPresent(personal::add);
        return text;
    }

    /** What a function makes of a value; an {@link IllegalArgumentException} or the like becomes a fault. */
    <T> Optional<T> tried(Cell cell, String place, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidInputException e) {
            e.faults().forEach(fault -> faults.add(place, where(cell) + fault.message()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            faults.add(place, where(cell) + (e.getMessage() == null ? "cannot be read" : e.getMessage()));
        }
        return Optional.empty();
    }

    /** Everything wrong, without a personal value. */
    List<Fault> reasons() {
        ImmutableList.Builder<Fault> reasons = ImmutableList.builder();
        for (Fault fault : faults.list()) {
            String message = fault.message();
            for (String value : personal) {
                message = Wordings.without(value, message);
            }
            reasons.add(new Fault(fault.place(), message));
        }
        return reasons.build();
    }

    private static String where(Cell cell) {
        return cell.column()
                .map(name -> "column '" + Faults.shown(name) + "': ")
                .orElse("");
    }
}
