package io.github.muchang.imports;

import io.github.muchang.fault.Faults;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps values of rows, which may be personal, out of messages that others wrote. */
final class Wordings {
    /** A single character in quotation marks helps and tells nobody's name. */
    private static final Pattern QUOTATION = Pattern.compile("'[^']{2,}'|\"[^\"]{2,}\"");

    private Wordings() {}

    static String withoutQuotations(@Nullable String message) {
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        return Faults.shown(QUOTATION.matcher(first).replaceAll("'…'"));
    }

    /** The message, with a personal value blotted out wherever it is quoted, or is long enough to be recognised. */
    static String without(String personal, String message) {
        String blotted = message.replace("'" + Faults.shown(personal) + "'", "'***'");
        return personal.length() < 4 ? blotted : blotted.replace(personal, "***");
    }
}
