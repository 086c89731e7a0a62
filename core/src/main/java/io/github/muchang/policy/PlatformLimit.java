package io.github.muchang.policy;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.content.Purpose;
import io.github.muchang.party.TouchLedger;
import io.github.muchang.segment.Wording;
import io.github.muchang.time.LocalCalendar;
import io.github.muchang.time.Moments;
import io.github.muchang.time.Span;
import io.github.muchang.time.Window;
import java.util.Set;
import java.util.stream.Collectors;

/** What a platform allows. */
public sealed interface PlatformLimit {
    /** As {@link Policy#opens}, for the messages that the rule is about; the calendar is that of the platform. */
    long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment);

    /** The number on which the answer depends. */
    default long measured(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
        return 0;
    }

    /** Whether it limits what one receiver is sent. */
    default boolean isOfReceivers() {
        return true;
    }

    /** The limit as a sentence. */
    String sentence(Wording w);

    /** How it stands; empty if there is nothing to add. */
    default String status(long measured, Wording w) {
        return "";
    }

    /** What would have to happen so that it allows what it forbids now; empty if nothing that can be named. */
    default String remedy(Wording w) {
        return "";
    }

    /**
     * Only less than so long after the receiver was last heard from on the carrier.
     *
     * @param length how long
     * @param most how many messages until the receiver is heard from again; 0 for any number
     */
    record ReplyWindow(Span length, int most) implements PlatformLimit {
        @Override
        public long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            long contact = measured(rule, question, calendar, moment);
            return contact != TouchLedger.NOTHING
                            && moment < contact + length.millis()
                            && (most == 0 || Sent.after(question, rule, contact - 1) < most)
                    ? moment
                    : Moments.NEVER;
        }

        @Override
        public long measured(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return Sent.contact(question);
        }

        @Override
        public String sentence(Wording w) {
            String span = w.length(length.millis());
            return w.of(
                    "客户最近一次联系后 " + span + "内" + (most == 0 ? "" : "，至多 " + most + " 条"),
                    (most == 0 ? "" : "at most " + w.unit(most, "条", "message") + " ") + "within " + span
                            + " after the receiver was last heard from");
        }

        @Override
        public String remedy(Wording w) {
            return w.of("客户先来联系", "the receiver gets in touch first");
        }

        @Override
        public String status(long measured, Wording w) {
            return measured == TouchLedger.NOTHING
                    ? w.of("客户从未在此联系过", "the receiver was never heard from here")
                    : w.of("客户最近一次联系在 " + w.moment(measured), "last heard from at " + w.moment(measured));
        }
    }

    /**
     * At most so many messages to one receiver in a window; a calendar window is of the platform's zone.
     *
     * @param most how many
     * @param window the window; never the whole history
     */
    record ReceiverQuota(int most, Window window) implements PlatformLimit {
        @Override
        public long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return Sent.room(question, rule, most, window, calendar, moment);
        }

        @Override
        public long measured(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return Sent.after(question, rule, window.after(moment, calendar));
        }

        @Override
        public String sentence(Wording w) {
            return w.of(
                    "每位客户" + w.window(window) + "至多 " + most + " 条",
                    "at most " + w.unit(most, "条", "message") + " to one receiver" + w.window(window));
        }

        @Override
        public String status(long measured, Wording w) {
            return w.of("已发 " + measured + " 条", w.unit(measured, "条", "message") + " sent already");
        }
    }

    /**
     * At most so many calls through one account in a window. It is kept by whoever delivers, not for each receiver.
     *
     * @param most how many
     * @param window the window; never the whole history
     */
    record AccountQuota(int most, Window window) implements PlatformLimit {
        @Override
        public boolean isOfReceivers() {
            return false;
        }

        @Override
        public long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return moment;
        }

        @Override
        public String sentence(Wording w) {
            return w.of(
                    "每个账号" + w.window(window) + "至多 " + most + " 条",
                    "at most " + w.unit(most, "条", "message") + " from one account" + w.window(window));
        }
    }

    /**
     * Not for these purposes.
     *
     * @param purposes the purposes
     */
    record Forbidden(Set<Purpose> purposes) implements PlatformLimit {
        /** Copies the set. */
        public Forbidden {
            purposes = ImmutableSortedSet.copyOf(purposes);
        }

        @Override
        public long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return purposes.contains(question.approach().purpose()) ? Moments.NEVER : moment;
        }

        @Override
        public String sentence(Wording w) {
            String what = purposes.stream().map(w::purpose).collect(Collectors.joining(w.of("、", ", ")));
            return w.of("不得用于" + what, "not for " + what);
        }
    }

    /** No limit any more: what an earlier edition of the rule said is over. */
    record Lifted() implements PlatformLimit {
        @Override
        public boolean isOfReceivers() {
            return false;
        }

        @Override
        public long opens(PlatformRule rule, Question question, LocalCalendar calendar, long moment) {
            return moment;
        }

        @Override
        public String sentence(Wording w) {
            return w.of("不再限制", "no longer limited");
        }
    }
}
