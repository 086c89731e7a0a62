package io.github.muchang.adapters.qq.official;

import io.github.muchang.http.LenientJson;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in a group, or on its blacklist. Personal: prints their role only.
 *
 * @param openid the {@code member_openid}
 * @param union the {@code union_openid}, which is the same with every bot of an owner; empty if the platform does not tell it
 * @param name what they are called there
 * @param role {@code member}, {@code admin} or {@code owner}
 * @param bot whether it is a program
 * @param since since when they are there, or on the blacklist, if the platform says it
 */
public record QqMember(
        String openid, Optional<String> union, String name, String role, boolean bot, Optional<Instant> since) {

    static Optional<QqMember> read(JsonNode row) {
        return LenientJson.text(row, "member_openid")
                .map(openid -> new QqMember(
                        openid,
                        LenientJson.text(row, "union_openid"),
                        LenientJson.text(row, "username").orElse(""),
                        LenientJson.text(row, "member_role").orElse("member"),
                        row.path("bot").asBoolean(false),
                        Moments.read(row, "joined_at").or(() -> Moments.read(row, "banned_at"))));
    }

    @Override
    public String toString() {
        return "QqMember[" + role + "]";
    }
}
