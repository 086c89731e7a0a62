package io.github.muchang.testkit;

import static io.github.muchang.testkit.Given.LIN;
import static io.github.muchang.testkit.Given.PHONE;
import static io.github.muchang.testkit.Given.UNION;
import static io.github.muchang.testkit.Given.WANG;
import static io.github.muchang.testkit.Given.ZHAO;
import static io.github.muchang.testkit.Given.change;
import static io.github.muchang.testkit.Given.claiming;
import static io.github.muchang.testkit.Given.releasing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.muchang.identity.Address;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.Identity;
import io.github.muchang.vault.Personal;
import io.github.muchang.vault.VaultEdit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Personal data, and who is found by an identity. */
public interface VaultContract extends StoresFixture {
    /** What was put into the vault is there as it was put, and stays while a commit says nothing of it. */
    @Test
    default void the_vault_opens_with_what_was_put_in() {
        Personal personal = Personal.NOTHING
                .with("name", "林 \"一\" 🐑")
                .with(Identity.of("phone", "138"))
                .with(new AddressSlot(-1), Address.of("wecom", "optician", "wm-1"));
        try (Given given = new Given(stores())) {
            given.commits(Given.edited(LIN, 0, new VaultEdit(Optional.of(personal), List.of(), List.of())));
            given.commits(change(LIN, 1));

            assertEquals(Optional.of(personal), given.stores().vault().open(LIN));
            assertEquals(Optional.empty(), given.stores().vault().open(WANG));
        }
    }

    /** Whoever claimed an identity is found by it, and nobody by one that nobody claimed. */
    @Test
    default void a_party_is_found_by_what_it_claimed() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0, PHONE));

            assertEquals(Optional.of(LIN), given.stores().vault().find(PHONE));
            assertEquals(Optional.empty(), given.stores().vault().find(UNION));
        }
    }

    /** An identity belongs to one party: a second claim is stale, in a later commit or in the same. */
    @Test
    default void an_identity_belongs_to_one_party() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0, PHONE));

            given.refuses(claiming(WANG, 0, PHONE));
            given.refuses(claiming(WANG, 0, UNION), claiming(ZHAO, 0, UNION));

            assertEquals(Optional.of(LIN), given.stores().vault().find(PHONE));
            given.commits(claiming(LIN, 1, PHONE));
        }
    }

    /** An identity moves to another party if its holder releases it in the same commit, whichever change is first. */
    @Test
    default void an_identity_moves_when_its_holder_lets_go() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0, PHONE));

            given.commits(claiming(WANG, 0, PHONE), releasing(LIN, 1, PHONE));
            assertEquals(Optional.of(WANG), given.stores().vault().find(PHONE));

            given.commits(releasing(WANG, 1, PHONE), claiming(ZHAO, 0, PHONE));
            assertEquals(Optional.of(ZHAO), given.stores().vault().find(PHONE));
        }
    }

    /** Nobody but the holder lets go of an identity. */
    @Test
    default void only_the_holder_lets_go() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0, PHONE));

            given.refuses(releasing(WANG, 0, PHONE), claiming(ZHAO, 0, PHONE));
            given.commits(releasing(WANG, 0, PHONE));

            assertEquals(Optional.of(LIN), given.stores().vault().find(PHONE));
        }
    }

    /** Nobody is found by what was released. */
    @Test
    default void nobody_is_found_by_what_was_released() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0, PHONE, UNION));
            VaultEdit letGo = new VaultEdit(Optional.of(Personal.NOTHING), List.of(), List.of(PHONE));
            given.commits(Given.edited(LIN, 1, letGo));

            assertEquals(Optional.empty(), given.stores().vault().find(PHONE));
            assertEquals(Optional.of(LIN), given.stores().vault().find(UNION));
        }
    }

    /** Erasing leaves nothing in the vault of the one, and everything of the others; the state stays. */
    @Test
    default void erasing_leaves_nothing_in_the_vault() {
        try (Given given = new Given(stores())) {
            given.commits(claiming(LIN, 0), claiming(WANG, 0));
            given.commits(releasing(LIN, 1));

            assertEquals(Optional.empty(), given.stores().vault().open(LIN));
            assertEquals(
                    Optional.of(Given.personal(WANG)), given.stores().vault().open(WANG));
            assertEquals(2, given.version(LIN));
        }
    }
}
