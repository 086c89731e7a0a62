package io.github.muchang.foresight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.foresight.Side.Hit;
import io.github.muchang.segment.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a plan will do, if nobody signals anything meanwhile. Days are those of the plan's zone.
 *
 * @param plan the plan
 * @param from the moment that it begins with, in milliseconds
 * @param to until when
 * @param customers how many were foreseen
 * @param days what becomes of messages, by day and content
 * @param putOff which messages are put off from which day to which: one may be put off more than once
 * @param accounts how many each of our accounts sends, by day
 * @param quotas what becomes of those where an account may send only so many
 * @param hits how often policies put off or stopped a message
 * @param began how many begin which journey
 * @param keptOut how many a rule keeps out of which journey
 * @param tasks how many tasks are opened, by day and by whose they are
 * @param notices what must be known to read the numbers
 */
public record ForecastReport(
        PrivateDomain plan,
        long from,
        long to,
        long customers,
        List<Day> days,
        List<PutOff> putOff,
        List<Account> accounts,
        List<Quota> quotas,
        List<Hit> hits,
        Map<String, Long> began,
        Map<String, Long> keptOut,
        List<Tasks> tasks,
        List<Notice> notices) {
    /** Copies the collections. */
    public ForecastReport {
        days = ImmutableList.copyOf(days);
        putOff = ImmutableList.copyOf(putOff);
        accounts = ImmutableList.copyOf(accounts);
        quotas = ImmutableList.copyOf(quotas);
        hits = ImmutableList.copyOf(hits);
        began = ImmutableSortedMap.copyOf(began);
        keptOut = ImmutableSortedMap.copyOf(keptOut);
        tasks = ImmutableList.copyOf(tasks);
        notices = ImmutableList.copyOf(notices);
    }

    /** How many messages are wanted. */
    public long wanted() {
        return sum(Day::wanted);
    }

    /** How many are sent. */
    public long sent() {
        return sum(Day::sent);
    }

    /** How often one is put off. */
    public long deferrals() {
        return sum(Day::putOff);
    }

    /** How many are dropped. */
    public long dropped() {
        return sum(Day::dropped);
    }

    private long sum(ToLongFunction<Day> number) {
        return days.stream().mapToLong(number).sum();
    }

    /** The tables: all in short, policies, days, days to which is put off, accounts, quotas and tasks. */
    public List<Sheet> sheets(Locale language) {
        return ForecastSheets.of(this, plan.wording(language));
    }

    /** Every table that is not empty, as text. */
    public String in(Locale language) {
        Wording w = plan.wording(language);
        return sheets(language).stream()
                        .filter(each -> !each.rows().isEmpty())
                        .map(Sheet::text)
                        .collect(Collectors.joining("\n"))
                + notices.stream().map(each -> "! " + each.in(w) + "\n").collect(Collectors.joining());
    }

    /**
     * What becomes of the messages of one content on one day.
     *
     * @param wanted how many are first wanted then
     * @param sent how many are sent then
     * @param putOff how many are put off then
     * @param dropped how many are dropped then, or not delivered
     */
    public record Day(LocalDate day, String content, long wanted, long sent, long putOff, long dropped) {}

    /** So many messages of a content are put off from one day until another. */
    public record PutOff(LocalDate day, LocalDate until, String content, long messages) {}

    /** So many messages are sent by one account on one day. */
    public record Account(LocalDate day, String carrier, String account, long messages) {}

    /**
     * What an account may do of what it should on one day.
     *
     * @param ready how many may go by every policy
     * @param sent how many go, those of earlier days among them
     * @param later how many of that day's go on a later day, or never
     * @param dropped how many expire that day, or are left at the end
     */
    public record Quota(
            LocalDate day, String carrier, String account, long ready, long sent, long later, long dropped) {}

    /** So many tasks of a journey are opened on one day for a role or for named staff. */
    public record Tasks(LocalDate day, String whose, String journey, long opened) {}
}
