package io.github.muchang.adapters.qq.official;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.http.Answer;
import io.github.muchang.identity.Identity;
import io.github.muchang.party.Membership;
import java.time.Duration;
import java.util.Optional;

/** Lists the members of one group. Thread-safe. */
final class QqRoster implements Roster {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final QqGroups groups;
    private final String pool;
    private final String group;
    private final String identity;

    QqRoster(QqGroups groups, String pool, String group, String identity) {
        this.groups = groups;
        this.pool = pool;
        this.group = group;
        this.identity = identity;
    }

    @Override
    public RosterPage page(String name, Cursor after) {
        if (!name.equals(pool)) {
            throw new IllegalArgumentException("this roster is of the pool '" + pool + "'");
        }
        Optional<String> cursor = after.isStart() ? Optional.empty() : Optional.of(after.value());
        Answer<RosterPage> answer = groups.members(group, cursor).map(page -> page.map(this::members)
                .orElseGet(() -> new RosterPage.Later(AN_HOUR, String.valueOf(ErrorCodes.NOT_GRANTED))));
        return answer.value().orElseGet(() -> Outcomes.listing(answer));
    }

    private RosterPage members(Page<QqMember> page) {
        return new RosterPage.Members(
                page.rows().stream()
                        .filter(each -> !each.bot())
                        .map(this::member)
                        .collect(ImmutableList.toImmutableList()),
                page.next().map(Cursor::of));
    }

    private RosterPage.Member member(QqMember member) {
        return new RosterPage.Member(
                ImmutableList.of(Identity.of(identity, member.openid())),
                ImmutableList.of(),
                member.since(),
                Optional.empty(),
                role(member.role()));
    }

    private static Membership.Role role(String role) {
        return switch (role) {
            case "owner" -> Membership.Role.OWNER;
            case "admin" -> Membership.Role.ADMIN;
            default -> Membership.Role.MEMBER;
        };
    }

    @Override
    public String toString() {
        return "QqRoster[" + pool + "]";
    }
}
