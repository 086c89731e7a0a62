package io.github.muchang.foresight;

import io.github.muchang.content.Purpose;
import io.github.muchang.foresight.Said.Kind;
import io.github.muchang.identity.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was said of the messages of one customer, put together. Not thread-safe. */
final class Letters {
    private final Map<MessageId, Letter> letters = new TreeMap<>();

    /** One message. */
    static final class Letter {
        String content = "";
        Purpose purpose = Purpose.SERVICE;
        long at;
        Kind last = Kind.WAITS;
        boolean waited;
        final Set<String> putOff = new TreeSet<>();
        final Set<String> stopped = new TreeSet<>();

        boolean delivered() {
            return last == Kind.ACCEPTED;
        }
    }

    void take(Said said) {
        Letter letter = letters.computeIfAbsent(said.message(), any -> new Letter());
        letter.last = said.kind();
        letter.content =
                said.what().content().isEmpty() ? letter.content : said.what().content();
        switch (said.kind()) {
            case WAITS -> {
                letter.waited = true;
                letter.putOff.addAll(said.what().policies());
            }
            case SUPPRESSED, REFUSED -> letter.stopped.addAll(said.what().policies());
            case REQUESTED -> letter.purpose = said.what().purpose();
            case ACCEPTED -> {
                letter.at = said.at();
                letter.purpose = said.what().content().isEmpty()
                        ? letter.purpose
                        : said.what().purpose(); // by hand: it was never requested
            }
            case UNRESOLVED -> {}
        }
    }

    Iterable<Letter> all() {
        return letters.values();
    }

    /** Those that were delivered, in the order of time. */
    List<Letter> delivered() {
        List<Letter> delivered = new ArrayList<>();
        for (Letter each : letters.values()) {
            if (each.delivered()) {
                delivered.add(each);
            }
        }
        delivered.sort((a, b) -> Long.compare(a.at, b.at));
        return delivered;
    }
}
