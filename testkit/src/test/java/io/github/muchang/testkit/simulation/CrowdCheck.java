package io.github.muchang.testkit.simulation;

import static io.github.muchang.testkit.simulation.Chores.require;

import io.github.muchang.community.Division;
import io.github.muchang.community.Health;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Belonging;
import io.github.muchang.party.Community;
import io.github.muchang.party.CommunityDay;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Communities;
import io.github.muchang.testkit.simulation.Crowd.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether what is said of groups is what a naive count gives. */
record CrowdCheck(Book book, Communities groups, Agenda agenda, long now) {
    private static final int LURKING = 30;

    void check() {
        if (book.crowds.isEmpty()) {
            return;
        }
        List<Integer> open = new ArrayList<>();
        Map<Integer, Integer> crowded = new TreeMap<>();
        List<String> removals = new ArrayList<>();
        List<String> due = new ArrayList<>();
        for (Crowd each : book.crowds) {
            Map<Integer, Stay> members = members(each);
            check(each, members);
            if (each.isOpen()) {
                open.add(each.known.party);
            }
            if (each.isOpen() && each.capacity > 0 && members.size() > each.capacity) {
                crowded.put(each.known.party, each.capacity);
            }
            members.forEach((member, stay) -> {
                why(stay).ifPresent(why -> removals.add(each.known.party + " " + member + " " + why));
                if (stay.decision() == Belonging.Decision.REMOVE) {
                    due.add(each.known.party + " " + member);
                }
            });
        }
        same("open", sorted(open), groups.open().stream().map(PartyId::value).toList());
        same(
                "healthy",
                sorted(open),
                groups.health().stream().map(each -> each.group().value()).toList());
        groups.health().forEach(this::healthy);
        same(
                "removals",
                sorted(removals),
                sorted(groups.removals().stream()
                        .map(each -> each.group().value() + " " + each.member().value() + " "
                                + each.why().code())
                        .toList()));
        same(
                "to remove",
                sorted(due),
                sorted(groups.toRemove().stream()
                        .map(each -> each.group().value() + " " + each.member().value())
                        .toList()));
        Map<Integer, Integer> divided = new TreeMap<>();
        groups.divisions().forEach(each -> divided.put(each.group().value(), divided(each)));
        same("divided", crowded, divided);
    }

    private void check(Crowd crowd, Map<Integer, Stay> members) {
        for (Identity identity : crowd.known.identities) {
            Party party =
                    groups.find(identity).orElseThrow(() -> new Violation("there is no group " + identity.value()));
            Community community = party.community();
            same("the group", crowd.known.party, party.id().value());
            same(
                    "members",
                    List.copyOf(members.keySet()),
                    groups.members(identity).stream().map(PartyId::value).toList());
            same("number", members.size(), community.members());
            for (Membership.Role role : Membership.Role.values()) {
                long many = members.values().stream()
                        .filter(each -> each.role() == role)
                        .count();
                same(role + "s", many, (long) community.members(role));
            }
            same("open", crowd.isOpen(), community.isOpen());
            same("ended", crowd.ended, community.ended());
            same("pool", crowd.pool, community.plan().pool());
            same("capacity", crowd.capacity, community.plan().capacity());
        }
    }

    /** Everybody in a group, by number. */
    private Map<Integer, Stay> members(Crowd crowd) {
        Map<Integer, Stay> members = new TreeMap<>();
        for (Known each : book.everybody()) {
            Stay stay = each.in.get(crowd.number);
            if (stay != null) {
                members.put(each.party, stay);
            }
        }
        return members;
    }

