package io.github.muchang.testkit.wechat;

/** A group chat of a {@link FakeWeCom}. Callbacks have been pushed when a method returns. */
public final class WeComGroup {
    private final Corp corp;
    private final Chat chat;

    WeComGroup(Corp corp, Chat chat) {
        this.corp = corp;
        this.chat = chat;
    }

    /** Its chat_id. */
    public String id() {
        return chat.id;
    }

    /** The version of its list of members. */
    public String memberVersion() {
        return corp.world.act(() -> Chats.version(chat));
    }

    /** A member of the corp is invited. */
    public void admits(WeComMember member) {
        corp.world.happens(() -> corp.chats.joins(chat, corp.chats.seat(member.staffer())));
    }

    /** Somebody is removed from it. */
    public void removes(WeComCustomer customer) {
        corp.world.happens(() -> corp.chats.leaves(chat, customer.id(), true));
    }

    /** It has another name. */
    public void isRenamed(String name) {
        corp.world.happens(() -> corp.chats.renamed(chat, name));
    }

    /** It has another notice. */
    public void isNoticed(String notice) {
        corp.world.happens(() -> corp.chats.noticed(chat, notice));
    }

    /** Another member owns it. */
    public void belongsTo(WeComMember member) {
        corp.world.happens(() -> corp.chats.owned(chat, member.staffer(), true));
    }

    /** It is no more. */
    public void isDismissed() {
        corp.world.happens(() -> corp.chats.dismissed(chat));
    }

    Chat chat() {
        return chat;
    }

    @Override
    public String toString() {
        return "WeComGroup[" + chat.id + "]";
    }
}
