package io.github.muchang.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.ChannelFact.PoolEntered;
import io.github.muchang.journal.Fact;
import io.github.muchang.journal.PersonFact.Absorbed;
import io.github.muchang.journal.PersonFact.Merged;
import io.github.muchang.journal.PersonFact.Registered;
import io.github.muchang.journal.Recorded;
import io.github.muchang.party.Membership;
import io.github.muchang.party.Party;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerFactsTest {
    private final List<String> told = new ArrayList<>();
    private final CustomerFacts facts = new CustomerFacts(
            (party, fact) -> told.add(party + " " + fact.getClass().getSimpleName() + " " + fact.at()),
            (survivor, other, at) -> told.add(other + " is " + survivor));
    private long offset;

    @Test
    void facts_pass_in_their_order() {
        take(2, entered(1));
        take(3, entered(2));

        assertThat(told).containsExactly("2 PoolEntered 1", "3 PoolEntered 2");
    }

    @Test
    void parties_are_joined_when_the_end_of_the_other_was_told_before() {
        take(3, new Absorbed(1, new PartyId(2)));
        assertThat(told).isEmpty();
        take(2, merged(1, 3));
        take(2, entered(2));

        assertThat(told).containsExactly("3 is 2", "2 PoolEntered 2");
    }

    @Test
    void the_survivor_waits_for_what_made_the_other_what_it_was() {
        take(2, merged(2, 3));
        take(2, entered(3));
        take(3, entered(1));
        assertThat(told).containsExactly("3 PoolEntered 1");
        take(3, new Absorbed(2, new PartyId(2)));

        assertThat(told).containsExactly("3 PoolEntered 1", "3 is 2", "2 PoolEntered 3");
    }

    @Test
    void a_chain_of_joins_is_told_from_its_end() {
        take(2, merged(3, 3));
        take(2, entered(5));
        take(2, merged(6, 5));
        take(3, merged(2, 4));
        take(3, new Absorbed(3, new PartyId(2)));
        take(4, entered(1));
        assertThat(told).containsExactly("4 PoolEntered 1");
        take(4, new Absorbed(2, new PartyId(3)));
        assertThat(told).containsExactly("4 PoolEntered 1", "4 is 3", "3 is 2", "2 PoolEntered 5");
        take(5, new Absorbed(6, new PartyId(2)));

        assertThat(told).endsWith("5 is 2").hasSize(5);
    }

    @Test
    void what_is_no_customer_is_left_out() {
        take(1, new Registered(1, Party.Kind.HOUSE));
        take(1, entered(2));
        take(2, new Registered(3, Party.Kind.CUSTOMER));

        assertThat(told).containsExactly("2 Registered 3");
    }

    private void take(int party, Fact fact) {
        facts.take(new Recorded(offset++, new PartyId(party), fact));
    }

    private static Fact entered(long at) {
        return new PoolEntered(at, at, "wecom-friends", "", "", "", Membership.Role.MEMBER);
    }

    private static Fact merged(long at, int other) {
        return new Merged(at, new PartyId(other), "");
    }
}
