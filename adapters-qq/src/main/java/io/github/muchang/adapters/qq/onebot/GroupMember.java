package io.github.muchang.adapters.qq.onebot;

import io.github.muchang.http.LenientJson;
import io.github.muchang.party.Membership;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in a group. Personal: prints the role only.
 *
 * @param user their number
 * @param nickname what they call themselves; may be empty
 * @param card what they are called in the group; may be empty
 * @param role their role there
 * @param joined when they came, if it is told
 * @param spoke when they spoke last, if it is told
 */
public record GroupMember(
        long user,
        String nickname,
        String card,
        Membership.Role role,
        Optional<Instant> joined,
        Optional<Instant> spoke) {

    static Optional<GroupMember> read(JsonNode row) {
        return Frame.id(row, "user_id")
                .map(user -> new GroupMember(
                        Long.parseLong(user),
                        Frame.text(row, "nickname"),
                        Frame.text(row, "card"),
                        role(row),
                        LenientJson.moment(row, "join_time"),
                        LenientJson.moment(row, "last_sent_time")));
    }

    static Membership.Role role(JsonNode row) {
        return switch (Frame.text(row, "role")) {
            case "owner" -> Membership.Role.OWNER;
            case "admin" -> Membership.Role.ADMIN;
            default -> Membership.Role.MEMBER;
        };
    }

    @Override
    public String toString() {
        return "GroupMember[" + role + "]";
    }
}
