package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists of QQ numbers whose owners are let into groups by themselves. Only their limits are documented to us, not their bodies. */
final class Strategies {
    private static final String ROUTE = "/v2/groups/join_approval_strategy";
    private static final String LIMIT = "strategy-calls-per-minute";

    private final Groups groups;
    private final Platform platform;
    private final Map<String, Strategy> strategies = new LinkedHashMap<>();
    private final List<Strategy> executing = new ArrayList<>();

    Strategies(Groups groups) {
        this.groups = groups;
        this.platform = groups.platform;
    }

    void open(Routes routes) {
        routes.paced("GET " + ROUTE, LIMIT, Quotas.MINUTE, ask -> list());
        routes.paced("POST " + ROUTE, LIMIT, Quotas.MINUTE, this::create);
        routes.paced("PATCH " + ROUTE, LIMIT, Quotas.MINUTE, ask -> {
            find(ask.required("strategy_id")).groups = groupsOf(ask);
            return Answer.done();
        });
        routes.paced("DELETE " + ROUTE, LIMIT, Quotas.MINUTE, ask -> {
            strategies.remove(find(ask.anywhere("strategy_id")).id);
            return Answer.done();
        });
        routes.paced("POST " + ROUTE + "/{strategy_id}/execute", LIMIT, Quotas.MINUTE, ask -> {
            executing.add(find(ask.part("strategy_id")));
            return Answer.done();
        });
        routes.paced("POST " + ROUTE + "/{strategy_id}/whitelist_users", LIMIT, Quotas.MINUTE, this::numbers);
    }

    /** The strategy that lets this user into this group. */
    Optional<String> letsIn(Group group, User user) {
        if (!group.robot || !group.isRobotAdmin()) {
            return Optional.empty();
        }
        return strategies.values().stream()
                .filter(each -> each.groups.contains(group.openid) && each.numbers.contains(user.number))
                .map(each -> each.id)
                .findFirst();
    }

    /** Ends what was begun by execute, which takes the platform ten minutes: who waits and is on the list is let in. */
    void finish() {
        for (Strategy each : executing) {
            for (String openid : each.groups) {
                Group group = groups.find(openid);
                if (group != null && group.robot && group.isRobotAdmin()) {
                    letIn(group, each);
                }
            }
        }
        executing.clear();
    }

    private void letIn(Group group, Strategy strategy) {
        List<Map.Entry<Long, Group.Plea>> waiting = List.copyOf(group.pleas.entrySet());
        waiting.stream()
                .filter(each -> strategy.numbers.contains(each.getValue().user().number))
                .forEach(each -> {
                    group.pleas.remove(each.getKey());
                    groups.joins(group, each.getValue().user());
                });
    }

    private Answer list() {
        ObjectNode answer = Trees.object();
        ArrayNode list = answer.putArray("strategies");
        strategies.values().forEach(each -> Trees.put(
                        list.addObject().put("strategy_id", each.id), "group_openids", each.groups)
                .put("whitelist_user_num", each.numbers.size()));
        return Answer.ok(answer.put("next_cursor", ""));
    }

    private Answer create(Ask ask) {
        platform.quotas().fits("strategies", strategies.size() + 1L);
        String id = "st_" + platform.hex("strategy").substring(0, 10);
        Strategy strategy = new Strategy(id, groupsOf(ask));
        strategies.put(id, strategy);
        return Answer.ok(Trees.object().put("strategy_id", id));
    }

    private Set<String> groupsOf(Ask ask) {
        Set<String> wanted = new LinkedHashSet<>(ask.texts("group_openids"));
        platform.quotas().fits("groups-per-strategy", wanted.size());
        for (String each : wanted) {
            Group group = groups.find(each);
            if (group == null || !group.robot) {
                throw new Refused(40054003, "the bot is not in the group");
            }
            Administration.asAdmin(group);
        }
        return wanted;
    }

    private Answer numbers(Ask ask) {
        Strategy strategy = find(ask.part("strategy_id"));
        String op = ask.required("op");
        JsonNode wanted = ask.body.path("qq_numbers");
        Shapes.require(op.equals("add") || op.equals("del"), "op");
        platform.quotas().fits("numbers-per-call", wanted.size());
        Set<Long> numbers = new LinkedHashSet<>(strategy.numbers);
        for (JsonNode each : wanted) {
            Shapes.require(each.asString("").matches("[1-9][0-9]{4,11}"), "qq_numbers");
            long number = Long.parseLong(each.asString(""));
            if (op.equals("add")) {
                numbers.add(number);
            } else {
                numbers.remove(number);
            }
        }
        platform.quotas().fits("numbers-per-strategy", numbers.size());
        strategy.numbers = numbers;
        return Answer.done();
    }

    private Strategy find(String id) {
        Strategy strategy = strategies.get(id);
        if (strategy == null) {
            throw Refused.unfit("strategy_id");
        }
        return strategy;
    }

    private static final class Strategy {
        final String id;
        Set<String> groups;
        Set<Long> numbers = new LinkedHashSet<>();

        Strategy(String id, Set<String> groups) {
            this.id = id;
            this.groups = groups;
        }
    }
}
