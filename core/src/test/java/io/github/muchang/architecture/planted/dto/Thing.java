package io.github.muchang.architecture.planted.dto;

/** Breach: the package says nothing. */
record Thing() {}
