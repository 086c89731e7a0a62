package io.github.muchang.adapters.qq.official;

import io.github.muchang.identity.Address;

/**
 * A user or a group, as paths name it. Prints neither.
 *
 * @param group whether it is a group
 * @param openid of the user or the group
 */
record Place(boolean group, String openid) {
    static Place of(boolean group, Address address) {
        return new Place(group, address.handle());
    }

    /** Files for users are none for groups. */
    String scope() {
        return group ? "groups" : "users";
    }

    Ask messages() {
        return Ask.of(group ? Api.SEND_TO_GROUP : Api.SEND_TO_USER, "v2", scope(), openid, "messages");
    }

    Ask message(String id) {
        return Ask.of(Api.RECALL, "v2", scope(), openid, "messages", id);
    }

    Ask of(Api api, String what) {
        return Ask.of(api, "v2", scope(), openid, what);
    }

    @Override
    public String toString() {
        return "Place[" + scope() + "/***]";
    }
}