    private void healthy(Health health) {
        Crowd crowd = book.crowds.stream()
                .filter(each -> each.known.party == health.group().value())
                .findFirst()
                .orElseThrow();
        long today = today();
        CommunityDay latest = days(crowd, today - 6, today);
        CommunityDay former = days(crowd, today - 13, today - 7);
        same("latest", latest, health.latest());
        same("former", former, health.former());
        int members = members(crowd).size();
        same("members", members, health.members());
        boolean dying = latest.words() > former.words()
                && former.words() > 0
                && (latest.speakers() < former.speakers()
                        || (latest.left() > former.left() && latest.left() > latest.joined()));
        same("dying", dying, health.signs().contains(Health.Sign.DYING));
        same("silent", members > 0 && latest.words() == 0, health.signs().contains(Health.Sign.SILENT));
        same(
                "shrinking",
                latest.left() + latest.removed() > latest.joined(),
                health.signs().contains(Health.Sign.SHRINKING));
        long missed = agenda.missed(crowd.known.party, today - 6, today);
        same("missed", missed, (long) health.missed());
        same("a sign that slots were missed", missed > 0, health.signs().contains(Health.Sign.MISSED));
        same("overdue", crowd.ends > 0 && now >= crowd.ends, health.signs().contains(Health.Sign.OVERDUE));
        same("ads", latest.ads() * 10 > latest.words(), health.signs().contains(Health.Sign.ADVERTISING));
    }

    private static CommunityDay days(Crowd crowd, long first, long last) {
        int words = 0;
        int speakers = 0;
        int ads = 0;
        for (Crowd.Word each : crowd.words) {
            if (each.day() >= first && each.day() <= last) {
                words++;
                speakers += each.first() ? 1 : 0;
                ads += each.ad() ? 1 : 0;
            }
        }
        return new CommunityDay(
                first,
                words,
                speakers,
                count(crowd.came, first, last),
                count(crowd.left, first, last),
                count(crowd.removed, first, last),
                ads);
    }

    private static int count(List<Long> days, long first, long last) {
        return (int) days.stream().filter(each -> each >= first && each <= last).count();
    }

    /** Why somebody might be removed. */
    private Optional<String> why(Stay stay) {
        long spared = stay.decision() == Belonging.Decision.SPARED ? day(stay.decided()) + LURKING : 0;
        if (stay.role() != Membership.Role.MEMBER || stay.decision() == Belonging.Decision.REMOVE || today() < spared) {
            return Optional.empty();
        } else if (stay.competing() > 0) {
            return Optional.of("competitor");
        } else if (stay.ads() > 1) {
            return Optional.of("advertiser");
        }
        long silent = today() - Math.max(day(stay.since()), stay.lastDay());
        return silent >= LURKING ? Optional.of("lurker") : Optional.empty();
    }

    /** Every member is in one part, and no part is larger than it may be; answers how large that is. */
    private int divided(Division division) {
        Crowd crowd = book.crowds.stream()
                .filter(each -> each.known.party == division.group().value())
                .findFirst()
                .orElseThrow();
        List<Integer> all = new ArrayList<>();
        division.parts().forEach(part -> {
            require(!part.members().isEmpty() && part.members().size() <= crowd.capacity, part, crowd.capacity);
            part.members().forEach(each -> all.add(each.value()));
        });
        same("parts", List.copyOf(members(crowd).keySet()), sorted(all));
        return crowd.capacity;
    }

    private long today() {
        return day(now);
    }

    private long day(long at) {
        return Crew.date(at, book.house).toEpochDay();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> some) {
        return some.stream().sorted().toList();
    }

    /** What is kept of a member is what was told. */
    void remembered(Known known, Party party) {
        Map<Integer, String> expected = new TreeMap<>();
        known.in.forEach((number, stay) -> book.crowds.stream()
                .filter(each -> each.number == number)
                .forEach(each -> expected.put(
                        each.known.party,
                        stay.role() + " " + stay.since() + " " + stay.words() + " " + stay.lastDay() + " "
                                + stay.decision())));
        Map<Integer, String> kept = new TreeMap<>();
        for (Belonging each : party.belongings()) {
            kept.put(
                    each.group().value(),
                    each.role() + " " + each.since() + " " + each.words() + " " + each.lastDay() + " "
                            + each.decision());
        }
        same("groups", expected, kept);
    }

    private static void same(String what, Object expected, Object found) {
        require(expected.equals(found), what + ": counted " + expected, "told " + found);
    }
}
