package io.github.muchang.architecture.planted.cycle.egg;

import io.github.muchang.architecture.planted.cycle.hen.Hen;

/** Breach: hen and egg use each other. */
public record Egg(Hen from) {}
