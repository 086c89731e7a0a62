package io.github.muchang.architecture.planted.store;

/** No breach: nobody else implements it. */
public sealed interface SealedStore {

    int first();

    int second();

    int third();

    int fourth();

    /** The only one. */
    record Only(int first, int second, int third, int fourth) implements SealedStore {}
}
