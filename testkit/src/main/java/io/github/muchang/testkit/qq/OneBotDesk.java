package io.github.muchang.testkit.qq;

import io.github.muchang.testkit.fake.Fault;
import io.github.muchang.testkit.fake.Faults;
import io.github.muchang.testkit.fake.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes actions, however they come, gets them into trouble, and answers in the words of its flavour. */
final class OneBotDesk {
    private static final int FORBIDDEN = 1403;

    private final OneBotState state;
    private final OneBotActions actions;
    private final OneBotFlavour flavour;
    private final Faults faults = new Faults();
    private final List<QqAsked> asked = new ArrayList<>();

    OneBotDesk(OneBotState state) {
        this.state = state;
        this.actions = new OneBotActions(state);
        this.flavour = state.settings.flavour;
    }

    void trouble(String action, int calls, QqTrouble trouble) {
        if (!knows(action)) {
            throw new IllegalArgumentException("no action '" + action + "'");
        }
        faults.add(action, calls, trouble.fault());
    }

    boolean knows(String action) {
        return actions.knows(bare(action));
    }

    synchronized List<QqAsked> asked() {
        return List.copyOf(asked);
    }

    /** What comes of an action, and what goes wrong with its answer. */
    record Outcome(ObjectNode answer, Fault fault) {}

    Outcome take(String action, JsonNode params, @Nullable JsonNode echo, String transport) {
        String bare = bare(action);
        synchronized (this) {
            asked.add(new QqAsked(state.now(), action, transport, Map.of(), params));
        }
        Fault fault = faults.next(bare);
        fault.waits();
        return new Outcome(answer(action, bare, params, echo, fault), fault);
    }

    /** Does what an application answered to an event. */
    void quietly(String action, ObjectNode params) {
        try {
            actions.act(action, params);
        } catch (OneBotFailure e) {
            // Nobody is told whether a quick operation succeeds.
            return;
        }
    }

    ObjectNode forbidden() {
        return failed(FORBIDDEN, "token verify failed!", null);
    }

    ObjectNode malformed() {
        return failed(OneBotFailure.BAD, "bad request", null);
    }

    private ObjectNode answer(String action, String bare, JsonNode params, @Nullable JsonNode echo, Fault fault) {
        if (fault.kind() == Fault.Kind.CODE) {
            return failed(fault.code(), "as the test wants it", echo);
        }
        if (fault.kind() == Fault.Kind.STATUS) {
            return failed(1000 + fault.status(), "as the test wants it", echo);
        }
        if (fault.kind() == Fault.Kind.REQUEST_LOST) {
            return Trees.object();
        }
        boolean later = !action.equals(bare);
        try {
            JsonNode data = actions.act(bare, params);
            ObjectNode answer =
                    Trees.object().put("status", later ? "async" : "ok").put("retcode", later ? 1 : 0);
            answer.set("data", later ? NullNode.getInstance() : data);
            return dressed(answer, "", echo);
        } catch (OneBotFailure e) {
            return failed(e.retcode(), String.valueOf(e.getMessage()), echo);
        }
    }

    private ObjectNode failed(int retcode, String words, @Nullable JsonNode echo) {
        ObjectNode answer = Trees.object().put("status", "failed");
        if (flavour == OneBotFlavour.ONEBOTS) {
            answer.put("retcode", -1).put("msg", words);
        } else {
            answer.put("retcode", retcode).putNull("data");
        }
        return dressed(answer, words, echo);
    }

    private ObjectNode dressed(ObjectNode answer, String words, @Nullable JsonNode echo) {
        if (flavour == OneBotFlavour.NAPCAT) {
            answer.put("message", words).put("wording", words).put("stream", "normal-action");
            answer.set("echo", echo == null ? NullNode.getInstance() : echo);
        } else if (echo != null) {
            answer.set("echo", echo);
        }
        return answer;
    }

    private static String bare(String action) {
        for (String suffix : List.of("_async", "_rate_limited")) {
            if (action.endsWith(suffix)) {
                return action.substring(0, action.length() - suffix.length());
            }
        }
        return action;
    }
}
