package io.github.muchang.adapters.wechat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.muchang.carrier.RejectedCallbackException;
import io.github.muchang.carrier.RejectedCallbackException.Reason;
import io.github.muchang.http.Naming;
import io.github.muchang.identity.Identity;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.time.Moments;
import java.time.Instant;
import java.util.Optional;

/** Gathers what an event means. Each signal's id is the event's with the part that the signal has in it. */
final class Telling {
    /** 128 bits of the SHA-256 of the whole message: events have no id of their own, and two may differ in any place. */
    private static final int DIGITS = 32;

    private final Event event;
    private final Message message;
    private final ImmutableList.Builder<Signal> signals = ImmutableList.builder();
    private final ImmutableList.Builder<Pull> pulls = ImmutableList.builder();
    private final ImmutableSortedMap.Builder<String, String> versions = ImmutableSortedMap.naturalOrder();

    private Telling(Event event, Message message) {
        this.event = event;
        this.message = message;
    }

    /** Begins with a message of these bytes, whose name is told by these of its elements. */
    static Telling of(byte[] body, String... naming) throws RejectedCallbackException {
        Message message = MessageReader.read(body);
        String type = message.text("MsgType").orElseThrow(Telling::notReadable);
        StringBuilder name = new StringBuilder(type);
        if (type.equals("event")) {
            name.setLength(0);
            for (String each : naming) {
                message.text(each).ifPresent(part -> name.append(name.isEmpty() ? "" : "/")
                        .append(part));
            }
        }
        String id = "wechat:" + Naming.hash(body, DIGITS);
        return new Telling(
                new Event(id, Naming.name("event", name.toString()), moment(message), message.texts()), message);
    }

    Event event() {
        return event;
    }

    Message message() {
        return message;
    }

    Optional<String> text(String name) {
        return message.text(name);
    }

    void tell(String part, Untimed what) {
        tell(part, what, Optional.empty());
    }

    /** With what the platform wants to hear again in a message that answers it. */
    void tell(String part, Untimed what, Optional<String> reference) {
        Signal signal = what.at(event.at()).withId(event.id() + "/" + part);
        signals.add(reference.map(signal::answerableWith).orElse(signal));
    }

    /** Keeps what has no meaning of its own as what happened to somebody, under the parts of its name. */
    void keep(Identity who, Optional<String> detail) {
        String label = event.name() + detail.map(each -> "/" + each).orElse("");
        tell("event", Signal.did(who, Event.ACTIVITY.name()).labelled(Naming.name("event", label)));
    }

    void pull(Pull what) {
        pulls.add(what);
    }

    void version(String chat, String version) {
        versions.put(chat, version);
    }

    Heard heard() {
        return new Heard(event, signals.build(), pulls.build(), versions.buildOrThrow());
    }

    private static Instant moment(Message message) throws RejectedCallbackException {
        String seconds = message.text("CreateTime").orElseThrow(Telling::notReadable);
        if (!seconds.matches("[0-9]{1,12}")) {
            throw notReadable();
        }
        Instant moment = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (!Moments.inRange(moment.toEpochMilli())) {
            throw notReadable();
        }
        return moment;
    }

    private static RejectedCallbackException notReadable() {
        return new RejectedCallbackException(Reason.NOT_READABLE);
    }
}
