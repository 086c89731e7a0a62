package io.github.muchang.policy;

import io.github.muchang.party.Attribute;
import io.github.muchang.segment.Subject;
import io.github.muchang.time.LocalCalendar;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * May this be sent to somebody now?
 *
 * @param approach what
 * @param subject to whom, and when
 * @param receiver the calendar of the receiver's zone
 * @param platforms the rules of the platforms
 */
public record Question(Approach approach, Subject subject, LocalCalendar receiver, PlatformRules platforms) {
    /** The plain attribute that names a receiver's zone. */
    public static final String ZONE = "zone";

    /** In the zone that the receiver's attribute {@link #ZONE} names, or else in that of the domain. */
    public static Question of(Approach approach, Subject subject, PlatformRules platforms) {
        return new Question(approach, subject, receiver(subject), platforms);
    }

    /** The calendar of the zone that the receiver's attribute {@link #ZONE} names, or else that of the domain. */
    public static LocalCalendar receiver(Subject subject) {
        Attribute zone = subject.party().attributes().find(ZONE);
        if (zone == null || zone.value().equals(subject.calendar().zone().getId())) {
            return subject.calendar();
        }
        try {
            return LocalCalendar.of(ZoneId.of(zone.value()));
        } catch (DateTimeException e) { // whoever told it told no zone
            return subject.calendar();
        }
    }

    /** Whom it is about, at another moment. */
    Subject at(long moment) {
        return moment == subject.now()
                ? subject
                : new Subject(subject.party(), moment, subject.calendar(), subject.rules(), subject.yardsticks());
    }
}
