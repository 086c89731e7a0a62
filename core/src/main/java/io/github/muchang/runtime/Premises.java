package io.github.muchang.runtime;

import com.google.common.collect.ImmutableList;
import io.github.muchang.carrier.JoinRequest;
import io.github.muchang.carrier.Moderator;
import io.github.muchang.community.Entrance;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.PartyId;
import io.github.muchang.party.Party;
import io.github.muchang.policy.Admission;
import io.github.muchang.segment.Condition;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.Vault;
import java.util.List;
import java.util.Optional;

/** Which group a measure is in, where that is on a platform, whom it is about, and whether they may come in. */
final class Premises {
    private final PrivateDomain domain;
    private final Answers answers;
    private final Vault vault;
    private final Reconciler.Hands hands;

    Premises(PrivateDomain domain, Answers answers, Vault vault, Reconciler.Hands hands) {
        this.domain = domain;
        this.answers = answers;
        this.vault = vault;
        this.hands = hands;
    }

    PartyId known(Identity who) {
        return answers.known(who);
    }

    PartyId group(Identity group) {
        PartyId id = answers.known(group);
        if (answers.party(id).kind() != Party.Kind.COMMUNITY) {
            throw new IllegalArgumentException(id + " is no community");
        }
        return id;
    }

    PartyId memberOf(PartyId group, Identity member) {
        PartyId id = answers.known(member);
        if (answers.party(id).belonging(group).isEmpty()) {
            throw new IllegalArgumentException(id + " is not in the group " + group);
        }
        return id;
    }

    /** Where a group is on a moderator's carrier. */
    Optional<Address> address(PartyId group, Moderator by) {
        return personal(group).addresses().values().stream()
                .filter(each -> each.carrier().equals(by.id()))
                .findFirst();
    }

    Address addressed(PartyId group, Moderator by) {
        return address(group, by)
                .orElseThrow(() -> new IllegalArgumentException(group + " has no address on '" + by.id() + "'"));
    }

    List<Identity> identities(PartyId who) {
        return personal(who).identities().entrySet().stream()
                .map(each -> Identity.of(each.getKey(), each.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private Personal personal(PartyId who) {
        return vault.open(who).orElse(Personal.NOTHING);
    }

    /** Whether a rule lets somebody in, and no policy of the domain keeps them out. */
    boolean admits(JoinRequest request, Entrance entrance) {
        PartyId who = answers.known(request.who());
        String pool = answers.party(group(request.group())).community().plan().pool();
        return domain.policies().declared().stream()
                        .flatMap(each -> each instanceof Admission admission
                                        && admission.pool().equals(pool)
                                ? Optional.of(admission.whom()).stream()
                                : Optional.<Condition>empty().stream())
                        .allMatch(each -> holds(who, each))
                && (entrance.hears(request.words())
                        || entrance.whom().filter(each -> holds(who, each)).isPresent());
    }

    private boolean holds(PartyId who, Condition condition) {
        return answers.explain(
                        who, condition, hands.clockwork().now(), hands.house().yardsticks())
                .holds();
    }
}
