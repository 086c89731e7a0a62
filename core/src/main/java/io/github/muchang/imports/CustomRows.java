package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.InvalidInputException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a format that the host knows. */
final class CustomRows implements Parser {
    private final RowFormat format;

    CustomRows(RowFormat format) {
        this.format = format;
    }

    @Override
    public @Nullable Values parse(String text, Faults faults) {
        try {
            Map<String, String> values = format.split(text);
            return values.isEmpty() ? null : values::get;
        } catch (InvalidInputException e) {
            e.faults().forEach(fault -> faults.add(fault.place(), fault.message()));
        } catch (IllegalArgumentException e) {
            faults.add("", e.getMessage() == null ? "no row of this format" : Faults.shown(e.getMessage()));
        } catch (RuntimeException e) { // one bad row must not end the import; what else it says may be personal
            faults.add("", "the format failed: " + e.getClass().getSimpleName());
        }
        return null;
    }

    @Override
    public boolean knowsItsEnd() {
        return false;
    }
}
