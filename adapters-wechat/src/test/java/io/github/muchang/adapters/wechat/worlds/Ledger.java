package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.carrier.Inquiry;
import io.github.muchang.carrier.Outbound;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Muchang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the platforms have seen of each message, and whether that may be. */
final class Ledger {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Duration WELCOME = Duration.ofSeconds(20);

    private final Town town;
    private final Book book;
    private final Life life;
    private final boolean marked;
    private final Supplier<Muchang> process;
    private final Map<String, Created> created = new LinkedHashMap<>(); // by key
    private final Map<String, Created> tasks = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private int reached;

    /** A welcome code: whose it is, since when, and which message has used it. */
    private static final class Code {
        final Identity who;
        final Instant at;
        String key = "";

        Code(Identity who, Instant at) {
            this.who = who;
            this.at = at;
        }
    }

    Ledger(Town town, Book book, Life life, boolean marked, Supplier<Muchang> process) {
        this.town = town;
        this.book = book;
        this.life = life;
        this.marked = marked;
        this.process = process;
    }

    /** A platform has given out a code. */
    void issued(String code, Identity who, Instant at) {
        codes.putIfAbsent(code, new Code(who, at));
    }

    Optional<Created> of(String key) {
        return Optional.ofNullable(created.get(key));
    }

    /** Before a message is given to a platform. */
    void goes(Outbound message) {
        message.inReplyTo().flatMap(Outbound.Reply::reference).ifPresent(reference -> {
            Code code = codes.get(reference);
            if (code != null) {
                Violation.unless(code.who.value().equals(message.to().handle()), "a welcome code goes to another");
                Violation.unless(
                        code.key.isEmpty() || code.key.equals(message.key()), "a welcome code for a second message");
                Violation.unless(now().isBefore(code.at.plus(WELCOME)), "a welcome code after 20 seconds");
                code.key = message.key();
            }
        });
    }

    /** After that. */
    void went(Outbound message, Delivery answer) {
        List<String> fresh = fresh();
        Violation.unless(fresh.size() <= 1, "one call made " + fresh.size() + " messages");
        if (fresh.isEmpty()) {
            Violation.unless(
                    !(answer instanceof Delivery.Accepted || answer instanceof Delivery.Pending),
                    message.key() + " counts as sent, and is not: " + answer);
            return;
        }
        Created before = created.get(message.key());
        Violation.unless(before == null, message.key() + " is sent twice: " + before + ", and at " + now());
        boolean doubted = answer instanceof Delivery.Unknown;
        Violation.unless(
                doubted || answer instanceof Delivery.Accepted || answer instanceof Delivery.Pending,
                message.key() + " counts as not sent, and is: " + answer);
        Created made = new Created(message.key(), message.to(), now(), fresh.get(0), life.number(), doubted);
        book.objection(message.to(), process.get()).ifPresent(why -> {
            throw new Violation("a message for " + why + ": " + made);
        });
        rules(made);
        created.put(message.key(), made);
        if (!made.task.isEmpty()) {
            tasks.put(made.task, made);
        }
    }

    /** What has come to be since: tasks by their ids, and an empty id for what reached somebody at once. */
    private List<String> fresh() {
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < ScriptDraw.MEMBERS; i++) {
            for (String each : town.member(i).isAsked()) {
                if (!known.contains(each)) {
                    known.add(each);
                    fresh.add(each);
                }
            }
        }
        int now = town.delivered().size();
        for (; reached < now; reached++) {
            fresh.add("");
        }
        return fresh;
    }

    private void rules(Created made) {
        LocalTime time = LocalTime.ofInstant(made.at, ZONE);
        Violation.unless(!time.isBefore(Optician.MORNING) && time.isBefore(Optician.NIGHT), "in quiet hours: " + made);
        Optional<Party> party = process.get().customer(Book.identity(made.to));
        long others = created.values().stream()
                .filter(each -> each.state != Created.State.DROPPED)
                .filter(each -> each.at.isAfter(made.at.minus(WINDOW)))
                .filter(each -> party.isPresent()
                        && process.get()
                                .customer(Book.identity(each.to))
                                .map(Party::id)
                                .equals(party.map(Party::id)))
                .count();
        Violation.unless(others < Optician.MOST, "more than " + Optician.MOST + " in 7 days: " + made);
    }

    /** A look-up of what became of a message says what is so, as far as the platform has told. */
    void looked(Inquiry inquiry, Delivery answer) {
        Created found = created.get(inquiry.key());
        if (answer instanceof Delivery.Accepted) {
            Violation.unless(
                    found != null && found.state == Created.State.DELIVERED,
                    inquiry.key() + " is said to be delivered, and is not: " + found);
        } else if (answer instanceof Delivery.Pending) {
            Violation.unless(
                    (!marked && inquiry.handle().isEmpty()) // what waits in a task for groups is not told
                            || (found != null && found.state == Created.State.WAITING),
                    inquiry.key() + " is said to wait, and does not: " + found);
        } else if (answer instanceof Delivery.Refused) {
            Violation.unless(
                    found == null || found.state == Created.State.DROPPED,
                    inquiry.key() + " is said to be refused, and is not: " + found + answer);
        } else if (answer instanceof Delivery.Unknown unknown && isKnown(found, inquiry) && isVerdict(unknown)) {
            throw new Violation(inquiry.key() + " is not found: " + found + ", " + unknown.detail());
        }
    }

    /** What there is, and can be told from everything else, also by a process that did not begin it. */
    private boolean isKnown(@Nullable Created found, Inquiry inquiry) {
        return found != null
                && !found.task.isEmpty()
                && (inquiry.handle().isPresent() || marked)
                && !(found.state == Created.State.DROPPED && Book.pool(found.to).equals("groups"));
    }

    /** Whether nothing but the look-up itself is to blame. */
    private static boolean isVerdict(Delivery.Unknown unknown) {
        return unknown.detail().contains("tasks like it")
                || unknown.detail().contains("nothing is known")
                || unknown.detail().contains("confirmed, and")
                || unknown.detail().contains("status")
                || unknown.detail().startsWith("41047");
    }

    /** A member deals with what waits. */
    void works(int number, Step.Habit habit) {
        List<String> asked = town.member(number).isAsked();
        if (asked.isEmpty()) {
            return;
        }
        switch (habit) {
            case ALL -> asked.forEach(each -> confirms(number, each));
            case OLDEST -> confirms(number, asked.get(0));
            case NEWEST -> confirms(number, asked.get(asked.size() - 1));
            case DECLINES_OLDEST -> town.member(number).declines(asked.get(0));
        }
    }

    private void confirms(int number, String task) {
        int before = town.delivered().size();
        town.member(number).confirms(task);
        reached = town.delivered().size();
        Created found = tasks.get(task);
        Violation.unless(found != null, "a task that nobody has given");
        if (found != null) {
            found.becomes(reached > before ? Created.State.DELIVERED : Created.State.DROPPED, now());
        }
    }

    private Instant now() {
        return process.get().now();
    }
}
