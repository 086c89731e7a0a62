package io.github.muchang.testkit.story;

import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.journal.Fact;
import io.github.muchang.party.Enrolment;
import io.github.muchang.party.Outgoing;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a story claims of its scene. Names that the domain does not have are refused: nobody is ever in a segment that is not there. */
final class Claims {
    private final Scene scene;
    private final PrivateDomain domain;

    Claims(Scene scene) {
        this.scene = scene;
        this.domain = scene.domain();
        scene.judges();
    }

    void facts(List<Class<? extends Fact>> kinds) {
        Iterator<Fact> facts = scene.facts().iterator();
        for (Class<? extends Fact> kind : kinds) {
            boolean found = false;
            while (!found && facts.hasNext()) {
                found = kind.isInstance(facts.next());
            }
            String all = kinds.stream().map(Class::getSimpleName).toList().toString();
            claim(
                    found,
                    "应依次发生 " + all + "，却没有等到 " + kind.getSimpleName() + "。",
                    all + " were to happen in this order, and " + kind.getSimpleName() + " did not come.");
        }
    }

    <F extends Fact> void fact(Class<F> kind, Predicate<? super F> such) {
        claim(
                scene.facts().stream().filter(kind::isInstance).map(kind::cast).anyMatch(such),
                "应发生符合条件的 " + kind.getSimpleName() + "，却没有。",
                "a certain " + kind.getSimpleName() + " was to happen, and did not.");
    }

    void noFact(Class<? extends Fact> kind) {
        claim(
                scene.facts().stream().noneMatch(kind::isInstance),
                "不应发生 " + kind.getSimpleName() + "，却发生了。",
                "no " + kind.getSimpleName() + " was to happen, and one did.");
    }

    void sent(String content) {
        claim(wasSent(content), "应发送「" + content + "」，却没有。", "'" + content + "' was to be sent, and was not.");
    }

    void sent(String content, long at) {
        boolean ever = wasSent(content);
        claim(
                ever && scene.sent().contains(new Chronicle.Sent(content, at)),
                "应在 " + scene.moment(at) + " 发送「" + content + "」，却没有。",
                "'" + content + "' was to be sent at " + scene.moment(at) + ", and was not.");
    }

    void notSent(String content) {
        claim(!wasSent(content), "不应发送「" + content + "」，却发送了。", "'" + content + "' was not to be sent, and was.");
    }

    void nothingSent() {
        claim(scene.sent().isEmpty(), "不应发送任何内容，却发送了。", "nothing was to be sent, and something was.");
    }

    void waits(String content, long until) {
        known("content", content, domain.contents().all(), each -> each.name());
        claim(
                scene.hero().outgoing().stream()
                        .anyMatch(each -> each.state() == Outgoing.State.WAITING
                                && each.content().equals(content)
                                && each.next() == until),
                "「" + content + "」应等到 " + scene.moment(until) + "，却没有。",
                "'" + content + "' was to wait until " + scene.moment(until) + ", and does not.");
    }

    void segment(String segment, boolean wanted) {
        known("segment", segment, domain.segments(), each -> each.name());
        boolean there = scene.hero().segments().containsKey(segment);
        String why = there == wanted ? "" : scene.why(segment);
        claim(
                there == wanted,
                (wanted ? "应在人群「" + segment + "」中，却不在。" : "不应在人群「" + segment + "」中，却在。") + why,
                (wanted
                                ? "was to be in segment '" + segment + "', and is not."
                                : "was not to be in segment '" + segment + "', and is.")
                        + why);
    }

    void stage(String stage) {
        known("stage", stage, domain.lifecycle().stages(), each -> each.name());
        String there = scene.hero().stage();
        claim(
                there.equals(stage),
                "应在阶段「" + stage + "」，实际在「" + there + "」。",
                "was to be at stage '" + stage + "', and is at '" + there + "'.");
    }

    void journey(String journey, boolean wanted) {
        boolean there = enrolment(journey) != null;
        claim(
                there == wanted,
                wanted ? "应在旅程「" + journey + "」中，却不在。" : "不应在旅程「" + journey + "」中，却在。",
                wanted
                        ? "was to be on the journey '" + journey + "', and is not."
                        : "was not to be on the journey '" + journey + "', and is.");
    }

    void step(String journey, String step) {
        Enrolment there = enrolment(journey);
        claim(
                there != null && there.step().equals(step),
                "应在旅程「" + journey + "」的步骤「" + step + "」，实际" + (there == null ? "不在其中。" : "在「" + there.step() + "」。"),
                "was to be at step '" + step + "' of the journey '" + journey + "', and is "
                        + (there == null ? "not on it." : "at '" + there.step() + "'."));
    }

    private boolean wasSent(String content) {
        known("content", content, domain.contents().all(), each -> each.name());
        return scene.sent().stream().anyMatch(each -> each.content().equals(content));
    }

    private @Nullable Enrolment enrolment(String journey) {
        known("journey", journey, domain.journeys().newest(), each -> each.name());
        return scene.hero().enrolments().find(journey);
    }

    private void claim(boolean holds, String chinese, String english) {
        if (!holds) {
            throw scene.broken(chinese, english);
        }
    }

    private static <T> void known(String kind, String given, Collection<T> all, Function<T, String> name) {
        List<String> names = all.stream().map(name).toList();
        if (!names.contains(given)) {
            throw new IllegalArgumentException(Faults.unknownName(kind, given, names));
        }
    }
}
