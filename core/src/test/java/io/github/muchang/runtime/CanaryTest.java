package io.github.muchang.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.identity.IdentityKey;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.journal.Recorded;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.segment.Finding;
import io.github.muchang.signal.Occurrence;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.store.Stores;
import io.github.muchang.stories.Leaves;
import io.github.muchang.stories.Shop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values that nobody but the vault may hold sing wherever they are found. */
class CanaryTest {
    private static final String CANARY = "kanarie";
    private static final Identity UNION = Shop.unionid(CANARY + "-1");
    private static final Identity PHONE = Shop.phone(CANARY + "-2");
    private static final Identity OTHER_PHONE = Shop.phone(CANARY + "-3");
    private static final Identity NICKNAME = Identity.of("nickname", CANARY + "-4");
    private static final Identity GROUP = Identity.of("group", CANARY + "-8");
    private static final Address ADDRESS = Address.of("wecom", "optician", CANARY + "-5");

    private final Stores stores = Stores.memory();
    private final Muchang muchang = Muchang.builder(Shop.staffed())
            .stores(stores)
            .startingAt(Shop.START)
            .open();
    private final List<String> heard = new ArrayList<>();

    @Test
    void every_kind_of_signal_is_tried() {
        TreeSet<String> kinds = new TreeSet<>();
        Stream.concat(signals().stream(), groups().stream())
                .forEach(signal ->
                        kinds.add(signal.at(Shop.START).what().getClass().getName()));

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(Leaves.of(Occurrence.class));
    }

    @Test
    void no_personal_value_leaves_the_vault() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try {
            System.setOut(ear);
            System.setErr(ear);
            tell();
            listen();
            provoke();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        heard.add(printed.toString(StandardCharsets.UTF_8));

        assertThat(muchang.personal(UNION).orElseThrow().attributes()).containsEntry("name", CANARY + "-6");
        assertThat(heard).hasSizeGreaterThan(100).noneMatch(text -> text.contains(CANARY));
    }

    /** Everything that can be told, with everything personal that can be told with it. */
    private void tell() {
        int number = 0;
        heard.add(muchang.accept(groups().get(0).at(Shop.START)).toString());
        for (Untimed what : signals()) {
            Signal signal = what.also(PHONE)
                    .also(NICKNAME)
                    .reachableAt(ADDRESS)
                    .at(Shop.START.plusSeconds(60L * ++number))
                    .withId(CANARY + "-id-" + number);
            heard.add(signal.toString());
            heard.add(muchang.accept(signal).toString());
            heard.add(muchang.accept(signal).toString());
        }
        heard.add(muchang.accept(Signal.did(OTHER_PHONE, "clicked").at(muchang.now()))
                .toString());
        heard.add(muchang.accept(Signal.identified(UNION, OTHER_PHONE).at(muchang.now()))
                .toString());
        heard.add(muchang.accept(
                        Signal.identified(UNION, Shop.member(CANARY + "-m")).at(muchang.now()))
                .toString());
        Signal ended = groups().get(1).at(muchang.now());
        heard.add(ended.toString());
        heard.add(muchang.accept(ended).toString());
        heard.add(muchang.communities().find(GROUP).toString());
        muchang.advanceTo(muchang.now().plusSeconds(86_400));
    }

    private void listen() {
        muchang.follow(recorded -> heard.add(recorded.toString()));
        for (Recorded recorded : muchang.journal().read(0, Integer.MAX_VALUE)) {
            heard.add(FactJson.write(recorded.fact()));
            heard.add(recorded.toString());
        }
        for (int number = 1; number <= stores.population().highest(); number++) {
            stores.store().load(new PartyId(number)).ifPresent(stored -> {
                heard.add(stored.toString());
                heard.add(new String(stored.state(), StandardCharsets.UTF_8));
                heard.add(new String(stored.state(), StandardCharsets.ISO_8859_1));
            });
            heard.add(muchang.party(new PartyId(number)).toString());
            heard.add(stores.vault().open(new PartyId(number)).toString());
        }
        for (HistoryEntry entry : muchang.history(UNION)) {
            heard.add(entry.in(Locale.CHINESE));
            heard.add(entry.toString());
        }
        Finding finding = muchang.explain(UNION, "loyal");
        heard.add(finding.in(Locale.CHINESE));
        heard.add(finding.toString());
        heard.add(muchang.customer(UNION).toString());
        heard.add(muchang.personal(UNION).toString());
        heard.add(muchang.customers().toString());
        heard.add(List.of(UNION, PHONE, NICKNAME, ADDRESS).toString());
        heard.add(IdentityKey.of((CANARY + " of sixteen bytes").getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Everything that goes wrong with personal values at hand. */
    private void provoke() {
        String longValue = CANARY.repeat(800);
        fails(() -> muchang.accept(Signal.added(UNION).to("nowhere").at(muchang.now())));
        fails(() -> muchang.accept(Signal.did(NICKNAME, "clicked").at(muchang.now())));
        fails(() -> muchang.accept(
                Signal.did(Identity.of("ghost", CANARY), "clicked").at(muchang.now())));
        fails(() -> muchang.accept(Signal.described(UNION, "name", longValue).at(muchang.now())));
        fails(() -> muchang.accept(Signal.described(UNION, "city", longValue).at(muchang.now())));
        fails(() -> muchang.accept(Signal.described(UNION, "ghost", CANARY).at(muchang.now())));
        fails(() -> muchang.accept(
                Signal.described(UNION, "name", CANARY + "\uD800").at(muchang.now())));
        fails(() -> muchang.accept(
                Signal.did(Shop.phone(CANARY + "\uD800"), "clicked").at(muchang.now())));
        fails(() -> Shop.phone(longValue));
        fails(() -> Address.of("wecom", "optician", longValue));
        fails(() -> Signal.did(UNION, "clicked").at(muchang.now()).withId(longValue));
        fails(() -> muchang.history(Shop.phone(CANARY + " of nobody")));
        fails(() -> muchang.explain(Shop.phone(CANARY + " of nobody"), "quiet"));
        fails(() -> muchang.explain(NICKNAME, "quiet"));
    }

    private void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        Throwable failure = catchThrowable(step);
        assertThat(failure).isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        heard.add(trace.toString());
    }

    private static List<Untimed> signals() {
        return List.of(
                Signal.added(UNION).to("guests").through("table-7"),
                Signal.moved(UNION, "guests", "friends"),
                Signal.left(UNION, "friends"),
                Signal.promoted(UNION, "friends", Membership.Role.KOC),
                Signal.did(UNION, "purchased").amount(Money.yuan(880)).labelled("镜片"),
                Signal.described(
                        UNION, Map.of("name", CANARY + "-6", "birthday", CANARY + "-7", "city", "上海", "diopter", "-3")),
                Signal.tagged(UNION, "近视", "optician"),
                Signal.untagged(UNION, "近视", "optician"),
                Signal.consented(UNION, Purpose.CARE, "v1"),
                Signal.withdrew(UNION),
                Signal.taskDone(UNION, "welcome:call:mmp", "done", "li"),
                Signal.lookedAfter(UNION, "li"),
                Signal.identified(UNION, PHONE),
                Signal.joined(UNION, GROUP),
                Signal.rose(UNION, GROUP, Membership.Role.KOC),
                Signal.spoke(UNION, GROUP),
                Signal.quit(UNION, GROUP));
    }

    private static List<Untimed> groups() {
        return List.of(Signal.opened(GROUP).of("group"), Signal.ended(GROUP));
    }
}
