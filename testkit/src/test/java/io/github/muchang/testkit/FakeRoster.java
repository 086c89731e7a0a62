package io.github.muchang.testkit;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Seven friends, three to a page. */
class FakeRoster implements Roster {
    static final String POOL = "wecom-friends";
    static final List<String> HANDLES = Stream.of("林", "王", "赵", "李", "陈", "周", "吴")
            .map(name -> "canary-" + name)
            .toList();

    private static final int PER_PAGE = 3;

    private final Supplier<Situation> situation;

    FakeRoster(Supplier<Situation> situation) {
        this.situation = situation;
    }

    @Override
    public RosterPage page(String pool, Cursor after) {
        if (!pool.equals(POOL)) {
            throw new IllegalArgumentException("there is no pool '" + pool + "'");
        }
        if (situation.get() != Situation.WELL) {
            return new RosterPage.Later(Duration.ofMinutes(1), "45009");
        }
        int from = after.isStart() ? 0 : Integer.parseInt(after.value());
        int to = Math.min(from + PER_PAGE, HANDLES.size());
        return new RosterPage.Members(
                HANDLES.subList(from, to).stream().map(FakeRoster::member).toList(),
                to < HANDLES.size() ? Optional.of(Cursor.of(Integer.toString(to))) : Optional.empty());
    }

    static RosterPage.Member member(String handle) {
        return new RosterPage.Member(
                List.of(Identity.of("external", handle)),
                List.of(Address.of("wecom", "sales", handle)),
                Optional.empty(),
                Optional.of("table-7"),
                Membership.Role.MEMBER);
    }
}
