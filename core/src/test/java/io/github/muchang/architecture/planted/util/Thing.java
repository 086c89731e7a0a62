package io.github.muchang.architecture.planted.util;

/** Breach: the package says nothing. */
record Thing() {}
