package io.github.muchang.store.file;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.Address;
import io.github.muchang.identity.Identity;
import io.github.muchang.money.Money;
import io.github.muchang.party.Membership;
import io.github.muchang.runtime.Muchang;
import io.github.muchang.signal.Signal;
import io.github.muchang.signal.Untimed;
import io.github.muchang.stories.Shop;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody whose every personal value sings wherever it is found, and somebody else who does not. */
final class Canaries {
    static final Identity UNION = Shop.unionid(value("union"));
    static final Identity OTHER = Shop.phone("13800000000");

    private static final String LATIN = "kanarie";
    private static final String CHINESE = "金丝雀";
    private static final Identity PHONE = Shop.phone(value("phone"));
    private static final Identity MEMBER = Shop.member(value("member"));
    private static final Identity GROUP = Identity.of("group", "a group's");
    private static final Identity NICKNAME = Identity.of("nickname", value("nickname"));

    private Canaries() {}

    private static String value(String what) {
        return LATIN + "-" + what + "-" + CHINESE;
    }

    /** What to look for: both parts of every value, in every encoding that a program may have used. */
    static List<byte[]> songs() {
        List<byte[]> songs = new ArrayList<>();
        for (String part : List.of(LATIN, CHINESE)) {
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    Charset.forName("GB18030"))) {
                songs.add(part.getBytes(charset));
            }
        }
        return songs;
    }

    /** Whether a text sings. */
    static boolean sings(String text) {
        return text.contains(LATIN) || text.contains(CHINESE);
    }

    /** Every kind of signal. */
    static List<Untimed> signals() {
        return List.of(
                Signal.added(UNION).to("guests").through("table-7"),
                Signal.moved(UNION, "guests", "friends"),
                Signal.left(UNION, "friends"),
                Signal.promoted(UNION, "friends", Membership.Role.KOC),
                Signal.did(UNION, "purchased").amount(Money.yuan(880)).labelled("镜片"),
                Signal.described(UNION, Map.of("name", value("name"), "birthday", value("birthday"), "city", "上海")),
                Signal.described(UNION, "name", value("new-name")),
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

    /** Every kind of signal about a community, which is no person's and is not erased. */
    static List<Untimed> groups() {
        return List.of(Signal.opened(GROUP).of("group"), Signal.ended(GROUP));
    }

    /** Both are told of. */
    static void tell(Muchang muchang) {
        int number = 0;
        muchang.accept(groups().get(0).at(Shop.START));
        for (Untimed what : signals()) {
            Signal signal = what.also(PHONE)
                    .also(MEMBER)
                    .also(NICKNAME)
                    .reachableAt(Address.of("wecom", "optician", value("address-" + number)))
                    .at(Shop.START.plusSeconds(60L * ++number))
                    .withId(value("id-" + number));
            muchang.accept(signal);
            muchang.accept(signal);
        }
        muchang.accept(groups().get(1).at(muchang.now()));
        muchang.accept(Signal.described(OTHER, "name", "林一").at(muchang.now()));
    }
}
