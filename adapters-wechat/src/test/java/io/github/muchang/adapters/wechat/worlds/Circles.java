package io.github.muchang.adapters.wechat.worlds;

import io.github.muchang.adapters.wechat.Pull;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Party;
import io.github.muchang.runtime.Communities;
import io.github.muchang.signal.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Groups: asks the platform who is in one when an event does not say it, as hosts do, and checks what is known of them. */
record Circles(Host host, Town town, Book book) {

    /** A group that is open as far as anybody was told. */
    Optional<Identity> open(int number) {
        return town.circles.size() <= number % ScriptDraw.GROUPS
                ? Optional.empty()
                : Optional.of(town.circles.get(number % ScriptDraw.GROUPS).identity());
    }

    boolean isKnown(Identity who) {
        return host.process().customer(who).isPresent()
                || host.process().communities().find(who).isPresent();
    }

    /** Does what is to be asked for besides. */
    void ask(List<Pull> pulls) {
        for (Pull each : pulls) {
            if (each instanceof Pull.Group group) {
                town.circles.stream()
                        .filter(circle -> circle.group.id().equals(group.chat()))
                        .forEach(this::ask);
            }
        }
        told();
    }

    /** What is known of groups has changed. */
    void told() {
        town.circles.forEach(each -> {
            if (isOpen(each)) {
                book.came("groups", each.identity(), 0);
            } else {
                book.left("groups", each.identity(), Long.MAX_VALUE - 1);
            }
        });
    }

    /** Whether the library takes a group for open. */
    boolean isOpen(Town.Circle circle) {
        return host.process()
                .communities()
                .find(circle.identity())
                .filter(each -> each.community().isOpen())
                .isPresent();
    }

    private void ask(Town.Circle circle) {
        if (circle.open) {
            Address where = new Address(Optician.WECOM.groupsCarrier(), circle.owner, circle.group.id());
            book.came("groups", circle.identity(), 0);
            tell(Signal.opened(circle.identity()).of("groups").at(host.now()).reachableAt(where));
            Set<Integer> inside = inside(circle);
            for (int who = 0; who < ScriptDraw.PEOPLE; who++) {
                Identity person = person(who);
                if (circle.people.contains(who) && !inside.contains(who)) {
                    tell(Signal.joined(person, circle.identity()).at(host.now()));
                } else if (!circle.people.contains(who) && inside.contains(who)) {
                    tell(Signal.quit(person, circle.identity()).at(host.now()));
                }
            }
            host.versions.put(circle.group.id(), circle.group.memberVersion());
        } else if (isOpen(circle)) {
            tell(Signal.ended(circle.identity()).at(host.now()));
            host.versions.remove(circle.group.id());
        }
    }

    private void tell(Signal signal) {
        host.process().accept(signal);
    }

    private Identity person(int who) {
        return Identity.of("external", town.customer(who).id());
    }

    /** Who of the people is in a group, as the library knows. */
    Set<Integer> inside(Town.Circle circle) {
        Set<Integer> inside = new TreeSet<>();
        Communities communities = host.process().communities();
        List<PartyId> members =
                communities.find(circle.identity()).isPresent() ? communities.members(circle.identity()) : List.of();
        IntStream.range(0, ScriptDraw.PEOPLE)
                .filter(each -> host.process()
                        .customer(person(each))
                        .map(Party::id)
                        .filter(members::contains)
                        .isPresent())
                .forEach(inside::add);
        return inside;
    }

    /** Of a group whose newest version is known, everybody is known. */
    void check() {
        for (Town.Circle each : town.circles) {
            String version = host.versions.get(each.group.id());
            if (each.open && isOpen(each) && version != null && version.equals(each.group.memberVersion())) {
                Violation.unless(
                        inside(each).equals(each.people),
                        "in a group are " + each.people + ", known are " + inside(each));
            }
        }
    }
}
