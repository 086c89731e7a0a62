package io.github.muchang.policy;

import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.Span;

/**
 * Whoever has bought something of a category is not sold that category for a while: no more car advertisements for those who have
 * just bought a car. The label of a purchase is its category.
 *
 * @param length for how long
 * @param category only this category; empty for every one
 * @param scope which touches; promotions and benefits unless it names other purposes
 */
public record Suppression(Span length, String category, Scope scope) implements Policy, Scoped<Suppression> {
    /** Without purposes what sells is meant. */
    public Suppression {
        scope = scope.purposes().isEmpty() ? scope.of(Scope.MARKETING) : scope;
    }

    /** Only for one category. */
    public Suppression category(String only) {
        return new Suppression(length, only, scope);
    }

    @Override
    public Suppression within(Scope other) {
        return new Suppression(length, category, other);
    }

    @Override
    public Standing standing() {
        return Standing.HOUSE;
    }

    @Override
    public boolean staysOpen() {
        return true;
    }

    @Override
    public long opens(Question question, long moment) {
        String about = question.approach().kind().category();
        if (about.isEmpty()
                || !(category.isEmpty() || category.equals(about))
                || !scope.covers(question.approach().kind())) {
            return moment;
        }
        long bought = bought(question, about);
        return bought == Long.MIN_VALUE ? moment : Math.max(moment, bought + length.millis());
    }

    /** When something of the category was last bought; past the limit of labels anything among the rest may have been it. */
    private static long bought(Question question, String about) {
        ActivityLog log = question.subject().party().activities().find(ActivityType.PURCHASED.name());
        if (log == null) {
            return Long.MIN_VALUE;
        }
        int label = log.indexOf(about);
        int index = label < 0 ? log.indexOf(ActivityLog.OTHER) : label;
        return index < 0 ? Long.MIN_VALUE : log.last(index);
    }

    @Override
    public long measured(Question question, long moment) {
        return bought(question, question.approach().kind().category());
    }

    @Override
    public String sentence(Wording w) {
        String words = w.length(length.millis());
        String what = category.isEmpty() ? w.of("某一品类", "something") : w.of("「" + category + "」", "'" + category + "'");
        return scope.before(w)
                + w.of(
                        "买过" + what + "后 " + words + "内不再推销同类",
                        "whoever bought " + what + " is not sold the like for " + words);
    }

    @Override
    public String status(long measured, Wording w) {
        return measured == Long.MIN_VALUE
                ? ""
                : w.of("最近一次购买在 " + w.moment(measured), "the last purchase was at " + w.moment(measured));
    }
}
