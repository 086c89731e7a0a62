package io.github.muchang.architecture.planted.naming;

/** Breach: the name says nothing. */
record CustomerUtils() {}
