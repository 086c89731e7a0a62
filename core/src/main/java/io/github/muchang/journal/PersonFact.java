package io.github.muchang.journal;

import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Draft;
import io.github.muchang.party.Party;
import io.github.muchang.party.PartyCodec;
import io.github.muchang.party.Reach;
import io.github.muchang.segment.Wording;
import java.util.Base64;

/** A fact about who a party is, what it did and what it said. */
public sealed interface PersonFact extends Fact {
    /** Known from now on. */
    record Registered(long at, Party.Kind kind) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.register(kind, at);
        }

        @Override
        public String in(Wording w) {
            return w.of("首次被知晓", "became known");
        }
    }

    /**
     * A signal was taken in.
     *
     * @param signal hash of its id
     * @param kind what kind of signal
     * @param happened when it happened
     * @param late whether it came too late to start anything
     */
    record SignalTaken(long at, SignalHash signal, String kind, long happened, boolean late) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.remember(signal.value(), at);
        }

        @Override
        public String in(Wording w) {
            return late
                    ? w.of(
                            "收到迟到的信号 " + kind + "（发生于 " + w.moment(happened) + "）",
                            "took in a late signal: " + kind + ", of " + w.moment(happened))
                    : w.of("收到信号 " + kind, "took in a signal: " + kind);
        }
    }

    /** Can be found by a kind of identity; the vault has its value. */
    record IdentityKnown(long at, String kind) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of("身份「" + kind + "」已知", "is known by '" + kind + "'");
        }
    }

    /**
     * Two different values of one strong kind of identity came for one person, so nobody was joined.
     *
     * @param kind the kind, or the activity whose amounts are in two currencies
     * @param other the party that was not joined; 0 if the value was only refused
     */
    record IdentityConflict(long at, String kind, int other) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.seenAt(at);
        }

        @Override
        public String in(Wording w) {
            return w.of("身份「" + kind + "」冲突，未合并", "conflict over '" + kind + "', nobody was joined");
        }
    }

    /** Can be written to. */
    record ReachKnown(long at, AddressSlot slot, CarrierId carrier, String account) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.reach(new Reach(slot, carrier, account));
        }

        @Override
        public String in(Wording w) {
            return w.of("可经 " + carrier + " 触达", "can be reached on " + carrier);
        }
    }

    /**
     * Was in contact with us over a carrier: its platform lets us answer for a while.
     *
     * @param happened when
     */
    record Contacted(long at, long happened, CarrierId carrier) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.contact(carrier.name(), happened);
        }

        @Override
        public String in(Wording w) {
            return w.of("在 " + carrier + " 上有互动", "was in contact on " + carrier);
        }
    }

    /**
     * Did something, or something was done to it.
     *
     * @param happened when it happened
     * @param day the local day of that, since 1970-01-01
     * @param label its one dimension; empty for none
     * @param amount in minor units
     * @param currency of the amount; empty if it has none
     * @param heard whether the party was heard from by it
     */
    record ActivityRecorded(
            long at, long happened, String type, long day, String label, long amount, String currency, boolean heard)
            implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.did(type, happened, day, label, amount, currency, heard);
        }

        @Override
        public String in(Wording w) {
            String what = w.verb(type) + (label.isEmpty() ? "" : w.of("（" + label + "）", " (" + label + ")"));
            return currency.isEmpty()
                    ? what
                    : what + w.of(" ", " for ") + io.github.muchang.money.Money.of(amount, currency);
        }
    }

    /** A plain attribute is known. */
    record AttributeSet(long at, long happened, String name, String value) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.attribute(name, value, happened);
        }

        @Override
        public String in(Wording w) {
            return w.of("属性「" + name + "」为 " + value, "attribute '" + name + "' is " + value);
        }
    }

    /** A plain attribute was forgotten at the end of its retention. */
    record AttributeExpired(long at, String name) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.forget(name);
        }

        @Override
        public String in(Wording w) {
            return w.of("属性「" + name + "」保留期满，已忘记", "attribute '" + name + "' was forgotten, its retention is over");
        }
    }

    /** The vault holds a personal attribute. */
    record PersonalHeld(long at, long happened, String name) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.hold(name, happened);
        }

        @Override
        public String in(Wording w) {
            return w.of("个人属性「" + name + "」已存入保险库", "personal attribute '" + name + "' is in the vault");
        }
    }

    /** A personal attribute was removed from the vault at the end of its retention. */
    record PersonalExpired(long at, String name) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.release(name);
        }

        @Override
        public String in(Wording w) {
            return w.of(
                    "个人属性「" + name + "」保留期满，已删除",
                    "personal attribute '" + name + "' was removed, its retention is over");
        }
    }

    /** Was given a tag. */
    record TagGiven(long at, long happened, String tag, String by) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.tag(tag, happened, by);
        }

        @Override
        public String in(Wording w) {
            return w.of("获得标签「" + tag + "」（" + by + "）", "was tagged '" + tag + "' by " + by);
        }
    }

    /** Lost a tag. */
    record TagTaken(long at, String tag, String by) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.untag(tag);
        }

        @Override
        public String in(Wording w) {
            return w.of("失去标签「" + tag + "」（" + by + "）", "lost the tag '" + tag + "' by " + by);
        }
    }

    /**
     * Had a word on a purpose.
     *
     * @param happened when the person said so
     * @param purpose the purpose
     * @param carrier the carrier, or {@link Consent#ANY_CARRIER}, or a brand ({@link Consent#toBrand}, {@link Consent#ANY_BRAND})
     * @param given yes, or withdrawn
     * @param text version of the text that was shown; empty for a withdrawal
     */
    record ConsentSaid(long at, long happened, String purpose, String carrier, boolean given, String text)
            implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.consent(Consent.key(purpose, carrier), new Consent(given, happened, text));
        }

        @Override
        public String in(Wording w) {
            String what = purpose + w.place(carrier);
            return given
                    ? w.of("同意 " + what + "（文本 " + text + "）", "agreed to " + what + " (text " + text + ")")
                    : w.of("撤回对 " + what + " 的同意", "withdrew from " + what);
        }
    }

    /**
     * Another party turned out to be this one; its history is part of this from now on.
     *
     * @param other the other party
     * @param state its state at that time: the bytes of {@link PartyCodec} in Base64 (RFC 4648)
     */
    record Merged(long at, PartyId other, String state) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.absorb(PartyCodec.decode(other, Base64.getDecoder().decode(state)));
        }

        @Override
        public String in(Wording w) {
            return w.of("与 " + other + " 是同一人，已合并", "is the same as " + other + ", joined");
        }

        @Override
        public String toString() {
            return "Merged[at=" + at + ", other=" + other + "]";
        }
    }

    /** Turned out to be another party, which has its history from now on. */
    record Absorbed(long at, PartyId into) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.absorbedInto(into, at);
        }

        @Override
        public String in(Wording w) {
            return w.of("并入 " + into, "became part of " + into);
        }
    }

    /** Had everything personal erased; numbers and times stay. */
    record Erased(long at) implements PersonFact {
        @Override
        public void applyTo(Draft draft) {
            draft.erase();
        }

        @Override
        public String in(Wording w) {
            return w.of("个人信息已删除", "had everything personal erased");
        }
    }
}
