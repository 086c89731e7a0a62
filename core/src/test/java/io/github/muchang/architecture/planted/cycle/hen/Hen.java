package io.github.muchang.architecture.planted.cycle.hen;

import io.github.muchang.architecture.planted.cycle.egg.Egg;
import java.util.List;

/** Breach: hen and egg use each other. */
public record Hen(List<Egg> laid) {}
