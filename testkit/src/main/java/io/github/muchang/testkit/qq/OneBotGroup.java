package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.qq.OneBotState.Kept;
import io.github.muchang.testkit.qq.OneBotState.Place;
import io.github.muchang.testkit.qq.OneBotState.Room;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A group that the account of a {@link FakeOneBot} is in, and what people do there. Events have been told when a method returns. */
public final class OneBotGroup {
    private final FakeOneBot fake;
    private final OneBotState state;
    private final Room room;

    OneBotGroup(FakeOneBot fake, OneBotState state, Room room) {
        this.fake = fake;
        this.state = state;
        this.room = room;
    }

    /** Its group number. */
    public long number() {
        return room.number;
    }

    /** Its name, which the application may change. */
    public String name() {
        return fake.act(() -> room.name);
    }

    /** Whether this person is in it. */
    public boolean has(OneBotPerson person) {
        return fake.act(() -> room.places.containsKey(person.number()));
    }

    /** Whether the account is in it. */
    public boolean hasAccount() {
        return fake.act(() -> room.joined);
    }

    /** Whether this member may not write now. */
    public boolean isMuted(OneBotPerson person) {
        return fake.act(() -> place(person).isMuted(state.now()));
    }

    /** What this member is called in the group; empty if nothing. */
    public String card(OneBotPerson person) {
        return fake.act(() -> place(person).card);
    }

    /** Gives the account this role; nobody is told. */
    public void appointsAccount(QqRole role) {
        fake.act(() -> room.role = role.word());
    }

    /** Gives a member this role, of which the account is told if it is made an admin or is one no longer. */
    public void appoints(OneBotPerson person, QqRole role) {
        fake.act(() -> {
            Place place = place(person);
            boolean was = place.role.equals("admin");
            place.role = role.word();
            boolean is = role == QqRole.ADMIN;
            if (was != is) {
                state.tell(about("group_admin", is ? "set" : "unset", person));
            }
            return true;
        });
    }

    /** Comes in, approved by somebody. */
    public void joins(OneBotPerson person) {
        fake.act(() -> {
            comesIn(person, "approve", 0);
            return true;
        });
    }

    /** Comes in at a member's invitation. */
    public void isInvited(OneBotPerson person, OneBotPerson by) {
        fake.act(() -> {
            comesIn(person, "invite", place(by).contact.number);
            return true;
        });
    }

    /** Leaves. */
    public void leaves(OneBotPerson person) {
        goes(person, "leave", person.number());
    }

    /** Is removed by a member. */
    public void removes(OneBotPerson by, OneBotPerson person) {
        goes(person, "kick", by.number());
    }

    /** The account is removed by a member. */
    public void removesAccount(OneBotPerson by) {
        fake.act(() -> {
            room.joined = false;
            state.tell(state.notice("group_decrease", "kick_me")
                    .put("group_id", room.number)
                    .put("operator_id", by.number())
                    .put("user_id", state.settings.selfId));
            return true;
        });
    }

    /** A member mutes another for so long; no time lifts it. */
    public void mutes(OneBotPerson by, OneBotPerson person, Duration time) {
        fake.act(() -> {
            place(person).mutedUntil = time.isZero() ? null : state.now().plus(time);
            state.tell(about("group_ban", time.isZero() ? "lift_ban" : "ban", person)
                    .put("operator_id", by.number())
                    .put("duration", time.toSeconds()));
            return true;
        });
    }

    /** Asks to be let in; answers the flag. */
    public String asksToJoin(OneBotPerson person, String comment) {
        return fake.act(() -> asks("add", person, comment, () -> comesIn(person, "approve", state.settings.selfId)));
    }

    /** Invites the account, which is not in the group until it agrees; answers the flag. */
    public String invitesAccount(OneBotPerson by) {
        return fake.act(() -> {
            room.joined = false;
            return asks("invite", by, "", () -> room.joined = true);
        });
    }

    /** A member writes; answers the message's id. */
    public long writes(OneBotPerson person, String text) {
        return fake.act(() -> said(person, text(CqCode.array(), text)));
    }

