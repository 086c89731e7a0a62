package io.github.muchang.adapters.wechat;

import java.util.Objects;

/** Something that an event says has changed, without saying to what: whoever wants to know has to ask the platform. Prints nobody. */
public sealed interface Pull {
    /**
     * What is known of a customer: WeCom's {@code externalcontact/get}, an official account's {@code user/info}.
     *
     * @param account whose customer: a member's user id, or the official account as the settings name it
     * @param handle the customer's external user id or openid
     */
    record Customer(String account, String handle) implements Pull {
        /** Checks that both are there. */
        public Customer {
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(handle, "handle");
        }

        @Override
        public String toString() {
            return "Customer[***]";
        }
    }

    /**
     * A group chat and who is in it: {@code externalcontact/groupchat/get}.
     *
     * @param chat the chat's id
     */
    record Group(String chat) implements Pull {
        /** Checks that it is there. */
        public Group {
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public String toString() {
            return "Group[***]";
        }
    }

    /** The corp's tags and their order: {@code externalcontact/get_corp_tag_list}. */
    record Tags() implements Pull {}
}
