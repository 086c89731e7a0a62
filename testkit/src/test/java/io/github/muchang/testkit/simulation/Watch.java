package io.github.muchang.testkit.simulation;

import io.github.muchang.carrier.Outbound;
import io.github.muchang.content.Message;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.journal.DeliveryFact.DeliveryRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks at each call where it leaves: whether it may go by what was acknowledged, and whether it was decided and written down before. */
final class Watch {
    private final Tape tape;
    private final IdentityKey key;
    private final Agenda agenda;
    private final Predicate<Sent> held;
    private final Map<String, Long> calls = new TreeMap<>();
    private final StringBuilder trace = new StringBuilder();

    /** Asks whether a platform still holds what it took: its staff may have thrown it away. */
    Watch(Tape tape, Agenda agenda, IdentityKey key, Predicate<Sent> held) {
        this.tape = tape;
        this.agenda = agenda;
        this.key = key;
        this.held = held;
    }

    /**
     * A call.
     *
     * @param books what the oracle knows: two if nobody can say whether what goes on has taken effect yet
     * @param taken whether its platform will take it
     * @param certain whether its outcome is certain whatever happens: the platform asks to wait
     */
    void call(
            Outbound message, Script.Line line, Plan plan, List<Book> books, long now, boolean taken, boolean certain) {
        books.forEach(book -> Gatherings.pass(book, plan, now));
        agenda.read(plan, books);
        tape.read();
        Tape.Track track = tape.byKey(message.key());
        DeliveryRequested asked = track == null ? null : track.asked;
        if (track == null || asked == null || track.state != Tape.State.STARTED || track.at != now) {
            throw new Violation("a call that nobody decided and wrote down at " + now + ": "
                    + (track == null ? "no message" : track.id + " is " + track.state + " since " + track.at));
        }
        String text = message.content() instanceof Message.Text words ? words.text() : "";
        ContentPlan content = plan.content(ContentPlan.nameIn(text).orElse("")).orElse(null);
        PoolPlan pool = plan.pool(ContentPlan.poolIn(text).orElse("")).orElse(null);
        if (content == null
                || pool == null
                || !content.name().equals(asked.content())
                || !pool.name().equals(asked.pool())) {
            throw new Violation("other words than were decided: " + text + ", not " + asked.content());
        }
        if (!key.slot(message.to()).equals(asked.slot()) || !pool.carrier().equals(line.name())) {
            throw new Violation("another address than was decided for " + track.id);
        }
        if (!Lower.wants(plan, asked)) {
            throw new Violation(
                    track.id + " goes, and the plan has no step " + asked.step() + " of " + asked.journey());
        }
        long until = agenda.until(asked.message());
        if (now >= asked.expires() || asked.expires() != Math.min(until, asked.wanted() + content.expiry())) {
            throw new Violation(track.id + " at " + now + " is expired since " + asked.expires());
        }
        once(message.key(), line, now, certain);
        agenda.called(asked, message.key(), plan);
        may(message, new Judge(plan), content, pool, asked.invitation(), books, now);
        trace.append(now).append(message.key()).append(text).append(message.to().handle());
        if (taken) {
            Sent sent = new Sent(message.key(), now, content, line.name(), pool.name());
            books.stream().distinct().forEach(book -> book.find(message.to()).ifPresent(whom -> has(whom, sent)));
        }
    }

    /** All calls so far. */
    String trace() {
        return trace.toString();
    }

    private static void has(Known whom, Sent sent) {
        if (whom.sent.stream().noneMatch(each -> each.key().equals(sent.key()))) {
            whom.sent.add(sent);
        }
    }

    private void once(String name, Script.Line line, long now, boolean certain) {
        Long first = calls.get(name);
        if (first != null && now >= first + line.knows().orElse(0L)) {
            throw new Violation("the key " + name + " goes out again " + (now - first)
                    + " ms after its platform had it, or may have had it");
        }
        if (!certain) {
            calls.putIfAbsent(name, now);
        }
    }

    private void may(
            Outbound message,
            Judge judge,
            ContentPlan content,
            PoolPlan pool,
            String invites,
            List<Book> books,
            long now) {
        List<String> objections = new ArrayList<>();
        for (Book book : books) {
            Known whom = book.find(message.to()).orElse(null);
            if (whom == null) {
                objections.add("nobody lives at " + message.to().handle());
                continue;
            }
            List<Sent> others = whom.sent.stream()
                    .filter(each -> !each.key().equals(message.key()) && held.test(each))
                    .toList();
            Optional<String> objection = judge.objection(new Case(content, pool, invites, whom, others), now);
            if (objection.isEmpty()) {
                return;
            }
            objections.add(objection.get() + "; had " + others);
        }
        throw new Violation(content.name() + " to " + message.to().handle() + " at " + now + ": " + objections);
    }
}
