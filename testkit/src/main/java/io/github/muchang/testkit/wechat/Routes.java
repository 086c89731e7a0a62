package io.github.muchang.testkit.wechat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table from path to handler. */
final class Routes {
    private final Map<String, Route> table = new TreeMap<>();

    Routes get(String path, Route.Handler handler) {
        return add(path, new Route(false, false, Optional.empty(), List.of(), handler));
    }

    Routes post(String path, Route.Handler handler) {
        return add(path, new Route(true, false, Optional.empty(), List.of(), handler));
    }

    Routes paced(String path, Route.Handler handler, Route.Pace... paces) {
        return add(path, new Route(true, false, Optional.empty(), List.of(paces), handler));
    }

    /** Whose calls must not overlap if this says the same of them. */
    Routes oneAtATime(String path, Function<Call, String> what, Route.Handler handler) {
        return add(path, new Route(true, false, Optional.of(what), List.of(), handler));
    }

    /** Which needs no token. */
    Routes open(String path, boolean post, Route.Handler handler, Route.Pace... paces) {
        return add(path, new Route(post, true, Optional.empty(), List.of(paces), handler));
    }

    @Nullable
    Route find(String path) {
        return table.get(path);
    }

    private Routes add(String path, Route route) {
        if (table.putIfAbsent(path, route) != null) {
            throw new AssertionError("two routes for " + path);
        }
        return this;
    }
}
