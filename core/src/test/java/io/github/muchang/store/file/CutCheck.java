package io.github.muchang.store.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A journal that ends at any byte of its last two frames has as many batches as are whole. */
final class CutCheck {
    private static final Pattern JOURNAL_WRITE = Pattern.compile("write (\\d+) at ([1-9]\\d*): .*/journal/.*");
    private static final int THOROUGH = 16;

    private final Subject subject;
    private final Script script;
    private int cuts;

    CutCheck(Subject subject, Script script) {
        this.subject = subject;
        this.script = script;
    }

    /** At how many bytes the journal was cut. */
    int cuts() {
        return cuts;
    }

    /**
     * Commits so many batches, and cuts within the last two.
     *
     * @param distance from one cut to the next
     * @param zeros whether zeros take the place of what is cut away, as in a file that was filled with them beforehand
     */
    void run(int batches, int distance, boolean zeros) {
        SimulatedDisk disk = new SimulatedDisk();
        Subject.Opened opened = subject.open(disk);
        for (int i = 0; i < batches - 2; i++) {
            Play.commit(script, opened.stores(), i);
        }
        int first = end(disk);
        Play.commit(script, opened.stores(), batches - 2);
        int second = end(disk);
        Play.commit(script, opened.stores(), batches - 1);
        int end = end(disk);
        SimulatedDisk whole = disk.copy();
        opened.close();

        Path file = journal(whole);
        if (first >= second || second >= end) {
            throw new AssertionError("the last frames are in two files; the script does not fit");
        }
        byte[] bytes = whole.bytes(file);
        for (int at = first; at <= end; at += distance) {
            int left = at;
            while (zeros && left < end && bytes[left] == 0) {
                left++;
            }
            int committed = left >= end ? batches : left >= second ? batches - 1 : batches - 2;
            int cut = at;
            cuts++;
            Play.told(
                    "cut at byte " + at + " of " + first + " to " + end,
                    () -> recovers(whole, file, cut, zeros, committed));
        }
    }

    private int recovers(SimulatedDisk whole, Path file, int at, boolean zeros, int committed) {
        SimulatedDisk cut = whole.copy();
        try {
            int length = whole.bytes(file).length;
            cut.cut(file, at);
            if (zeros) {
                cut.fill(file, length);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try (Subject.Opened opened = subject.open(cut)) {
            script.recognised(script.look(opened.stores()), committed, committed);
            if (at % THOROUGH != 0) {
                return committed;
            }
            Play.commit(script, opened.stores(), committed);
        }
        try (Subject.Opened opened = subject.open(cut)) {
            return script.recognised(script.look(opened.stores()), committed + 1, committed + 1);
        }
    }

    private static Path journal(SimulatedDisk disk) {
        return disk.files().keySet().stream()
                .filter(each ->
                        each.toString().contains("journal") && each.toString().endsWith(".log"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Where the last write to the journal ended. */
    private static int end(SimulatedDisk disk) {
        int end = 0;
        for (String each : disk.history()) {
            Matcher write = JOURNAL_WRITE.matcher(each);
            if (write.matches()) {
                end = Integer.parseInt(write.group(1)) + Integer.parseInt(write.group(2));
            }
        }
        return end;
    }
}
