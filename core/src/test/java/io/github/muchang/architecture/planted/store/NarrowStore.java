package io.github.muchang.architecture.planted.store;

/** No breach: three abstract methods; the others are not asked of an implementation. */
public interface NarrowStore {

    void first();

    void second();

    void third();

    default void extra() {}

    @Override
    String toString();
}
