package io.github.muchang.testkit.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the platform tells later, when a test says that its jobs are done. */
final class Jobs {
    private final World world;
    private final String account;
    private final List<Supplier<Event>> waiting = new ArrayList<>();

    Jobs(World world, String account) {
        this.world = world;
        this.account = account;
    }

    String account() {
        return account;
    }

    long id() {
        return 1_000_000_000L + world.count("job");
    }

    void later(Supplier<Event> event) {
        waiting.add(event);
    }

    void finish() {
        List<Supplier<Event>> done = List.copyOf(waiting);
        waiting.clear();
        done.forEach(each -> world.tell(each.get()));
    }
}
