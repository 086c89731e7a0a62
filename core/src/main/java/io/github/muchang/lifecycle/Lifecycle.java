package io.github.muchang.lifecycle;

import static io.github.muchang.segment.Conditions.all;
import static io.github.muchang.segment.Conditions.any;
import static io.github.muchang.segment.Conditions.did;
import static io.github.muchang.segment.Conditions.everDid;
import static io.github.muchang.segment.Conditions.heardFromWithin;
import static io.github.muchang.segment.Conditions.inAtLeastPools;
import static io.github.muchang.segment.Conditions.not;
import static io.github.muchang.segment.Conditions.silentFor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.muchang.segment.AllOf;
import io.github.muchang.segment.Condition;
import io.github.muchang.time.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stages and the table of allowed transitions. Everybody begins at the first stage; a party moves to the first allowed next
 * stage whose condition holds, and on from there, never twice into one stage at one moment. Immutable.
 */
public final class Lifecycle {
    /** No stages: nobody is anywhere. */
    public static final Lifecycle NONE = new Lifecycle(ImmutableList.of());

    private final List<Stage> stages;
    private final Map<String, Stage> byName;

    private Lifecycle(List<Stage> stages) {
        this.stages = ImmutableList.copyOf(stages);
        ImmutableMap.Builder<String, Stage> names = ImmutableMap.builder();
        stages.forEach(stage -> names.put(stage.name(), stage));
        this.byName = names.buildKeepingLast();
    }

    /** The lifecycle of these stages; what is wrong with it is said when the domain is built. */
    public static Lifecycle of(List<Stage> stages) {
        return new Lifecycle(stages);
    }

    /** Begins with the first stage and the stages that may follow. */
    public static Builder startingAt(String name, String chinese, String... next) {
        return new Builder().stage(name, chinese, new AllOf(ImmutableList.of()), next);
    }

    /**
     * The standard lifecycle: stranger, lead, connected, engaged, buyer, repeat, advocate; silent after half a year without a
     * word, lost after a year, and back when heard from again.
     */
    public static Lifecycle standard() {
        return standard(Span.days(180), Span.days(365));
    }

    /** The standard lifecycle with other limits of silence. */
    public static Lifecycle standard(Span silent, Span lost) {
        return standard(silentFor(silent), heardFromWithin(silent), silentFor(lost));
    }

    /**
     * The standard lifecycle, with other reasons to pass for silent and for lost than a length of silence, such as that hardly any
     * purchase is to be expected; back when no longer silent.
     */
    public static Lifecycle standard(Condition silent, Condition lost) {
        return standard(silent, not(silent), lost);
    }

    private static Lifecycle standard(Condition silent, Condition heard, Condition lost) {
        Condition spoke =
                any(everDid("replied"), everDid("spoke"), everDid("clicked"), everDid("answered"), everDid("visited"));
        return startingAt("stranger", "陌生人", "advocate", "repeat", "buyer", "engaged", "connected", "lead", "silent")
                .stage(
                        "lead",
                        "线索",
                        all(any(spoke, everDid("opened")), heard),
                        "advocate",
                        "repeat",
                        "buyer",
                        "engaged",
                        "connected",
                        "silent")
                .stage(
                        "connected",
                        "已连接",
                        all(inAtLeastPools(1), heard),
                        "advocate",
                        "repeat",
                        "buyer",
                        "engaged",
                        "silent")
                .stage("engaged", "有互动", all(inAtLeastPools(1), spoke, heard), "advocate", "repeat", "buyer", "silent")
                .stage("buyer", "首购", all(everDid("purchased"), heard), "advocate", "repeat", "silent")
                .stage("repeat", "复购", all(did("purchased").atLeast(2).ever(), heard), "advocate", "silent")
                .stage("advocate", "推荐者", all(everDid("purchased"), everDid("referred"), heard), "silent")
                .stage("silent", "沉默", silent, "lost", "advocate", "repeat", "buyer", "engaged", "connected", "lead")
                .stage("lost", "流失", lost, "advocate", "repeat", "buyer", "engaged", "connected", "lead")
                .build();
    }

    /** The stages in their order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The first stage's name, or empty if there are no stages. */
    public String first() {
        return stages.isEmpty() ? "" : stages.get(0).name();
    }

    /** The stage of a name, or null. */
    public @Nullable Stage find(String name) {
        return byName.get(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lifecycle that && stages.equals(that.stages);
    }

    @Override
    public int hashCode() {
        return stages.hashCode();
    }

    @Override
    public String toString() {
        return "Lifecycle" + stages.stream().map(Stage::name).toList();
    }

    /** Collects stages. */
    public static final class Builder {
        private final ImmutableList.Builder<Stage> stages = ImmutableList.builder();

        private Builder() {}

        /** One more stage, who comes to it, and the stages that may follow, the preferred first. */
        public Builder stage(String name, String chinese, Condition when, String... next) {
            stages.add(new Stage(name, chinese, when, ImmutableList.copyOf(next)));
            return this;
        }

        /** The lifecycle. */
        public Lifecycle build() {
            return new Lifecycle(stages.build());
        }
    }
}
