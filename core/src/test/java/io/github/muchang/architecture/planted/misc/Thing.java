package io.github.muchang.architecture.planted.misc;

/** Breach: the package says nothing. */
record Thing() {}
