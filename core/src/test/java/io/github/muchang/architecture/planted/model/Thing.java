package io.github.muchang.architecture.planted.model;

/** Breach: the package says nothing. */
record Thing() {}
