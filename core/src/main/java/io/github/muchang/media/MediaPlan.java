package io.github.muchang.media;

import com.google.common.collect.ImmutableList;
import io.github.muchang.staff.Member;
import io.github.muchang.staff.Team;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * On which platforms staff speaks, and by which accounts. Immutable; what is wrong with it is said when contributions are followed
 * ({@link Contributions}).
 *
 * @param platforms those that are required, and those that are elective
 * @param accounts who has which
 */
public record MediaPlan(List<Platform> platforms, List<StaffAccount> accounts) {
    /** Copies the lists. */
    public MediaPlan {
        platforms = ImmutableList.copyOf(platforms);
        accounts = ImmutableList.copyOf(accounts);
    }

    /** On these platforms; nobody has an account yet. */
    public static MediaPlan on(Platform... platforms) {
        return new MediaPlan(Arrays.asList(platforms), ImmutableList.of());
    }

    /** With more accounts. */
    public MediaPlan with(StaffAccount... more) {
        List<StaffAccount> all =
                ImmutableList.<StaffAccount>builder().addAll(accounts).add(more).build();
        return new MediaPlan(platforms, all);
    }

    /** The platform of a name. */
    public Optional<Platform> platform(String name) {
        return platforms.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The accounts that somebody has, or had. */
    public List<StaffAccount> of(String holder) {
        return accounts.stream().filter(each -> each.holder().equals(holder)).collect(ImmutableList.toImmutableList());
    }

    /** What the plan asks of a member (主修), and what is up to them (选修). */
    public List<Platform> platformsFor(Member member) {
        return platforms.stream().filter(each -> each.isFor(member)).collect(ImmutableList.toImmutableList());
    }

    /** How many of a team speak on each platform on a local day, in the order of definition. */
    public List<Coverage> coverage(Team team, LocalDate day) {
        return platforms.stream().map(each -> coverage(each, team, day)).collect(ImmutableList.toImmutableList());
    }

    private Coverage coverage(Platform platform, Team team, LocalDate day) {
        List<StaffAccount> there = accounts.stream()
                .filter(each -> each.platform().equals(platform.name()) && each.isTheirs(day))
                .toList();
        List<String> holders = there.stream()
                .filter(each -> !each.outside())
                .map(StaffAccount::holder)
                .toList();
        long meant = team.members().stream().filter(platform::isFor).count();
        return new Coverage(
                platform.name(),
                platform.standing(),
                holders.size(),
                (int) holders.stream().distinct().count(),
                (int) meant,
                there.size() - holders.size());
    }
}
