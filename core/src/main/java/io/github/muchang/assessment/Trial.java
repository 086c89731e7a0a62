package io.github.muchang.assessment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.muchang.segment.Wording;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One business measured by one yardstick, form by form. */
record Trial(Business business, Yardstick yardstick) {
    static final Wording CHINESE = new Wording(Locale.CHINESE, ZoneOffset.UTC, ImmutableList.of());
    static final Wording ENGLISH = new Wording(Locale.ENGLISH, ZoneOffset.UTC, ImmutableList.of());

    /** The first form that nothing rules out, in the order of preference. */
    Form form() {
        return Arrays.stream(Form.values())
                .filter(each -> each.criteria().stream().allMatch(criterion -> holds(each, criterion)))
                .findFirst()
                .orElse(Form.NONE);
    }

    Verdict verdict() {
        return form().verdict();
    }

    /** Every form, in the order of preference. */
    List<Option> options() {
        return Arrays.stream(Form.values())
                .filter(each -> each != Form.NONE)
                .map(this::option)
                .collect(toImmutableList());
    }

    private Option option(Form form) {
        Balance balance = Balance.of(business, yardstick, form);
        List<Reason> reasons = form.criteria().stream()
                .map(each ->
                        new Reason(each, holds(form, each), words(form, each, CHINESE), words(form, each, ENGLISH)))
                .collect(toImmutableList());
        return new Option(
                form,
                reasons,
                balance.looked().floor().longValueExact(),
                balance.hours().ceiling().longValueExact(),
                balance.earned(business),
                balance.spent(business));
    }

    private boolean holds(Form form, Criterion criterion) {
        return switch (criterion) {
            case RETURN -> business.number(Answer.RETURN) >= yardstick.leastReturn();
            case INTERVAL -> business.number(Answer.INTERVAL) <= mostDays(form);
            case REFERRAL -> business.number(Answer.REFERRAL) >= yardstick.leastReferral();
            case CONSENT -> business.number(Answer.CONSENT) >= yardstick.leastConsent();
            case DECISION -> business.decision() != Decision.COMPLEX;
            case REGULATION -> business.regulation() != Regulation.CLOSED;
            case VENUE -> business.meetsIn(form.pools());
            case STAFF -> Balance.hours(business, yardstick) >= leastHours(form);
            case GAIN -> Balance.of(business, yardstick, form).covers(yardstick.cover());
        };
    }

    private String words(Form form, Criterion criterion, Wording w) {
        return switch (criterion) {
            case RETURN -> least(Answer.RETURN, yardstick.leastReturn(), w);
            case REFERRAL -> least(Answer.REFERRAL, yardstick.leastReferral(), w);
            case CONSENT -> least(Answer.CONSENT, yardstick.leastConsent(), w);
            case INTERVAL ->
                found(Answer.INTERVAL, w)
                        + w.of("，至多 ", ", at most ")
                        + Answer.INTERVAL.shown(mostDays(form), business.currency(), w);
            case DECISION ->
                w.of("购买决策：", "decision to buy: ")
                        + business.decision().in(w)
                        + w.of("，须不到「", ", must be less than ")
                        + Decision.COMPLEX.in(w)
                        + w.of("」", "");
            case REGULATION ->
                w.of("监管：", "regulation: ")
                        + business.regulation().in(w)
                        + w.of("，须宽于「", ", must be less strict than ")
                        + Regulation.CLOSED.in(w)
                        + w.of("」", "");
            case VENUE ->
                w.of("触点有 ", "venues: ")
                        + Venues.in(business.venues(), w)
                        + w.of("，须有其一 ", ", one is needed of ")
                        + Venues.in(form.pools(), w);
            case STAFF ->
                w.of(
                        "一年可用 " + Balance.hours(business, yardstick) + " 小时，至少 " + leastHours(form) + " 小时",
                        Balance.hours(business, yardstick) + " working hours a year, at least " + leastHours(form)
                                + " are needed");
            case GAIN -> gain(Balance.of(business, yardstick, form), w);
        };
    }

    private String gain(Balance balance, Wording w) {
        String value = w.amount(balance.earned(business).minor(), business.currency());
        String cost = w.amount(balance.spent(business).minor(), business.currency());
        return w.of(
                "一年多得 " + value + "，花费 " + cost + "，须达花费的 " + yardstick.cover() + "%",
                "brings " + value + " a year and costs " + cost + ", must bring " + yardstick.cover() + "% of that");
    }

    private String least(Answer answer, int percent, Wording w) {
        return found(answer, w) + w.of("，至少 ", ", at least ") + percent + "%";
    }

    private String found(Answer answer, Wording w) {
        return answer.in(w) + w.of("：", ": ") + answer.shown(business.number(answer), business.currency(), w);
    }

    /** What comes again later than this does not come again, for a form. */
    private long mostDays(Form form) {
        return (form == Form.COMMUNITY ? yardstick.frequent() : yardstick.longest())
                .toDuration()
                .toDays();
    }

    private long leastHours(Form form) {
        return Balance.leastHours(business, yardstick, yardstick.effort(form));
    }
}
