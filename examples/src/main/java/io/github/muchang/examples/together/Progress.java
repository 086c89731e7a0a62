package io.github.muchang.examples.together;

import java.io.PrintStream;
import java.util.Locale;

/** How far something is: on a terminal one line that is drawn again, elsewhere a line now and then. Not thread-safe. */
final class Progress {
    private static final int WIDTH = 30;
    private static final int LINES = 8;

    private final PrintStream out;
    private final boolean terminal;
    private final String unit;
    private final int all;

    /**
     * Nothing yet.
     *
     * @param terminal whether a line can be drawn again
     * @param unit of what it counts
     */
    Progress(PrintStream out, boolean terminal, String unit, int all) {
        this.out = out;
        this.terminal = terminal;
        this.unit = unit;
        this.all = all;
    }

    void at(int done, String now) {
        String words = String.format(Locale.ROOT, "%s %d/%d  %s", unit, done, all, now);
        if (terminal) {
            int full = WIDTH * done / all;
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + words + (done == all ? "\n" : " "));
            out.flush();
        } else if (done == all || done % Math.max(1, all / LINES) == 0) {
            out.println(words);
        }
    }
}
