package io.github.muchang.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears what is printed and logged by all threads while something runs. */
final class Ears extends Handler {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Ears() {
        setLevel(Level.ALL);
        setFormatter(new SimpleFormatter());
    }

    static synchronized List<String> heard(Runnable something) {
        Ears ears = new Ears();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream catching = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        Logger root = LogManager.getLogManager().getLogger("");
        Level level = root.getLevel();
        root.addHandler(ears);
        root.setLevel(Level.ALL);
        System.setOut(catching);
        System.setErr(catching);
        try {
            something.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(ears);
        }
        ears.heard.add(printed.toString(StandardCharsets.UTF_8));
        return List.copyOf(ears.heard);
    }

    @Override
    public void publish(LogRecord said) {
        heard.add(getFormatter().format(said));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