    /** A member mentions the account and writes; answers the message's id. */
    public long mentions(OneBotPerson person, String text) {
        return fake.act(() -> {
            ArrayNode message = CqCode.array();
            message.addObject().put("type", "at").putObject("data").put("qq", Long.toString(state.settings.selfId));
            return said(person, text(message, " " + text));
        });
    }

    /** A member takes back a message of this id. */
    public void recalls(OneBotPerson by, long messageId) {
        fake.act(() -> {
            Kept kept = state.messages.get(messageId);
            if (kept == null || kept.room != room.number) {
                throw new IllegalArgumentException("no message " + messageId + " in the group");
            }
            kept.recalled = true;
            state.tell(state.notice("group_recall", "")
                    .put("group_id", room.number)
                    .put("user_id", kept.author == 0 ? state.settings.selfId : kept.author)
                    .put("operator_id", by.number())
                    .put("message_id", messageId));
            return true;
        });
    }

    /** A member uploads a file of this name. */
    public void uploads(OneBotPerson person, String file) {
        fake.act(() -> {
            ObjectNode told = about("group_upload", "", person);
            told.putObject("file")
                    .put("id", "/" + file)
                    .put("name", file)
                    .put("size", 1)
                    .put("busid", 102);
            state.tell(told);
            return true;
        });
    }

    /** A member pokes the account. */
    public void pokes(OneBotPerson person) {
        fake.act(() -> {
            state.tell(about("notify", "poke", person).put("target_id", state.settings.selfId));
            return true;
        });
    }

    private String asks(String subType, OneBotPerson person, String comment, Runnable agreed) {
        String flag = state.asks(approved -> {
            if (approved) {
                agreed.run();
            }
        });
        state.tell(state.event("request")
                .put("request_type", "group")
                .put("sub_type", subType)
                .put("group_id", room.number)
                .put("user_id", person.number())
                .put("comment", comment)
                .put("flag", flag));
        return flag;
    }

    private long said(OneBotPerson person, ArrayNode message) {
        Place place = place(person);
        if (place.isMuted(state.now())) {
            throw new IllegalStateException("is muted");
        }
        place.talked = state.now();
        Kept kept = state.keep(person.number(), room.number, 0, message);
        ObjectNode event = state.event("message")
                .put("message_type", "group")
                .put("sub_type", "normal")
                .put("message_id", kept.id)
                .put("group_id", room.number)
                .put("user_id", person.number())
                .putNull("anonymous")
                .put("font", 0);
        state.put(event, message);
        event.putObject("sender")
                .put("user_id", person.number())
                .put("nickname", place.contact.name)
                .put("card", place.card)
                .put("sex", "unknown")
                .put("age", 0)
                .put("area", "")
                .put("level", "1")
                .put("role", place.role)
                .put("title", place.title);
        state.tell(event);
        return kept.id;
    }

    private void comesIn(OneBotPerson person, String subType, long operator) {
        if (room.places.putIfAbsent(person.number(), new Place(person.contact(), state.now())) == null) {
            state.tell(about("group_increase", subType, person).put("operator_id", operator));
        }
    }

    private void goes(OneBotPerson person, String subType, long operator) {
        fake.act(() -> {
            place(person);
            room.places.remove(person.number());
            state.tell(about("group_decrease", subType, person).put("operator_id", operator));
            return true;
        });
    }

    private ObjectNode about(String notice, String subType, OneBotPerson person) {
        return state.notice(notice, subType).put("group_id", room.number).put("user_id", person.number());
    }

    private static ArrayNode text(ArrayNode message, String text) {
        message.addObject().put("type", "text").putObject("data").put("text", text);
        return message;
    }

    private Place place(OneBotPerson person) {
        Place place = room.places.get(person.number());
        if (place == null) {
            throw new IllegalStateException("is not in the group");
        }
        return place;
    }

    @Override
    public String toString() {
        return "OneBotGroup[" + room.number + "]";
    }
}
