package io.github.muchang.community;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Membership;
import java.util.Optional;

/**
 * What to look for in communities. Immutable, pure; each method answers a changed copy or a judgement.
 *
 * @param days so many days are compared with as many before; 1 to half of {@link Community#DAYS}
 * @param lurking whoever said nothing for so many days lurks
 * @param advertising whoever advertised so often is an advertiser
 * @param competing whoever spoke so often for a competitor is one
 * @param adPercent more of the words than this are too much advertising
 * @param sellingPercent more of what we post than this is too much selling
 * @param spared whoever was let stay is not proposed again for so many days
 */
public record Watch(
        int days, int lurking, int advertising, int competing, int adPercent, int sellingPercent, int spared) {
    /**
     * A week, a month without a word, two advertisements, one word for a competitor, a tenth of advertising, half of what we post selling, a
     * month of grace.
     */
    public static final Watch STANDARD = new Watch(7, 30, 2, 1, 10, 50, 30);

    /** Checks the numbers. */
    public Watch {
        if (days < 1 || days > Community.DAYS / 2) {
            throw new IllegalArgumentException(
                    "1 to " + Community.DAYS / 2 + " days are compared with as many before, not " + days);
        }
        if (lurking < 1
                || advertising < 1
                || competing < 1
                || spared < 0
                || !isShare(adPercent)
                || !isShare(sellingPercent)) {
            throw new IllegalArgumentException("days and counts are 1 or more, and a share is 0 to 100 percent");
        }
    }

    /** Comparing so many days with as many before. */
    public Watch comparing(int many) {
        return new Watch(many, lurking, advertising, competing, adPercent, sellingPercent, spared);
    }

    /** With whoever said nothing for so many days lurking. */
    public Watch lurkingAfter(int many) {
        return new Watch(days, many, advertising, competing, adPercent, sellingPercent, spared);
    }

    private static boolean isShare(int percent) {
        return percent >= 0 && percent <= 100;
    }

    /** How a community is on a local day, and at a moment of it; {@code posts} are those of the days that are compared. */
    public Health health(PartyId group, Community community, Posts posts, long today, long now) {
        CommunityDay latest = community.between(today - days + 1, today);
        CommunityDay former = community.between(today - 2L * days + 1, today - days);
        ImmutableList.Builder<Health.Sign> signs = ImmutableList.builder();
        for (Health.Sign sign : Health.Sign.values()) {
            if (sign.shows(this, community, former, latest, posts, now)) {
                signs.add(sign);
            }
        }
        return new Health(
                group,
                community.plan(),
                community.members(),
                days,
                former,
                latest,
                posts,
                missed(community, latest),
                signs.build());
    }

    /** How many slots were missed in the days that are compared, of which this is the sum. */
    int missed(Community community, CommunityDay latest) {
        return community.rhythm().missed(latest.day(), latest.day() + days - 1L);
    }

    /**
     * Why somebody might be removed, the gravest reason; empty if nothing speaks for it. Only plain members are proposed, and nobody about
     * whom it was decided.
     *
     * @param joined the local day on which it joined
     * @param lastDay the newest local day on which it spoke; {@link Belonging#NEVER} if none
     * @param decided the local day on which it was decided to let it stay, or what the platform refused; any, if nothing was decided
     */
    public Optional<Removal.Why> why(
            Membership.Role role,
            long joined,
            long lastDay,
            int advertised,
            int competed,
            Belonging.Decision decision,
            long decided,
            long today) {
        boolean over =
                switch (decision) {
                    case NONE -> false;
                    case REMOVE, UNDER_WAY -> true;
                    case SPARED, REFUSED -> today < decided + spared;
                };
        if (role != Membership.Role.MEMBER || over) {
            return Optional.empty();
        } else if (competed >= competing) {
            return Optional.of(Removal.Why.COMPETITOR);
        } else if (advertised >= advertising) {
            return Optional.of(Removal.Why.ADVERTISER);
        }
        return today - Math.max(joined, lastDay) >= lurking ? Optional.of(Removal.Why.LURKER) : Optional.empty();
    }
}
