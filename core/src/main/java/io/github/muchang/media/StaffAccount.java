package io.github.muchang.media;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Set;

/**
 * An account by which somebody speaks on a platform. Immutable.
 *
 * @param holder who: the name of a member of the staff, or of an agency outside
 * @param platform on which platform; where it is a carrier of the domain, by the carrier's name
 * @param account which account, as the platform's adapter names it
 * @param codes the source codes that it shows, through which customers come
 * @param outside whether an agency has it (MCN 机构是点，自己运营是线)
 */
public record StaffAccount(String holder, String platform, String account, Set<String> codes, boolean outside) {
    /** Copies the set. */
    public StaffAccount {
        codes = ImmutableSortedSet.copyOf(codes);
    }

    /** Of a member of the staff. */
    public static StaffAccount of(String member, String platform, String account) {
        return new StaffAccount(member, platform, account, ImmutableSortedSet.of(), false);
    }

    /** Of an agency outside. */
    public static StaffAccount ofAgency(String agency, String platform, String account) {
        return new StaffAccount(agency, platform, account, ImmutableSortedSet.of(), true);
    }

    /** Showing these codes as well. */
    public StaffAccount showing(String... more) {
        Set<String> all = ImmutableSortedSet.<String>naturalOrder()
                .addAll(codes)
                .addAll(Arrays.asList(more))
                .build();
        return new StaffAccount(holder, platform, account, all, outside);
    }
}
