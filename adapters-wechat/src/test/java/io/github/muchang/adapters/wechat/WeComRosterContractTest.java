package io.github.muchang.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.carrier.Cursor;
import io.github.muchang.carrier.Roster;
import io.github.muchang.carrier.RosterPage;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.testkit.RosterContract;
import io.github.muchang.testkit.Situation;
import io.github.muchang.testkit.wechat.Trouble;
import io.github.muchang.testkit.wechat.WeComCustomer;
import io.github.muchang.testkit.wechat.WeComGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeComRosterContractTest implements RosterContract {
    private static final WeComSettings SETTINGS = House.WECOM.unionid("union");

    private final Tried tried = new Tried(false);
    private final Set<String> handles = new TreeSet<>();

    @BeforeEach
    void customers() {
        for (int i = 0; i < 230; i++) {
            WeComCustomer customer = tried.fake.customer("客户" + i);
            customer.adds(i % 3 == 0 ? "zhangsan" : "lisi", i == 0 ? "table-7" : "");
            handles.add(customer.id());
        }
        tried.fake.customer("贵客").adds("vip-desk");
    }

    @AfterEach
    void close() {
        tried.close();
    }

    @Override
    public Roster roster() {
        return tried.wecom.roster(SETTINGS);
    }

    @Override
    public Listed listed() {
        return new Listed("friends", handles);
    }

    @Override
    public void stage(Situation situation) {
        tried.stage(situation == Situation.DOWN ? situation : Situation.WELL);
        if (situation == Situation.TOO_FAST) {
            tried.fake.troubles(Tried.PATH + "get_follow_user_list", 1, Trouble.errcode(45009));
        } else if (situation == Situation.TALKING_NONSENSE) {
            tried.fake.troubles(Tried.PATH + "get_follow_user_list", 1, Trouble.nonsense());
        }
    }

    @Test
    void a_member_of_the_roster_is_who_callbacks_speak_of() {
        WeComCustomer first = tried.fake.customer("客户0");

        assertThat(all("friends"))
                .filteredOn(each -> each.source().isPresent())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.identities())
                            .containsExactly(
                                    Identity.of("external", first.id()), Identity.of("union", first.unionid()));
                    assertThat(each.addresses()).containsExactly(Address.of("wecom", "zhangsan", first.id()));
                    assertThat(each.source()).contains("table-7");
                    assertThat(each.since()).contains(tried.clock.instant());
                });
    }

    @Test
    void each_pool_has_the_customers_of_its_own_members() {
        assertThat(all("vip-friends")).hasSize(1);
        assertThat(all("friends")).hasSize(230);
    }

    @Test
    void groups_are_listed_with_their_owners() {
        WeComGroup group = tried.fake.member("zhangsan").opens("护眼群");
        for (int i = 0; i < 25; i++) {
            tried.fake.member("lisi").opens("群" + i);
        }

        assertThat(all("groups"))
                .hasSize(26)
                .filteredOn(each -> each.addresses().get(0).account().equals("zhangsan"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.identities()).containsExactly(Identity.of("chat", group.id()));
                    assertThat(each.addresses()).containsExactly(Address.of("wecom-groups", "zhangsan", group.id()));
                });
    }

    @Test
    void a_cursor_of_something_else_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> roster().page("friends", Cursor.of("what")));
        tried.fake.troubles(Tried.PATH + "batch/get_by_user", 1, Trouble.errcode(60268));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> roster().page("friends", Cursor.of("lisi\nold")))
                .withMessageContaining("begin again");
    }

    private List<RosterPage.Member> all(String pool) {
        List<RosterPage.Member> all = new ArrayList<>();
        Optional<Cursor> next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            RosterPage.Members page = (RosterPage.Members) roster().page(pool, next.get());
            all.addAll(page.members());
            next = page.next();
        }
        return all;
    }
}
