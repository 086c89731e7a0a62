package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchKind;
import io.github.muchang.party.TouchLedger;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Window;

/** Messages to one receiver as a platform counts them: every one, whatever it weighs. */
final class Sent {
    private static final Purpose[] PURPOSES = Purpose.values();

    private Sent() {}

    /** When the receiver was last heard from on the carrier, in milliseconds; {@link TouchLedger#NOTHING} if never. */
    static long contact(Question question) {
        Long at = question.subject()
                .party()
                .contacts()
                .find(question.approach().kind().carrier());
        return at == null ? TouchLedger.NOTHING : at;
    }

    /** How many there were later than a moment; past any quota if the ledger no longer knows. */
    static long after(Question question, PlatformRule rule, long moment) {
        TouchLedger ledger = question.subject().party().ledger();
        long count = lost(ledger) > moment ? Integer.MAX_VALUE : 0;
        for (int i = ledger.size() - 1; i >= 0 && ledger.at(i) > moment; i--) {
            count += counts(rule, ledger.kind(i)) ? 1 : 0;
        }
        return count;
    }

    /** From when on there is room for one more in the window. */
    static long room(
            Question question, PlatformRule rule, int most, Window window, LocalCalendar calendar, long moment) {
        TouchLedger ledger = question.subject().party().ledger();
        if (ledger.size() - ledger.firstAfter(moment - window.reach()) < most && !ledger.hasLost()) {
            return moment; // even if all of them count
        }
        long after = window.after(moment, calendar);
        long lost = lost(ledger);
        long opens = lost > after ? window.leaves(lost, moment, calendar) : moment;
        int count = 1;
        for (int i = ledger.size() - 1; i >= 0 && ledger.at(i) > after; i--) {
            if (counts(rule, ledger.kind(i)) && ++count > most) {
                return Math.max(opens, window.leaves(ledger.at(i), moment, calendar));
            }
        }
        return opens;
    }

    private static boolean counts(PlatformRule rule, TouchKind kind) {
        return rule.carrier().equals(kind.carrier())
                && (rule.channel().isEmpty()
                        || kind.channel().isEmpty()
                        || rule.channel().equals(kind.channel()));
    }

    private static long lost(TouchLedger ledger) {
        long newest = TouchLedger.NOTHING;
        if (ledger.hasLost()) {
            for (Purpose purpose : PURPOSES) {
                newest = Math.max(newest, ledger.lostAt(TouchLedger.laneOf(purpose, true)));
                newest = Math.max(newest, ledger.lostAt(TouchLedger.laneOf(purpose, false)));
            }
        }
        return newest;
    }
}
