package io.github.muchang.media;

import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.staff.Member;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

/**
 * A platform on which staff speaks. Immutable.
 *
 * @param name where it is a carrier of the domain, the carrier's name
 * @param standing whether the plan asks for it
 * @param roles for whom it is meant; empty for everybody
 */
public record Platform(String name, Standing standing, Set<String> roles) {
    /** Copies the set. */
    public Platform {
        roles = ImmutableSortedSet.copyOf(roles);
    }

    /** One that the plan asks for (主修): of those who bear one of the roles, or of everybody where none is named. */
    public static Platform required(String name, String... roles) {
        return new Platform(name, Standing.REQUIRED, ImmutableSortedSet.copyOf(Arrays.asList(roles)));
    }

    /** One that is up to everybody (选修). */
    public static Platform elective(String name) {
        return new Platform(name, Standing.ELECTIVE, ImmutableSortedSet.of());
    }

    boolean isFor(Member member) {
        return roles.isEmpty() || !Collections.disjoint(roles, member.roles());
    }

    /** Whether a plan asks for something. */
    public enum Standing {
        /** 主修: part of the plan. */
        REQUIRED,
        /** 选修: whoever likes to. */
        ELECTIVE
    }
}
