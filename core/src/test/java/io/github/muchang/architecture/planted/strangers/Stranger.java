package io.github.muchang.architecture.planted.strangers;

/** Breach: no layer is called strangers. */
record Stranger() {}
