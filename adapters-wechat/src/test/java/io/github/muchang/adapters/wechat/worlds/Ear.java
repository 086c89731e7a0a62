package io.github.muchang.adapters.wechat.worlds;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Takes in what Muchang logs, at every level, while somebody listens; and prints nothing. Thread-safe. */
public final class Ear implements SLF4JServiceProvider {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    private final ILoggerFactory loggers = Quiet::new;
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** What is logged by all threads while something runs, stack traces and all. */
    static List<String> heard(Runnable something) {
        HEARD.clear();
        listening = true;
        try {
            something.run();
        } finally {
            listening = false;
        }
        return List.copyOf(HEARD);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Quiet extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        Quiet(String name) {
            this.name = name;
        }

        private boolean hears() {
            return listening && name.startsWith("io.github.muchang");
        }

        @Override
        public boolean isTraceEnabled() {
            return hears();
        }

        @Override
        public boolean isDebugEnabled() {
            return hears();
        }

        @Override
        public boolean isInfoEnabled() {
            return hears();
        }

        @Override
        public boolean isWarnEnabled() {
            return hears();
        }

        @Override
        public boolean isErrorEnabled() {
            return hears();
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            StringWriter said = new StringWriter();
            said.append(MessageFormatter.basicArrayFormat(message, arguments));
            if (failure != null) {
                failure.printStackTrace(new PrintWriter(said, true));
            }
            HEARD.add(said.toString());
        }
    }
}
