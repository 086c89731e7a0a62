package io.github.muchang.architecture.planted.money;

import io.github.muchang.architecture.planted.engine.Pure;

/** Breach: money is a lower layer than engine. */
record LooksDown(Pure pure) {}
