package io.github.muchang.architecture.planted.engine;

import io.github.muchang.architecture.planted.cycle.egg.Egg;

/** Breach, through an array: no layer is called cycle. */
interface UsesAStranger {

    Egg[] eggs();
}
