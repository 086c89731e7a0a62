package io.github.muchang.media;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * An account by which somebody speaks on a platform. Whoever takes over an account has one of their own with the same name, since the day
 * until which the other had it; what came of it before stays the other's. Immutable.
 *
 * @param holder who: the name of a member of the staff, of somebody who was one, or of an agency outside
 * @param platform on which platform; where it is a carrier of the domain, by the carrier's name
 * @param account which account, as the platform's adapter names it
 * @param codes the source codes that it shows, through which customers come
 * @param outside whether an agency has it (MCN 机构是点，自己运营是线)
 * @param since the first local day on which it is theirs; empty for as long as anybody knows
 * @param until the first local day on which it no longer is; empty while nobody else has it
 */
public record StaffAccount(
        String holder,
        String platform,
        String account,
        Set<String> codes,
        boolean outside,
        Optional<LocalDate> since,
        Optional<LocalDate> until) {
    /** Copies the set. */
    public StaffAccount {
        codes = ImmutableSortedSet.copyOf(codes);
    }

    /** Of a member of the staff. */
    public static StaffAccount of(String member, String platform, String account) {
        return new StaffAccount(
                member, platform, account, ImmutableSortedSet.of(), false, Optional.empty(), Optional.empty());
    }

    /** Of an agency outside. */
    public static StaffAccount ofAgency(String agency, String platform, String account) {
        return new StaffAccount(
                agency, platform, account, ImmutableSortedSet.of(), true, Optional.empty(), Optional.empty());
    }

    /** Showing these codes as well. */
    public StaffAccount showing(String... more) {
        Set<String> all = ImmutableSortedSet.<String>naturalOrder()
                .addAll(codes)
                .addAll(Arrays.asList(more))
                .build();
        return new StaffAccount(holder, platform, account, all, outside, since, until);
    }

    /** Theirs from this local day on, such as {@code 2026-03-01}. */
    public StaffAccount since(String day) {
        return new StaffAccount(holder, platform, account, codes, outside, Optional.of(LocalDate.parse(day)), until);
    }

    /** Theirs until this local day, on which it is somebody else's or nobody's. */
    public StaffAccount until(String day) {
        return new StaffAccount(holder, platform, account, codes, outside, since, Optional.of(LocalDate.parse(day)));
    }

    /** Whether it is theirs on a local day. */
    public boolean isTheirs(LocalDate day) {
        return since.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** Whether there is a day on which this and the other are somebody's. */
    boolean overlaps(StaffAccount other) {
        return isBefore(since, other.until) && isBefore(other.since, until);
    }

    private static boolean isBefore(Optional<LocalDate> begin, Optional<LocalDate> end) {
        return begin.isEmpty() || end.isEmpty() || begin.get().isBefore(end.get());
    }
}
