package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.testkit.RosterContract;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.wechat.Follower;
import io.github.muchang.testkit.wechat.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficialAccountRosterContractTest implements RosterContract {
    private static final String LIST = "/cgi-bin/user/get";
    private static final String BATCH = "/cgi-bin/user/info/batchget";
    private static final OfficialAccountSettings SETTINGS = House.ACCOUNT.unionid("union");

    private final TriedAccount tried = new TriedAccount();
    private final Set<String> handles = new TreeSet<>();

    @BeforeEach
    void followers() {
        for (int i = 0; i < 160; i++) {
            Follower follower = tried.fake.fan("粉丝" + i);
            follower.follows();
            handles.add(follower.openid());
        }
    }

    @AfterEach
    void close() {
        tried.close();
    }

    @Override
    public Roster roster() {
        return tried.account.roster(SETTINGS);
    }

    @Override
    public Listed listed() {
        return new Listed("followers", handles);
    }

    @Override
    public void stage(Situation situation) {
        tried.stage(situation == Situation.DOWN ? situation : Situation.WELL);
        if (situation == Situation.TOO_FAST) {
            tried.fake.troubles(LIST, 1, Trouble.errcode(45009));
        } else if (situation == Situation.TALKING_NONSENSE) {
            tried.fake.troubles(LIST, 1, Trouble.nonsense());
        }
    }

    @Test
    void a_member_of_the_roster_has_the_union_id_that_wecom_knows_too() {
        String ticket = tried.account
                .codes()
                .temporary(SourceCode.of("table-7"), Duration.ofDays(1))
                .orElseThrow()
                .ticket();
        Follower lin = tried.fake.fan("林小满");
        lin.scans(ticket);

        assertThat(all(SETTINGS))
                .filteredOn(each -> each.source().isPresent())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.identities())
                            .containsExactly(Identity.of("openid", lin.openid()), Identity.of("union", lin.unionid()));
                    assertThat(each.addresses())
                            .containsExactly(Address.of("official-account", House.ACCOUNT.account(), lin.openid()));
                    assertThat(each.source()).contains("table-7");
                    assertThat(each.since()).contains(tried.clock.instant());
                });
        assertThat(all(House.ACCOUNT)).hasSize(161).allSatisfy(each -> assertThat(each.identities())
                .hasSize(1));
    }

    @Test
    void whoever_left_is_not_listed() {
        tried.fake.fan("粉丝3").leaves();

        assertThat(all(SETTINGS)).hasSize(159);
    }

    @Test
    void trouble_within_a_page_is_no_shorter_page() {
        for (Trouble trouble : List.of(Trouble.nonsense(), Trouble.errcode(40003), Trouble.status(502))) {
            tried.fake.troubles(BATCH, 1, trouble);
            assertThat(roster().page("followers", Cursor.START)).isInstanceOf(RosterPage.Later.class);
        }
        assertThat(roster().page("followers", Cursor.START)).isInstanceOf(RosterPage.Members.class);
    }

    @Test
    void a_cursor_of_somebody_unknown_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roster().page("followers", Cursor.of("oNobody")))
                .withMessageContaining("begin again")
                .withMessageNotContaining("oNobody");
    }

    private List<RosterPage.Member> all(OfficialAccountSettings settings) {
        List<RosterPage.Member> all = new ArrayList<>();
        Optional<Cursor> next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            RosterPage.Members page =
                    (RosterPage.Members) tried.account.roster(settings).page("followers", next.get());
            all.addAll(page.members());
            next = page.next();
        }
        return all;
    }
}
