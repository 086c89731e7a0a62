package io.github.muchang.adapters.qq.onebot;

/** Which groups Muchang knows: what happens in one that it does not know it refuses, and one that it knows is not to be opened again. */
@FunctionalInterface
public interface KnownGroups {
    /** Every group is known, since the pool of groups is reconciled before events are heard. */
    KnownGroups ALL = group -> true;

    /**
     * Whether Muchang knows a group: {@code muchang.communities().find(settings.group(group)).isPresent()}.
     *
     * @param group its number
     */
    boolean has(long group);
}
