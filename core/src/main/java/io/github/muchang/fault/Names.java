package io.github.muchang.fault;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a name in a definition may look like: letters of any script, digits, and {@code - _ . : /} inside, at most 64 bytes
 * of UTF-8. Names are kept in states and in the journal, so they are short, and they never hold personal data.
 */
public final class Names {
    /** The longest name, in bytes of UTF-8. */
    public static final int MOST_BYTES = 64;

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M} _.:/-]*[\\p{L}\\p{N}\\p{M}])?");

    private Names() {}

    /** Notes a fault if the name is not of this form. */
    public static void check(String name, String place, Faults faults) {
        if (isPlain(name)) {
            return;
        }
        if (!FORM.matcher(name).matches()) {
            faults.add(
                    place,
                    "'" + Faults.shown(name)
                            + "' is no name: use letters and digits, with - _ . : / or a space inside");
        } else if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(place, "the name '" + Faults.shown(name) + "' is longer than " + MOST_BYTES + " bytes of UTF-8");
        }
    }

    /** The name itself, or an exception that says what is wrong with it. */
    public static String checked(String name, String what) {
        if (isPlain(name)) {
            return name;
        }
        Faults faults = new Faults();
        check(name, what, faults);
        faults.throwIfAny(what);
        return name;
    }

    /** Whether it is of the commonest form, for which no pattern is needed: ASCII letters and digits, and hyphens inside. */
    private static boolean isPlain(String name) {
        int last = name.length() - 1;
        if (last < 0 || last >= MOST_BYTES || name.charAt(0) == '-' || name.charAt(last) == '-') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
