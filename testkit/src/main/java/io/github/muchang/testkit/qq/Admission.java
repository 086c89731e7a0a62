package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who asks to be let into a group, and the bot's decision. */
final class Admission {
    private final Groups groups;
    private final Platform platform;

    Admission(Groups groups) {
        this.groups = groups;
        this.platform = groups.platform;
    }

    void open(Routes routes) {
        routes.paced(
                "GET " + Administration.GROUP + "join_request_list",
                "join-request-reads-per-minute",
                Quotas.MINUTE,
                ask -> list(Administration.asAdmin(groups.of(ask)), ask));
        routes.paced(
                "POST " + Administration.GROUP + "approval_join_request/{member_openid}",
                "approvals-per-minute",
                Quotas.MINUTE,
                ask -> decide(Administration.asAdmin(groups.of(ask)), ask));
    }

    private Answer list(Group group, Ask ask) {
        long most = platform.quotas().of("join-requests-per-page");
        String limit = ask.anywhere("limit");
        Shapes.require(limit.matches("|[0-9]{1,4}"), "limit");
        long rows = limit.isEmpty() ? most : Long.parseLong(limit);
        Shapes.require(rows >= 1 && rows <= most, "limit");
        List<Map.Entry<Long, Group.Plea>> rest = List.copyOf(group.pleas
                .tailMap(Cursor.number(ask.anywhere("cursor")), false)
                .entrySet());
        List<Map.Entry<Long, Group.Plea>> page = rest.stream().limit(rows).toList();
        ObjectNode answer = Trees.object();
        ArrayNode list = answer.putArray("list");
        page.forEach(each -> list.add(row(each.getValue())));
        return Answer.ok(answer.put(
                "next_cursor",
                rest.size() > page.size() ? Cursor.of(page.get(page.size() - 1).getKey()) : ""));
    }

    private static ObjectNode row(Group.Plea plea) {
        ObjectNode row = Groups.plea(plea)
                .put("risk_tips", "")
                .put("union_openid", plea.user().unionOpenid)
                .put("invited_by", plea.invitedBy())
                .put("bot", false);
        ObjectNode verify =
                row.putObject("verify_info").put("method", "verify_message").put("verify_message", plea.words());
        verify.putArray("review_qa_list");
        return row;
    }

    private Answer decide(Group group, Ask ask) {
        String op = ask.required("op");
        String id = ask.required("join_request_id");
        Map.Entry<Long, Group.Plea> asked = group.pleas.entrySet().stream()
                .filter(each -> each.getValue().id().equals(id)
                        && each.getValue().openid().equals(ask.part("member_openid")))
                .findFirst()
                .orElseThrow(() -> Refused.unfit("join_request_id"));
        Shapes.require(op.equals("approve") || op.equals("decline"), "op");
        group.pleas.remove(asked.getKey());
        Group.Plea plea = asked.getValue();
        if (op.equals("approve")) {
            groups.joins(group, plea.user());
        } else if (ask.is("add_to_member_blacklist")) {
            Administration.ban(platform, group, plea.user(), plea.openid());
        }
        return Answer.done();
    }
}
