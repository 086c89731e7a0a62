package io.github.muchang.preset;

import io.github.muchang.content.Content;
import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.time.Horizon;
import java.time.DateTimeException;

/** What parts of ready-made plans must be like, with a fault at its place for each that is not. */
final class Sound {
    private final String pointer;
    private final Faults faults;

    Sound(String pointer, Faults faults) {
        this.pointer = pointer;
        this.faults = faults;
    }

    Sound name(String member, String name) {
        Names.check(name, pointer + "/" + member, faults);
        return this;
    }

    Sound hour(String hour) {
        try {
            Horizon.hour(hour);
        } catch (DateTimeException e) {
            faults.add(pointer + "/hour", String.valueOf(e.getMessage()));
        }
        return this;
    }

    Sound content(String member, Content content) {
        content.check(pointer + "/" + member, faults);
        return this;
    }

    Sound day(String member, int day, int after) {
        return must(
                day > after && day <= 3650, member, "found day " + day + ", allowed is " + (after + 1) + " to 3650");
    }

    Sound must(boolean right, String member, String message) {
        if (!right) {
            faults.add(pointer + "/" + member, message);
        }
        return this;
    }
}
