package io.github.muchang.testkit.simulation;

import io.github.muchang.community.Programme;
import java.util.List;
import java.util.Optional;

/**
 * What the groups of a world do by themselves.
 *
 * @param contents what is posted by programmes, and invited with at their ends, and by nobody else
 */
record Doings(List<ContentPlan> contents, List<Programme> programmes) {
    static final Doings NOTHING = new Doings(List.of(), List.of());

    Doings with(List<Programme> others) {
        return new Doings(contents, others);
    }

    Optional<Programme> programme(String name) {
        return programmes.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
