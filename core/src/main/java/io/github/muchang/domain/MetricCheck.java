package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.party.ActivityType;
import io.github.muchang.segment.Age;
import io.github.muchang.segment.Bounds;
import io.github.muchang.segment.Measured;
import io.github.muchang.segment.Metric;
import io.github.muchang.segment.Outlook;
import io.github.muchang.segment.Repurchase;
import io.github.muchang.segment.Rhythm;
import io.github.muchang.segment.Tally;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.time.DateTimeException;
import java.util.Optional;

/** What is measured: of activities and pools that exist, not further back than is known exactly, within bounds that make sense. */
final class MetricCheck {
    private static final long MOST_TIMES = 1_000_000_000L;

    private final String currency;
    private final Known known;
    private final Faults faults;

    MetricCheck(String currency, Known known, Faults faults) {
        this.currency = currency;
        this.known = known;
        this.faults = faults;
    }

    void check(Metric metric, String at) {
        if (metric instanceof Tally tally) {
            activity(tally.activity(), at + "/" + tally.aggregate().code());
            window(tally.window(), at);
            label(tally.label(), at);
        } else if (metric instanceof Age age) {
            age(age, at);
        } else if (metric instanceof Outlook outlook) {
            outlook(outlook, at);
        }
    }

    void activity(String name, String place) {
        if (!known.activities().containsKey(name)) {
            faults.unknown(place, "activity", name, known.activities().keySet());
        }
    }

    void window(Window window, String at) {
        if (window instanceof Window.Rolling rolling && rolling.length().compareTo(Window.LONGEST) > 0) {
            faults.add(
                    at + "/within",
                    "a window of " + rolling.length() + " reaches further back than the " + Window.LONGEST
                            + " that are kept exactly; use ever (in JSON: neither within nor during)");
        }
    }

    /** The windows of one cycle and of the next are apart, even for a rhythm of half a cycle. */
    void repurchase(Repurchase repurchase, String at) {
        activity(repurchase.activity(), at + "/repurchase");
        label(repurchase.label(), at);
        if (repurchase.personalFrom() < 0 || repurchase.personalFrom() > Rhythm.MOST) {
            faults.add(
                    at + "/personalFrom",
                    "found " + repurchase.personalFrom() + ", allowed is 1 to " + Rhythm.MOST
                            + " intervals, or 0 for the cycle alone");
        }
        long cycle = repurchase.cycle().millis();
        if (repurchase.before().millis() >= cycle - repurchase.before().millis()) {
            faults.add(
                    at + "/before",
                    "the window opens " + repurchase.before()
                            + " before a purchase is due: less than half of the cycle of " + repurchase.cycle()
                            + " is allowed");
        } else if (repurchase.before().millis() + repurchase.after().millis() >= cycle) {
            faults.add(
                    at + "/after",
                    "the window of " + repurchase.before() + " before and " + repurchase.after()
                            + " after overlaps that of the next cycle of " + repurchase.cycle());
        }
    }

    void bounds(Measured measured, String at) {
        Bounds bounds = measured.bounds();
        if (!bounds.hasLow() && !bounds.hasHigh()) {
            faults.add(at, "a bound is missing: say at least or at most how much");
        } else if (measured.metric() instanceof Age) {
            ages(bounds, at);
        } else if (measured.metric() instanceof Outlook outlook) {
            parts(outlook, bounds, at);
        } else if (measured.metric() instanceof Tally tally && tally.aggregate().isMoney()) {
            amounts(tally, bounds, at);
        } else {
            counts(bounds, at);
        }
    }

    private void outlook(Outlook outlook, String at) {
        String place = at + "/" + outlook.code();
        String activity = outlook.activity();
        if (known.activities().containsKey(activity) && !known.modelled().contains(activity)) {
            faults.add(
                    place,
                    "there is no model of how often '" + Faults.shown(activity)
                            + "' is done again: fit one, and give it to the domain (in JSON: purchaseModels)");
        }
        activity(activity, place);
    }

    private void parts(Outlook outlook, Bounds bounds, String at) {
        long most = outlook.ahead().isEmpty() ? 1 : MOST_TIMES;
        if (!bounds.currency().isEmpty()) {
            faults.add(at, "what a model foretells has no currency, found " + bounds.currency());
        }
        if (bounds.hasLow() && (bounds.low() < 0 || bounds.low() > most * Outlook.PARTS)) {
            faults.add(at + "/atLeast", "found " + Outlook.number(bounds.low()) + ", allowed is 0 to " + most);
        }
        if (bounds.hasHigh() && (bounds.high() < 0 || bounds.high() >= most * Outlook.PARTS)) {
            faults.add(
                    at + "/lessThan",
                    "found " + Outlook.number(bounds.high() + 1) + ", allowed is more than 0 and at most " + most);
        }
    }

    private void age(Age age, String at) {
        String place = at + "/" + age.of().code();
        switch (age.of()) {
            case SINCE_FIRST, SINCE_LAST -> {
                activity(age.name(), place);
                label(age.label(), at);
            }
            case IN_POOL -> {
                if (!known.pools().contains(age.name())) {
                    faults.unknown(place, "pool", age.name(), known.pools());
                }
                noLabel(age, at);
            }
            case SILENCE, IN_STAGE -> noLabel(age, at);
        }
    }

    private void label(Optional<String> label, String at) {
        if (label.isPresent() && label.get().isBlank()) {
            faults.add(at + "/labelled", "a label is not blank; leave it out if any will do");
        }
    }

    private void noLabel(Age age, String at) {
        if (age.label().isPresent()) {
            faults.add(
                    at + "/labelled", "only activities have labels, " + age.of().code() + " has none");
        }
    }

    private void amounts(Tally tally, Bounds bounds, String at) {
        String place = at + (bounds.hasLow() ? "/atLeast" : "/atMost");
        if (bounds.currency().isEmpty()) {
            faults.add(place, "an amount has a currency, such as 500.00 CNY");
            return;
        }
        ActivityType type = known.activities().get(tally.activity());
        String expected = type == null || type.currency().isEmpty() ? currency : type.currency();
        if (type != null && !expected.isEmpty() && !expected.equals(bounds.currency())) {
            faults.add(
                    place,
                    "amounts of '" + Faults.shown(tally.activity()) + "' are in " + expected + ", not in "
                            + bounds.currency() + " (Muchang knows no exchange rates)");
        }
    }

    private void counts(Bounds bounds, String at) {
        if (!bounds.currency().isEmpty()) {
            faults.add(at, "a number of times or days has no currency, found " + bounds.currency());
        }
        if (bounds.hasLow()) {
            count(bounds.low(), at + "/atLeast");
        }
        if (bounds.hasHigh()) {
            count(bounds.high(), at + "/atMost");
        }
    }

    private void count(long value, String place) {
        if (value < 0 || value > MOST_TIMES) {
            faults.add(place, "found " + value + ", allowed is 0 to " + MOST_TIMES);
        }
    }

    private void ages(Bounds bounds, String at) {
        if (bounds.hasLow()) {
            span(bounds.low(), at + "/atLeast");
        }
        if (bounds.hasHigh()) {
            span(bounds.high() + 1, at + "/lessThan");
        }
    }

    private void span(long millis, String place) {
        try {
            new Span(millis);
        } catch (DateTimeException e) {
            faults.add(place, String.valueOf(e.getMessage()));
        }
    }
}
