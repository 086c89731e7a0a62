package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.carrier.Carrier;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inbox;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.AccessToken;
import io.github.muchang.http.AccessTokenSource;
import io.github.muchang.http.Answer;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Bugs that the worlds must catch. None is in what is published. */
final class PlantedBugs {
    private final Map<String, Bug.Planted> all = new LinkedHashMap<>();

    private PlantedBugs() {
        carriers();
        receipts();
        inboxes();
        rosters();
        all.put("a token that was refused is used for ever", () -> new Bug() {
            @Override
            public AccessTokenSource tokens(AccessTokenSource tokens) {
                return stale(tokens);
            }
        });
    }

    static Map<String, Bug.Planted> all() {
        return new PlantedBugs().all;
    }

    private void carriers() {
        carrier("what is unknown is sent again at once", Faulty.Resending::new);
        carrier(
                "what is unknown counts as not sent",
                each -> new Faulty.Saying(
                        each, Delivery.Unknown.class, false, Delivery.throttled(Duration.ofMinutes(1))));
        carrier(
                "what a member has to confirm counts as delivered",
                each -> new Faulty.Saying(each, Delivery.Pending.class, false, Delivery.accepted("at once")));
        carrier(
                "what was refused counts as delivered",
                each -> new Faulty.Saying(each, Delivery.Refused.class, false, Delivery.accepted("indeed")));
        carrier("messages go to whoever was written to before", Faulty.Astray::new);
        carrier("a welcome code is used for another message", Faulty.Miscoded::new);
        carrier("messages go out when the next does", Faulty.Late::new);
    }

    private void receipts() {
        carrier("receipts are those of another message", Faulty.Confused::new);
        carrier(
                "what waits counts as delivered once it is looked up",
                each -> new Faulty.Saying(each, Delivery.Pending.class, true, Delivery.accepted("surely")));
        carrier(
                "nobody knows what was delivered",
                each -> new Faulty.Saying(each, Delivery.Accepted.class, true, Delivery.unknown("who knows")));
    }

    private void inboxes() {
        all.put("every fifth callback says nothing", () -> new Bug() {
            private int heard;

            @Override
            public Inbox inbox(Inbox inbox) {
                return callback -> ++heard % 5 == 0 ? List.of() : inbox.read(callback);
            }
        });
        inbox("whoever leaves is not heard of", signals -> signals.stream()
                .filter(each -> !(each.what() instanceof Occurrence.Left))
                .toList());
        inbox("all that is told has no name by which it would be known again", signals -> signals.stream()
                .flatMap(each -> List.of(each, each.withId(each.id().orElse("") + " again")).stream())
                .toList());
        inbox(
                "whatever happened happens some minutes later",
                signals -> signals.stream().map(PlantedBugs::younger).toList());
    }

    private void rosters() {
        roster("a roster forgets its last page", (roster, pool, after) -> {
            RosterPage page = roster.page(pool, after);
            boolean last =
                    page instanceof RosterPage.Members members && members.next().isEmpty();
            return last && !after.isStart() ? new RosterPage.Members(List.of(), Optional.empty()) : page;
        });
        roster("a roster does not know where it was", (roster, pool, after) -> roster.page(pool, Cursor.START));
        roster("a roster ends with its first page", (roster, pool, after) -> {
            RosterPage page = roster.page(pool, after);
            return page instanceof RosterPage.Members members
                    ? new RosterPage.Members(members.members(), Optional.empty())
                    : page;
        });
        roster("where nothing can be told there is nobody", (roster, pool, after) -> {
            RosterPage page = roster.page(pool, after);
            return page instanceof RosterPage.Later ? new RosterPage.Members(List.of(), Optional.empty()) : page;
        });
        roster("the first of each page is left out", (roster, pool, after) -> {
            RosterPage page = roster.page(pool, after);
            if (page instanceof RosterPage.Members members && !members.members().isEmpty()) {
                List<RosterPage.Member> rest = new ArrayList<>(members.members());
                rest.remove(0);
                return new RosterPage.Members(rest, members.next());
            }
            return page;
        });
    }

    private void carrier(String name, UnaryOperator<Carrier> fault) {
        all.put(name, () -> new Bug() {
            @Override
            public Carrier carrier(Carrier carrier) {
                return fault.apply(carrier);
            }
        });
    }

    private void inbox(String name, UnaryOperator<List<Signal>> fault) {
        all.put(name, () -> new Bug() {
            @Override
            public Inbox inbox(Inbox inbox) {
                return callback -> fault.apply(inbox.read(callback));
            }
        });
    }

    /** What a roster does instead. */
    private interface Listing {
        RosterPage page(Roster roster, String pool, Cursor after);
    }

    private void roster(String name, Listing fault) {
        all.put(name, () -> new Bug() {
            @Override
            public Roster roster(Roster roster) {
                return (pool, after) -> fault.page(roster, pool, after);
            }
        });
    }

    private static Signal younger(Signal signal) {
        return new Signal(
                signal.id(),
                signal.identities(),
                signal.addresses(),
                signal.at().plus(Duration.ofMinutes(4)),
                signal.what(),
                signal.reference());
    }

    private static AccessTokenSource stale(AccessTokenSource tokens) {
        return new AccessTokenSource() {
            private Optional<Answer<AccessToken>> first = Optional.empty();

            @Override
            public Answer<AccessToken> current() {
                if (first.isEmpty()) {
                    Answer<AccessToken> answer = tokens.current();
                    first = answer.value().isPresent() ? Optional.of(answer) : Optional.empty();
                    return answer;
                }
                return first.get();
            }

            @Override
            public void refused(AccessToken token) {}
        };
    }
}
