package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.Party;
import io.github.muchang.party.TouchKind;
import io.github.muchang.party.TouchLedger;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * In a community or feed at most such a share of the touches are promotions, the one in question among them. It holds promotions
 * back, nothing else, and never counts what weighs nothing.
 *
 * @param percent the share
 * @param last of the last so many touches; 0 if it goes by a window
 * @param window of the touches in any window of this length; empty if it goes by the last touches
 * @param scope where; purposes play no part
 */
public record AdShare(int percent, int last, Optional<Span> window, Scope scope) implements Policy, Scoped<AdShare> {
    /** Purposes are of no meaning here. */
    public AdShare {
        scope = scope.of();
    }

    @Override
    public AdShare within(Scope other) {
        return new AdShare(percent, last, window, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public long opens(Question question, long moment) {
        Approach approach = question.approach();
        Party party = question.subject().party();
        if (approach.purpose() != Purpose.PROMOTION
                || approach.weight() == 0
                || party.kind() != Party.Kind.COMMUNITY
                || !scope.covers(approach.kind())) {
            return moment;
        }
        return window.isPresent()
                ? inWindow(party.ledger(), window.get().millis(), moment)
                : ofLast(party.ledger()) < allowed() ? moment : Moments.NEVER;
    }

    /** How many of the last touches may be promotions. */
    private int allowed() {
        return last * percent / 100;
    }

    /** How many promotions there are among the last touches, without the next one. */
    private int ofLast(TouchLedger ledger) {
        int promotions = 0;
        int touches = 1;
        for (int i = ledger.size() - 1; i >= 0 && touches < last; i--) {
            if (counts(ledger.kind(i))) {
                touches++;
                promotions += isPromotion(ledger.kind(i));
            }
        }
        boolean perhapsMore =
                touches < last && ledger.lostAt(TouchLedger.laneOf(Purpose.PROMOTION, true)) != TouchLedger.NOTHING;
        return perhapsMore ? Math.max(promotions, allowed()) : promotions;
    }

    /** The first moment at which the share is kept, while old touches leave the window one by one. */
    private long inWindow(TouchLedger ledger, long length, long moment) {
        long lost = ledger.lostAt(TouchLedger.laneOf(Purpose.PROMOTION, true));
        long from = lost == TouchLedger.NOTHING ? moment : Math.max(moment, lost + length);
        int first = ledger.size();
        int touches = 1;
        int promotions = 1;
        while (first > 0 && ledger.at(first - 1) > from - length) {
            first--;
            if (counts(ledger.kind(first))) {
                touches++;
                promotions += isPromotion(ledger.kind(first));
            }
        }
        long opens = from;
        while (promotions * 100L > (long) touches * percent) {
            if (first == ledger.size()) {
                return Moments.NEVER;
            }
            opens = ledger.at(first) + length;
            for (; first < ledger.size() && ledger.at(first) + length <= opens; first++) {
                if (counts(ledger.kind(first))) {
                    touches--;
                    promotions -= isPromotion(ledger.kind(first));
                }
            }
        }
        return opens;
    }

    private boolean counts(TouchKind kind) {
        return kind.weight() > 0 && scope.covers(kind);
    }

    private static int isPromotion(TouchKind kind) {
        return kind.purpose() == Purpose.PROMOTION ? 1 : 0;
    }

    @Override
    public long measured(Question question, long moment) {
        TouchLedger ledger = question.subject().party().ledger();
        if (window.isEmpty()) {
            return ofLast(ledger);
        }
        return Room.weight(ledger, scope.of(Purpose.PROMOTION), window.get().millis(), moment);
    }

    @Override
    public String remedy(Question question, Wording w) {
        return w.of("先发些不是广告的", "more that is no advertising first");
    }

    @Override
    public String sentence(Wording w) {
        String of = window.map(
                        each -> w.of("任意 " + w.length(each.millis()) + "内的发言中", "in any " + w.length(each.millis())))
                .orElseGet(() -> w.of("最近 " + last + " 次发言中", "of the last " + last + " posts"));
        return scope.before(w) + w.of(of + "广告不超过 " + percent + "%", "at most " + percent + " % advertising " + of);
    }

    @Override
    public String status(long measured, Wording w) {
        return w.of("已有广告 " + measured + " 次", "there were " + measured + " promotions already");
    }
}
