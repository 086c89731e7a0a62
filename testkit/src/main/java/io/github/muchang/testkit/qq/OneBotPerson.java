package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.qq.OneBotState.Kept;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody on QQ in the world of a {@link FakeOneBot}, and what they do. Events have been told when a method returns. */
public final class OneBotPerson {
    private final FakeOneBot fake;
    private final OneBotState state;
    private final OneBotState.Contact contact;

    OneBotPerson(FakeOneBot fake, OneBotState state, OneBotState.Contact contact) {
        this.fake = fake;
        this.state = state;
        this.contact = contact;
    }

    /** Their QQ number. */
    public long number() {
        return contact.number;
    }

    /** Whether they are a friend of the account. */
    public boolean isFriend() {
        return fake.act(() -> contact.friend);
    }

    /** Asks to become a friend; answers the flag. */
    public String asksToBeFriend(String comment) {
        return fake.act(() -> {
            String flag = state.asks(approved -> {
                if (approved) {
                    becomesFriend();
                }
            });
            state.tell(state.event("request")
                    .put("request_type", "friend")
                    .put("user_id", contact.number)
                    .put("comment", comment)
                    .put("flag", flag));
            return flag;
        });
    }

    /** Becomes a friend without being asked. */
    public void befriends() {
        fake.act(() -> {
            becomesFriend();
            return true;
        });
    }

    /** Ends the friendship; nobody is told. */
    public void unfriends() {
        fake.act(() -> contact.friend = false);
    }

    /** Writes to the account; answers the message's id. */
    public long writes(String text) {
        return says("text", "text", text);
    }

    /** Sends the account a segment with one field; answers the message's id. */
    public long says(String type, String field, String value) {
        return fake.act(() -> {
            ArrayNode message = CqCode.array();
            message.addObject().put("type", type).putObject("data").put(field, value);
            Kept kept = state.keep(contact.number, 0, contact.number, message);
            ObjectNode event = state.event("message")
                    .put("message_type", "private")
                    .put("sub_type", contact.friend ? "friend" : "other")
                    .put("message_id", kept.id)
                    .put("user_id", contact.number)
                    .put("font", 0);
            state.put(event, message);
            event.putObject("sender")
                    .put("user_id", contact.number)
                    .put("nickname", contact.name)
                    .put("sex", "unknown")
                    .put("age", 0);
            state.tell(event);
            return kept.id;
        });
    }

    /** Takes back what they wrote to the account. */
    public void recalls(long messageId) {
        fake.act(() -> {
            Kept kept = state.messages.get(messageId);
            if (kept == null || kept.author != contact.number || kept.room != 0) {
                throw new IllegalArgumentException("wrote the account no message " + messageId);
            }
            kept.recalled = true;
            state.tell(state.notice("friend_recall", "")
                    .put("user_id", contact.number)
                    .put("message_id", messageId));
            return true;
        });
    }

    OneBotState.Contact contact() {
        return contact;
    }

    private void becomesFriend() {
        contact.friend = true;
        state.tell(state.notice("friend_add", "").put("user_id", contact.number));
    }

    @Override
    public String toString() {
        return "OneBotPerson[" + contact.number + "]";
    }
}
