package io.github.muchang.architecture.planted.common;

/** Breach: the package says nothing. */
record Thing() {}
