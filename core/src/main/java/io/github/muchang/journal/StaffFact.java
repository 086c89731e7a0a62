package io.github.muchang.journal;

import com.google.common.collect.ImmutableList;
import io.github.muchang.content.Purpose;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.party.Draft;
import io.github.muchang.party.OpenTask;
import io.github.muchang.party.Reserved;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Wording;
import java.util.List;

/** A fact about what staff has to do with somebody. */
public sealed interface StaffFact extends Fact {
    /**
     * A task is in somebody's hands.
     *
     * @param task which task
     * @param staff whose; empty for nobody's, until somebody has time
     * @param former whose it was; empty for nobody's
     * @param why why theirs
     */
    record TaskAssigned(long at, String task, String staff, String former, Why why) implements StaffFact {
        @Override
        public void applyTo(Draft draft) {
            draft.assign(task, staff, at);
        }

        @Override
        public String in(Wording w) {
            String from = former.isEmpty() ? "" : w.of("由「" + former + "」", " from '" + former + "'");
            return (staff.isEmpty()
                            ? w.of(
                                    "员工任务「" + task + "」" + from + "待分派",
                                    "task '" + task + "' is taken" + from + " and waits for somebody")
                            : w.of(
                                    "员工任务「" + task + "」" + from + "交给「" + staff + "」",
                                    "task '" + task + "' goes" + from + " to '" + staff + "'"))
                    + w.of("：", ": ")
                    + why.in(w);
        }
    }

    /**
     * A task must be done soon.
     *
     * @param task which task
     * @param staff who has it; empty if nobody does
     * @param until until when
     */
    record TaskReminded(long at, String task, String staff, long until) implements StaffFact {
        @Override
        public void applyTo(Draft draft) {
            draft.remind(task);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                            "提醒「" + staff + "」任务「" + task + "」，至 ",
                            "reminded '" + staff + "' of the task '" + task + "', until ")
                    + w.moment(until);
        }
    }

    /**
     * Somebody of the staff looks after the party.
     *
     * @param staff who; empty for nobody any more
     * @param former who did before; empty for nobody
     * @param why how that came
     */
    record OwnerSet(long at, String staff, String former, Why why) implements StaffFact {
        @Override
        public void applyTo(Draft draft) {
            draft.ownedBy(staff, at);
        }

        @Override
        public String in(Wording w) {
            String from = former.isEmpty() ? "" : w.of("（原「" + former + "」）", ", after '" + former + "'");
            return w.of("负责人「" + staff + "」" + from + "：", "is looked after by '" + staff + "'" + from + ": ")
                    + why.in(w);
        }
    }

    /**
     * A daily list has somebody look in on the party.
     *
     * @param list which list
     * @param task what the task is called; no other of this party is called so
     * @param what what is to be done
     * @param staff who has it
     * @param until until when
     */
    record VisitOpened(long at, String list, String task, String what, String staff, long until) implements StaffFact {
        /** Whether a daily list wants it, and not the programme of a community. */
        public boolean isListed() {
            return task.startsWith(list) && task.lastIndexOf(':') == list.length();
        }

        @Override
        public void applyTo(Draft draft) {
            draft.open(task, OpenTask.unassigned("", list, at, until).in(staff, at));
        }

        @Override
        public String in(Wording w) {
            return w.of("「" + list + "」（" + staff + "）：" + what, "'" + list + "' for '" + staff + "': " + what);
        }
    }

    /**
     * Nobody has to look in any longer.
     *
     * @param list which list
     * @param task which task
     * @param outcome one of the names here
     * @param by who told so; empty if nobody did
     * @param message the name under which it is in the ledger of touches, without weight
     */
    record VisitClosed(long at, String list, String task, String outcome, String by, MessageId message)
            implements StaffFact {
        /** It was done. */
        public static final String DONE = "done";

        /** The day is over. */
        public static final String MISSED = "missed";

        /** What sort of touch it is that it was done: one that weighs nothing. */
        public TouchKind kind() {
            return TouchKind.of(Purpose.CARE).weighing(0).by(list);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.close(task);
            if (outcome.equals(DONE)) {
                draft.counted(message);
                draft.reserve(new Reserved(message, at, kind()));
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("「" + list + "」：", "'" + list + "': ")
                    + (outcome.equals(DONE) ? w.of("已完成", "done") : w.of("未完成", "not done"))
                    + (by.isEmpty() ? "" : w.of("（" + by + "）", " by " + by));
        }
    }

    /**
     * Somebody of the staff wrote by hand; it has its place in every cap.
     *
     * @param message the name under which it is in the ledger of touches
     * @param content what was said, by the content's name
     * @param staff who wrote
     * @param overruled what the policies had against it
     */
    record SentByHand(
            long at,
            MessageId message,
            String content,
            String staff,
            Purpose purpose,
            int weight,
            CarrierId carrier,
            String account,
            String pool,
            String pathway,
            String brand,
            String category,
            List<Reason> overruled)
            implements Written {
        /** Copies the list. */
        public SentByHand {
            overruled = ImmutableList.copyOf(overruled);
        }

        /** What sort of touch it is. */
        public TouchKind kind() {
            return new TouchKind(purpose, weight, carrier.name(), "", pool, pathway, brand, category);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.counted(message);
            draft.reserve(new Reserved(message, at, kind()));
        }

        @Override
        public String in(Wording w) {
            return w.of("「" + staff + "」手动发送「" + content + "」", "'" + staff + "' sent '" + content + "' by hand")
                    + (overruled.isEmpty() ? "" : w.of("，未按家规", ", against the rules"))
                    + Reason.list(overruled, w);
        }
    }

    /**
     * Somebody of the staff would have written by hand, and did not: the policies stopped it, or there is no way to write.
     *
     * @param message the name that it would have had
     * @param content what would have been said, by the content's name
     * @param staff who would have written
     * @param rulings what stood against it
     */
    record NotSentByHand(long at, MessageId message, String content, String staff, List<Reason> rulings)
            implements Written {
        /** Copies the list. */
        public NotSentByHand {
            rulings = ImmutableList.copyOf(rulings);
        }

        @Override
        public void applyTo(Draft draft) {
            draft.counted(message);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                            "「" + staff + "」不手动发送「" + content + "」",
                            "'" + staff + "' does not send '" + content + "' by hand")
                    + Reason.list(rulings, w);
        }
    }

    /** What somebody of the staff wrote by hand, or would have. */
    sealed interface Written extends StaffFact permits SentByHand, NotSentByHand {
        /** The message's name. */
        MessageId message();

        /** The content's name. */
        String content();
    }

    /** Why something is in somebody's hands. */
    enum Why {
        /** They look after the customer, and are at work in time. */
        OWNER("客户的负责人", "looks after the customer"),
        /** They are at work, and have the least to do. */
        AT_WORK("在班且任务最少", "is at work and has the least to do"),
        /** They are the first to be at work, and have the least to do. */
        FIRST_AT_WORK("最早到班且任务最少", "is at work first and has the least to do"),
        /** Whoever had it has left. */
        LEFT("原负责人离职", "whoever had it has left"),
        /** Whoever had it is away. */
        AWAY("原负责人缺勤", "whoever had it is away"),
        /** Somebody said so. */
        TOLD("人工指定", "somebody said so"),
        /** The customer was added by their account. */
        ADDED("客户由其账号添加", "the customer was added by their account");

        private final String chinese;
        private final String english;

        Why(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String in(Wording w) {
            return w.of(chinese, english);
        }
    }
}
