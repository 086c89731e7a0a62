package io.github.muchang.journey;

import io.github.muchang.segment.Wording;
import java.util.List;

/**
 * Draws a journey as a Mermaid flowchart: a node for each step under an id that follows from its name, so that a picture changes
 * only where the journey does. Whatever a label must not contain is written as a number (Mermaid's entity codes).
 */
final class Mermaid {
    private static final String OVER = "over";

    private final Journey journey;
    private final Wording w;
    private final StringBuilder text = new StringBuilder("flowchart TD\n");
    private boolean fallsOffTheEnd;

    Mermaid(Journey journey, Wording w) {
        this.journey = journey;
        this.w = w;
    }

    String draw() {
        StepWords words = new StepWords(w);
        List<Step> steps = journey.steps();
        line("start([\"" + label(starts()) + "\"])");
        for (Step step : steps) {
            line(id(step.name()) + shape(step, label(step.name() + w.of("：", ": ") + words.of(step))));
        }
        if (!steps.isEmpty()) {
            line("start --> " + id(steps.get(0).name()));
        }
        steps.forEach(this::ways);
        if (fallsOffTheEnd) {
            line(OVER + "([\"" + label(ended(End.COMPLETED)) + "\"])");
        }
        for (int i = 0; i < journey.exits().size(); i++) {
            Exit exit = journey.exits().get(i);
            line("start -. \""
                    + label(w.of("随时，如果", "any time if ") + exit.when().sentence(w)) + "\" .-> exit" + i + "([\""
                    + label(ended(exit.outcome())) + "\"])");
        }
        return text.toString();
    }

    private void ways(Step step) {
        for (Way way : step.ways()) {
            Step to = journey.after(step, way.to());
            fallsOffTheEnd |= to == null;
            edge(step, condition(step, way), to == null ? OVER : id(to.name()));
        }
        if (step instanceof Split split) {
            for (int i = 0; i < split.arms().size(); i++) {
                Split.Arm arm = split.arms().get(i);
                if (arm.then().isEmpty()) {
                    String holdout = id(step.name()) + "_" + i;
                    line(holdout + "([\"" + label(ended(arm.name())) + "\"])");
                    edge(step, arm.name() + " " + arm.weight(), holdout);
                }
            }
        }
    }

    /** What stands on the arrow. */
    private String condition(Step step, Way way) {
        if (step instanceof Choose choose && way.place().startsWith("/choose/")) {
            return choose.cases().get(Integer.parseInt(way.word()) - 1).when().sentence(w);
        }
        if (step instanceof Split split) {
            return split.arms().stream()
                    .filter(arm -> arm.name().equals(way.word()))
                    .findFirst()
                    .map(arm -> arm.name() + " " + arm.weight())
                    .orElse(way.word());
        }
        return switch (way.word()) {
            case "otherwise" -> w.of("否则", "otherwise");
            case "answered" -> w.of("已回答", "answered");
            case "refused" -> w.of("拒绝", "refused");
            case "silent" -> w.of("没有回音", "no answer");
            case "joined" -> w.of("已加入", "joined");
            case "missed" -> w.of("未加入", "did not join");
            case StaffTask.OVERDUE -> w.of("逾期", "overdue");
            default -> way.word();
        };
    }

    private void edge(Step from, String condition, String to) {
        line(id(from.name()) + (condition.isEmpty() ? " --> " : " -- \"" + label(condition) + "\" --> ") + to);
    }

    private String starts() {
        StringBuilder all = new StringBuilder();
        for (Trigger trigger : journey.starts()) {
            all.append(all.isEmpty() ? "" : w.of("，或", ", or ")).append(trigger.in(w));
        }
        return all.isEmpty() ? "?" : all.toString();
    }

    private String ended(String outcome) {
        return w.of("结束：", "end: ") + outcome;
    }

    private static String shape(Step step, String label) {
        if (step instanceof Choose || step instanceof Split) {
            return "{\"" + label + "\"}";
        }
        if (step instanceof Pause) {
            return "(\"" + label + "\")";
        }
        return step instanceof End ? "([\"" + label + "\"])" : "[\"" + label + "\"]";
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    /** Letters and digits of ASCII as they are, everything else as its number, so that no two names have one id. */
    private static String id(String name) {
        StringBuilder id = new StringBuilder("s_");
        name.codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                id.appendCodePoint(c);
            } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return id.toString();
    }

    private static String label(String label) {
        StringBuilder escaped = new StringBuilder();
        label.codePoints().forEach(c -> {
            if (c == '"' || c == '#' || c == '&' || c == ';' || c == '<' || c == '>' || c == '`' || c == '\\') {
                escaped.append('#').append(c).append(';');
            } else {
                escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
