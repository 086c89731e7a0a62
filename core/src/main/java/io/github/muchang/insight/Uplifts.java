package io.github.muchang.insight;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.JourneyFact.JourneyEnded;
import io.github.muchang.journal.JourneyFact.StepReached;
import io.github.muchang.journal.PersonFact.ActivityRecorded;
import io.github.muchang.journey.Journey;
import io.github.muchang.journey.Split;
import io.github.muchang.journey.Step;
import io.github.muchang.party.ActivityType;
import io.github.muchang.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 增量: whether a journey sells, by comparing those who went through it with those whom one of its splits held out. Everybody counts once for each time that they
 * came to the split, as bought if they bought within the window after. Thread-safe.
 */
public final class Uplifts extends Section {
    private static final String PURCHASED = ActivityType.PURCHASED.name();

    private final SortedMap<String, SortedMap<String, Comparison>> comparisons = new TreeMap<>();
    private final Column<List<Trial>> trials = new Column<>();
    private final ImmutableSetMultimap<String, Split> splits;
    private final long window;

    Uplifts(PrivateDomain domain, Span window, Object lock) {
        super(lock);
        this.window = window.millis();
        ImmutableSetMultimap.Builder<String, Split> found = ImmutableSetMultimap.builder();
        for (Journey journey : domain.journeys().all()) {
            for (Step step : journey.steps()) {
                if (step instanceof Split split
                        && split.arms().stream().anyMatch(arm -> arm.then().isEmpty())) {
                    found.put(journey.name(), split);
                }
            }
        }
        splits = found.build();
    }

    /** Each split with a holdout that anybody came to, by journey and name. */
    public List<Uplift> uplifts() {
        synchronized (lock) {
            ImmutableList.Builder<Uplift> all = ImmutableList.builder();
            comparisons.forEach((journey, some) -> some.forEach((split, each) -> all.add(each.uplift(journey, split))));
            return all.build();
        }
    }

    @Override
    ImmutableSet<Class<? extends Fact>> kinds() {
        return ImmutableSet.of(StepReached.class, JourneyEnded.class, ActivityRecorded.class);
    }

    @Override
    void read(int party, Fact fact) {
        if (fact instanceof StepReached reached && reached.arrived() == reached.at()) {
            if (isSplit(reached.journey(), reached.step())) {
                begin(party, reached);
            }
        } else if (fact instanceof JourneyEnded ended) {
            held(party, ended);
        } else if (fact instanceof ActivityRecorded did && did.type().equals(PURCHASED)) {
            List<Trial> its = trials.get(party);
            if (its != null) {
                its.forEach(trial -> trial.bought(did.happened(), window));
                prune(party, its, did.at());
            }
        }
    }

    @Override
    void join(int survivor, int other, long at) {
        List<Trial> ended = trials.clear(other);
        if (ended != null) {
            List<Trial> its = trials.get(survivor);
            List<Trial> all = its == null ? new ArrayList<>() : its;
            all.addAll(ended);
            trials.set(survivor, all);
        }
    }

    private void begin(int party, StepReached reached) {
        Comparison comparison = comparisons
                .computeIfAbsent(reached.journey(), any -> new TreeMap<>())
                .computeIfAbsent(reached.step(), any -> new Comparison());
        comparison.treated++;
        List<Trial> its = trials.get(party);
        if (its != null) {
            prune(party, its, reached.at());
        }
        its = trials.get(party);
        if (its == null) {
            its = new ArrayList<>(1);
            trials.set(party, its);
        }
        its.add(new Trial(reached.at(), reached.journey(), reached.step(), comparison));
    }

    /** The journey ends for whoever is held out in the commit in which they came to the split. */
    private void held(int party, JourneyEnded ended) {
        List<Trial> its = trials.get(party);
        if (its == null) {
            return;
        }
        boolean isHoldout = splits.get(ended.journey()).stream()
                .filter(split -> split.name().equals(ended.step()))
                .flatMap(split -> split.arms().stream())
                .anyMatch(arm -> arm.then().isEmpty() && arm.name().equals(ended.outcome()));
        if (isHoldout) {
            its.stream()
                    .filter(trial -> trial.at == ended.at()
                            && trial.journey.equals(ended.journey())
                            && trial.split.equals(ended.step()))
                    .forEach(Trial::hold);
        }
    }

    private boolean isSplit(String journey, String step) {
        return splits.get(journey).stream().anyMatch(split -> split.name().equals(step));
    }

    private void prune(int party, List<Trial> its, long now) {
        if (its.removeIf(trial -> now - trial.at > window) && its.isEmpty()) {
            trials.clear(party);
        }
    }

    /** Both sides of one split. */
    private static final class Comparison {
        private long treated;
        private long treatedBought;
        private long held;
        private long heldBought;

        Uplift uplift(String journey, String split) {
            return new Uplift(journey, split, treated, treatedBought, held, heldBought);
        }
    }

    /** Somebody at a split, whose time is not over. */
    private static final class Trial {
        private final long at;
        private final String journey;
        private final String split;
        private final Comparison comparison;
        private boolean held;
        private boolean bought;

        private Trial(long at, String journey, String split, Comparison comparison) {
            this.at = at;
            this.journey = journey;
            this.split = split;
            this.comparison = comparison;
        }

        void hold() {
            if (!held) {
                held = true;
                comparison.treated--;
                comparison.held++;
            }
        }

        void bought(long happened, long window) {
            if (!bought && happened >= at && happened - at <= window) {
                bought = true;
                comparison.treatedBought += held ? 0 : 1;
                comparison.heldBought += held ? 1 : 0;
            }
        }
    }
}
