package io.github.muchang.journal;

import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Draft;
import io.github.muchang.segment.Wording;

/**
 * A fact about what a platform is asked to do in a group. It is begun in one commit and ended in another, with the call between them: what was begun and
 * not ended is in doubt.
 */
public sealed interface MeasureFact extends Fact {
    /** Begins the names of the house's attributes that keep until when nobody may speak in a group. */
    String MUTED = "muted ";

    /** Puts out of the group. */
    String REMOVE = "remove";

    /** Lets not speak. */
    String MUTE = "mute";

    /** Lets speak again. */
    String UNMUTE = "unmute";

    /** Lets into the group. */
    String ADMIT = "admit";

    /** Does not let into the group. */
    String DECLINE = "decline";

    /** The platform is asked now. */
    String BEGUN = "begun";

    /** It is so now. */
    String DONE = "done";

    /** The platform does not do it. */
    String REFUSED = "refused";

    /** Nobody knows. */
    String IN_DOUBT = "in-doubt";

    /** It was not done, and is still to be done. */
    String NOT_DONE = "not-done";

    /** It was not begun, since it is not deserved any more. */
    String LAPSED = "lapsed";

    /** The group. */
    PartyId group();

    /** A measure in words. */
    static String measure(String code, Wording w) {
        return switch (code) {
            case REMOVE -> w.of("移出", "removing");
            case MUTE -> w.of("禁言", "muting");
            case UNMUTE -> w.of("解除禁言", "unmuting");
            case ADMIT -> w.of("同意入群", "letting in");
            case DECLINE -> w.of("拒绝入群", "not letting in");
            default -> code;
        };
    }

    /** What came of it, in words. */
    static String outcome(String code, Wording w) {
        return switch (code) {
            case BEGUN -> w.of("已请求平台", "the platform is asked");
            case DONE -> w.of("已完成", "done");
            case REFUSED -> w.of("被平台拒绝", "refused by the platform");
            case IN_DOUBT -> w.of("结果未知", "nobody knows what came of it");
            case NOT_DONE -> w.of("未执行，仍待处理", "not done, and still to be done");
            case LAPSED -> w.of("不再需要", "not deserved any more");
            default -> code;
        };
    }

    /** By whom, in brackets. */
    private static String brackets(String text, Wording w) {
        return text.isEmpty() ? "" : w.of("（" + text + "）", " (" + text + ")");
    }

    /**
     * A platform is asked to do something about somebody in a group, or about their coming into it.
     *
     * @param measure one of the codes above
     * @param until until when, of what ends by itself; 0 if it does not
     * @param by who wanted it; empty if an earlier fact tells it. Never a customer's handle
     */
    record MeasureBegun(long at, PartyId group, String measure, long until, String by) implements MeasureFact {
        @Override
        public void applyTo(Draft draft) {
            Belonging belonging = draft.belonging(group);
            if (belonging != null && measure.equals(REMOVE)) {
                draft.belong(belonging.decided(Belonging.Decision.UNDER_WAY, belonging.decided()));
            }
        }

        @Override
        public String in(Wording w) {
            String end = until == 0 ? "" : w.of("至 " + w.moment(until), " until " + w.moment(until));
            return w.of("群 " + group + " ", "group " + group + ", ")
                    + MeasureFact.measure(measure, w)
                    + end
                    + w.of("：", ": ")
                    + MeasureFact.outcome(BEGUN, w)
                    + brackets(by, w);
        }
    }

    /**
     * What came of that.
     *
     * @param measure one of the codes above
     * @param outcome one of the codes above
     * @param detail the platform's code; may be empty
     */
    record MeasureEnded(long at, PartyId group, String measure, String outcome, String detail) implements MeasureFact {
        @Override
        public void applyTo(Draft draft) {
            Belonging belonging = draft.belonging(group);
            Belonging.Decision former =
                    outcome.equals(LAPSED) ? Belonging.Decision.REMOVE : Belonging.Decision.UNDER_WAY;
            if (measure.equals(REMOVE) && belonging != null && belonging.decision() == former) { // no newcomer's
                draft.belong(
                        switch (outcome) {
                            case REFUSED -> belonging.decided(Belonging.Decision.REFUSED, at);
                            case NOT_DONE -> belonging.decided(Belonging.Decision.REMOVE, belonging.decided());
                            case LAPSED -> belonging.decided(Belonging.Decision.NONE, 0);
                            default -> belonging;
                        });
            }
        }

        @Override
        public String in(Wording w) {
            return w.of("群 " + group + " ", "group " + group + ", ")
                    + MeasureFact.measure(measure, w)
                    + w.of("：", ": ")
                    + MeasureFact.outcome(outcome, w)
                    + brackets(detail, w);
        }
    }

    /**
     * Nobody but administrators may speak in a group, or everybody again. Kept with the house, which ends it: no platform does that by itself.
     *
     * @param until until when; 0 if everybody may speak
     * @param by who wanted it; empty if its time was over
     * @param outcome one of the codes above
     */
    record GroupMuted(long at, PartyId group, long until, String by, String outcome) implements MeasureFact {
        @Override
        public void applyTo(Draft draft) {
            if (until == 0) {
                draft.forget(MUTED + group);
                draft.seenAt(at);
            } else {
                draft.note(MUTED + group, Long.toString(until), at);
            }
        }

        @Override
        public String in(Wording w) {
            String what = until == 0
                    ? w.of("群 " + group + " 解除全员禁言", "everybody may speak in group " + group)
                    : w.of(
                            "群 " + group + " 全员禁言至 " + w.moment(until),
                            "nobody may speak in group " + group + " until " + w.moment(until));
            return what + w.of("：", ": ") + MeasureFact.outcome(outcome, w) + brackets(by, w);
        }
    }
}
