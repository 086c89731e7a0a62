package io.github.muchang.adapters.wechat;

import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_DISABLED;
import static io.github.muchang.carrier.Delivery.Reason.ACCOUNT_QUOTA_USED_UP;
import static io.github.muchang.carrier.Delivery.Reason.BAD_ADDRESS;
import static io.github.muchang.carrier.Delivery.Reason.BLOCKED;
import static io.github.muchang.carrier.Delivery.Reason.MEDIA_UNAVAILABLE;
import static io.github.muchang.carrier.Delivery.Reason.NOT_A_CONTACT;
import static io.github.muchang.carrier.Delivery.Reason.NOT_PERMITTED;
import static io.github.muchang.carrier.Delivery.Reason.OUTSIDE_WINDOW;
import static io.github.muchang.carrier.Delivery.Reason.QUOTA_USED_UP;

import io.github.muchang.carrier.Delivery;
import io.github.muchang.http.Answer;
import io.github.muchang.http.CodeTable;
import io.github.muchang.http.Outcomes;

/** What the codes of both platforms mean for a message. */
final class Reasons {
    /** Where the class of a code does not say enough; whatever is not here is by its class. */
    private static final Outcomes OF_WECOM = new Outcomes(
            CodeTable.of(NOT_A_CONTACT, 84061, 41048)
                    .put(BAD_ADDRESS, 40096, 40003)
                    .put(OUTSIDE_WINDOW, 41050)
                    .put(MEDIA_UNAVAILABLE, 40007, 40145)
                    .put(NOT_PERMITTED, 60111, 701008) // the member is not there, who is our account
                    .put(ACCOUNT_DISABLED, 40201, 40204),
            ACCOUNT_QUOTA_USED_UP);

    private static final Outcomes OF_OFFICIAL_ACCOUNTS = new Outcomes(
            CodeTable.of(BAD_ADDRESS, 40003)
                    .put(MEDIA_UNAVAILABLE, 40007)
                    .put(ACCOUNT_DISABLED, 40243, 50002)
                    .put(NOT_A_CONTACT, 43004)
                    .put(BLOCKED, 43019, 43101, 43116)
                    .put(OUTSIDE_WINDOW, 45015) // or they have unfollowed: the platform does not say which
                    .put(QUOTA_USED_UP, 45047),
            ACCOUNT_QUOTA_USED_UP);

    private Reasons() {}

    /** Of a call that was to send something, and gave nothing. */
    static Delivery sending(Answer<?> answer) {
        return of(answer).sending(answer);
    }

    /** Of a call before that, after which nothing is sent: what is unclear of it leaves nothing unclear. */
    static Delivery nothingSent(Answer<?> answer) {
        return of(answer).nothingSent(answer);
    }

    private static Outcomes of(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && Platform.WECOM.said(refused.error())
                ? OF_WECOM
                : OF_OFFICIAL_ACCOUNTS;
    }
}
