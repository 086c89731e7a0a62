package io.github.muchang.assessment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.muchang.fault.Faults;
import io.github.muchang.time.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a business is measured by. No authority has published such thresholds: {@link #ILLUSTRATIVE} is a place to start from, and whoever has measured
 * the uplift of a plan of their own, by a holdout ({@code Insight.uplifts()}), puts that in. Each method answers a changed copy.
 *
 * @param frequent what is bought again within this is bought often, and goes to a group
 * @param longest what is bought again later than this is not bought again, as far as a private domain goes
 * @param leastReturn at least so many percent must come back
 * @param leastConsent at least so many percent must agree to be reached
 * @param leastReferral at least so many percent must bring others, where that is what it lives on
 * @param cover what it brings must be at least so many percent of what it costs, 0 to 10,000
 * @param staffHours so many hours a year each of the staff has for it, 1 to 8,784
 * @param reviewHours so many hours a week are spent on review where what is said must be reviewed first, 0 to 168
 * @param efforts what each form brings and takes; every form but {@link Form#NONE}
 */
public record Yardstick(
        Span frequent,
        Span longest,
        int leastReturn,
        int leastConsent,
        int leastReferral,
        int cover,
        int staffHours,
        int reviewHours,
        Map<Form, Effort> efforts) {
    /**
     * Illustrative, not measured and from no source, every figure of it: often is within 45 days, 730 days are too long, 20 percent come back, 10 percent
     * agree, 5 percent bring others, it brings what it costs, and everybody has 400 hours a year (about 8 a week); 2 hours of review a week. More purchases, and
     * more people brought: 10 and 10 percent in groups of 300 for 3 hours a week each, 20 and 20 one to one for 20 minutes a customer a year, 8 and none by a
     * membership for 2 hours a week and a minute a customer, 5 and 20 by care for referrals for 20 minutes a customer, 3 and 5 by contents for 8 hours a week.
     */
    public static final Yardstick ILLUSTRATIVE = new Yardstick(
            Span.days(45),
            Span.days(730),
            20,
            10,
            5,
            100,
            400,
            2,
            ImmutableMap.of(
                    Form.COMMUNITY, new Effort(10, 10, 0, 3, 300),
                    Form.ONE_TO_ONE, new Effort(20, 20, 20, 0, 0),
                    Form.MEMBERSHIP, new Effort(8, 0, 1, 2, 0),
                    Form.REFERRAL_CARE, new Effort(5, 20, 20, 0, 0),
                    Form.CONTENT_ACCOUNT, new Effort(3, 5, 0, 8, 0)));

    /** Checks everything, and tells every fault at once. */
    public Yardstick {
        Faults faults = new Faults();
        if (frequent.compareTo(longest) > 0) {
            faults.add("frequent", "found " + frequent + ", which is longer than the longest interval, " + longest);
        }
        Answer.range(faults, "leastReturn", leastReturn, 0, 100);
        Answer.range(faults, "leastConsent", leastConsent, 0, 100);
        Answer.range(faults, "leastReferral", leastReferral, 0, 100);
        Answer.range(faults, "cover", cover, 0, 10_000);
        Answer.range(faults, "staffHours", staffHours, 1, 8_784);
        Answer.range(faults, "reviewHours", reviewHours, 0, 168);
        for (Form form : Form.values()) {
            if (form != Form.NONE && !efforts.containsKey(form)) {
                faults.add("efforts", "nothing is said of " + form);
            }
        }
        faults.throwIfAny("yardstick");
        efforts = Maps.immutableEnumMap(efforts);
    }

    /** What is bought again within this is bought often. */
    public Yardstick frequent(Span within) {
        return new Yardstick(
                within, longest, leastReturn, leastConsent, leastReferral, cover, staffHours, reviewHours, efforts);
    }

    /** What is bought again later than this is not bought again. */
    public Yardstick longest(Span within) {
        return new Yardstick(
                frequent, within, leastReturn, leastConsent, leastReferral, cover, staffHours, reviewHours, efforts);
    }

    /** At least these percentages come back, agree to be reached, and bring others. */
    public Yardstick least(int returning, int consenting, int referring) {
        return new Yardstick(
                frequent, longest, returning, consenting, referring, cover, staffHours, reviewHours, efforts);
    }

    /** It brings at least so many percent of what it costs. */
    public Yardstick cover(int percent) {
        return new Yardstick(
                frequent, longest, leastReturn, leastConsent, leastReferral, percent, staffHours, reviewHours, efforts);
    }

    /** So many hours a year of each of the staff, and so many a week of review. */
    public Yardstick hours(int ofStaff, int ofReview) {
        return new Yardstick(
                frequent, longest, leastReturn, leastConsent, leastReferral, cover, ofStaff, ofReview, efforts);
    }

    /** A form brings and takes this. */
    public Yardstick effort(Form form, Effort effort) {
        Map<Form, Effort> changed = new EnumMap<>(efforts);
        changed.put(form, effort);
        return new Yardstick(
                frequent, longest, leastReturn, leastConsent, leastReferral, cover, staffHours, reviewHours, changed);
    }

    Effort effort(Form form) {
        return Objects.requireNonNull(efforts.get(form), "every form but none has an effort");
    }
}
