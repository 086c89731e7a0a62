package io.github.muchang.testkit.qq;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table from method and path to handler; a part of a path in braces stands for any. */
final class Routes {
    private final Map<String, Route> table = new LinkedHashMap<>();

    /** Without a limit of its own. */
    Routes add(String route, Handler handler) {
        return put(route, new Route(route, false, Optional.empty(), handler));
    }

    /** Which needs no token. */
    Routes open(String route, Handler handler) {
        return put(route, new Route(route, true, Optional.empty(), handler));
    }

    /** With a limit of its own. */
    Routes paced(String route, String limit, Duration window, Handler handler) {
        return put(route, new Route(route, false, Optional.of(new Pace(limit, window)), handler));
    }

    boolean knows(String route) {
        return table.containsKey(route);
    }

    boolean knowsPath(String path) {
        return table.values().stream().anyMatch(each -> each.parts(path) != null);
    }

    @Nullable
    Route find(String method, String path) {
        for (Route each : table.values()) {
            if (each.name.startsWith(method + " ") && each.parts(path) != null) {
                return each;
            }
        }
        return null;
    }

    private Routes put(String name, Route route) {
        if (table.putIfAbsent(name, route) != null) {
            throw new AssertionError("two routes " + name);
        }
        return this;
    }

    /** Does what is asked for, or throws {@link Refused}; under the lock of the platform. */
    interface Handler {
        Answer answer(Ask ask);
    }

    record Pace(String limit, Duration window) {}

    record Route(String name, boolean open, Optional<Pace> pace, Handler handler) {
        /** What stands for the parts in braces; null if this is no such path. */
        @Nullable
        Map<String, String> parts(String path) {
            String[] mine = name.substring(name.indexOf(' ') + 1).split("/", -1);
            String[] theirs = path.split("/", -1);
            if (mine.length != theirs.length) {
                return null;
            }
            Map<String, String> parts = new HashMap<>();
            for (int i = 0; i < mine.length; i++) {
                if (mine[i].startsWith("{")) {
                    parts.put(mine[i].substring(1, mine[i].length() - 1), theirs[i]);
                } else if (!mine[i].equals(theirs[i])) {
                    return null;
                }
            }
            return parts;
        }
    }
}
