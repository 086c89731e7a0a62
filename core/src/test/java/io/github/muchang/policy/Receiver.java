package io.github.muchang.policy;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.ActivityType;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.party.Reach;
import io.github.muchang.party.Reserved;
import io.github.muchang.party.TouchKind;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.Rules;
import io.github.muchang.segment.Subject;
import io.github.muchang.segment.Wording;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.time.LocalCalendar;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody in the pool {@code friends} on the carrier {@code wecom}, to whom things happen one after the other. */
final class Receiver {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final CarrierId WECOM = CarrierId.of("wecom");
    static final PartyId ID = new PartyId(7);
    static final Wording CHINESE = new Wording(Locale.CHINA, SHANGHAI, ActivityType.STANDARD);
    static final Wording ENGLISH = new Wording(Locale.ENGLISH, SHANGHAI, ActivityType.STANDARD);
    static final Rules RULES = new Rules() {
        @Override
        public @Nullable Condition condition(String segment) {
            return null;
        }

        @Override
        public Wording wording(Locale locale) {
            return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
        }
    };

    private final Draft draft = Party.unknown(ID).draft();
    private int messages;

    Receiver() {
        draft.register(Party.Kind.CUSTOMER, 0);
        draft.enter("friends", 0, "", Membership.Role.MEMBER);
        draft.reach(new Reach(new AddressSlot(1), WECOM, "corp"));
    }

    /** A group or feed. */
    static Receiver community() {
        return new Receiver().with(draft -> draft.register(Party.Kind.COMMUNITY, 0));
    }

    static long at(String moment) {
        return OffsetDateTime.parse(moment.length() == 16 ? moment + ":00+08:00" : moment)
                .toInstant()
                .toEpochMilli();
    }

    Receiver with(Consumer<Draft> happening) {
        happening.accept(draft);
        return this;
    }

    Receiver touched(String moment, TouchKind kind) {
        return touched(at(moment), kind);
    }

    Receiver touched(long moment, TouchKind kind) {
        return with(party -> party.reserve(new Reserved(new MessageId(ID, ++messages), moment, kind)));
    }

    Receiver touched(String moment, Purpose purpose) {
        return touched(moment, TouchKind.of(purpose).over("wecom").in("friends"));
    }

    Receiver said(Purpose purpose, String carrier, boolean yes, long moment) {
        return with(party ->
                party.consent(Consent.key(purpose.code(), carrier), new Consent(yes, moment, yes ? "v1" : "")));
    }

    Receiver did(String activity, String label, long moment) {
        return with(party -> party.did(activity, moment, moment / 86_400_000L, label, 0, "", true));
    }

    Party party() {
        return draft.freeze();
    }

    static Approach message(Purpose purpose) {
        return Approach.with("hello", purpose).over(WECOM, "corp").in("friends");
    }

    Question asked(Purpose purpose, String moment) {
        return asked(message(purpose), moment);
    }

    Question asked(Approach approach, String moment) {
        return asked(approach, at(moment), PlatformRules.NONE);
    }

    Question asked(Approach approach, long moment, PlatformRules platforms) {
        Subject subject = new Subject(party(), moment, LocalCalendar.of(SHANGHAI), RULES, Yardsticks.NONE);
        return Question.of(approach, subject, platforms);
    }
}
