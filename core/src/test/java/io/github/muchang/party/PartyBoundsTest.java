package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is thrown at one party, its state stays below 64 KiB, and what is kept for life stays true. */
class PartyBoundsTest {
    private static final int MOST = 64 * 1024;
    private static final long YEAR = 365 * ActivityLog.DAY;

    private final Random random = new Random(20260301);
    private final Draft draft = Party.unknown(Parties.ID).draft();

    @Test
    void everything_at_once_stays_below_64_kib() {
        everythingButDeeds();
        int[] deeds = new int[40];
        for (int i = 0; i < 200_000; i++) {
            int type = random.nextInt(deeds.length);
            deeds[type]++;
            deed(name("type", type), name("label", random.nextInt(500)));
            if (i % 1000 == 0) {
                staysSmall();
            }
        }
        everythingButDeeds();
        staysSmall();
        for (int type = 0; type < deeds.length; type++) {
            ActivityLog log = draft.activities.find(name("type", type));
            assertThat(log).isNotNull();
            assertThat(log.lifetimeCount(-1)).isEqualTo(deeds[type]);
        }
    }

    @Test
    void one_activity_uses_all_that_is_allowed_to_it() {
        for (int i = 0; i < 5000; i++) {
            draft.did(
                    "spoke",
                    Parties.START + i * 32_400_000L,
                    (Parties.START + i * 32_400_000L) / ActivityLog.DAY,
                    "",
                    0,
                    "",
                    true);
        }

        ActivityLog log = draft.activities.find("spoke");
        assertThat(draft.exactLimit).isEqualTo(ActivityLog.EXACT);
        assertThat(log).isNotNull();
        assertThat(log.size()).isEqualTo(ActivityLog.EXACT + ActivityLog.JOINED);
        assertThat(log.lifetimeCount(-1)).isEqualTo(5000);
        staysSmall();
    }

    @Test
    void withdrawals_past_every_limit_are_never_forgotten() {
        draft.consent("promotion/*", new Consent(true, 1_000_000, "v1"));
        for (int i = 0; i < 2000; i++) {
            draft.consent(Consent.key("promotion", "carrier-" + i), new Consent(i % 2 == 0, i, i % 2 == 0 ? "v1" : ""));
        }

        assertThat(draft.consents.size()).isLessThanOrEqualTo(Party.CONSENTS);
        Consent everywhere = draft.consents.find("promotion/*");
        assertThat(everywhere).isNotNull();
        for (int i = 1; i < 2000; i += 2) {
            Consent word = draft.consents.find(Consent.key("promotion", "carrier-" + i));
            assertThat(word != null ? word.given() : everywhere.given()).isFalse();
        }
    }

    @Test
    void withdrawals_from_more_brands_than_are_kept_are_of_every_brand_and_of_no_carrier() {
        for (int i = 0; i < 2000; i++) {
            draft.consent(Consent.key("promotion", Consent.toBrand("brand-" + i)), new Consent(false, i, ""));
        }

        assertThat(draft.consents.size()).isLessThanOrEqualTo(Party.CONSENTS);
        assertThat(draft.consents.find("promotion/*")).isNull();
        for (int i = 0; i < 2000; i++) {
            assertThat(Consent.ofBrand(draft.consents, "promotion", "brand-" + i))
                    .isNotNull()
                    .satisfies(word -> assertThat(word.given()).isFalse());
        }
    }

    @Test
    void withdrawals_of_more_proofs_than_are_kept_are_of_no_carrier() {
        for (int i = 0; i < 2000; i++) {
            draft.consent(Consent.key("participation", Consent.toProof("proof-" + i)), new Consent(false, i, ""));
        }

        assertThat(draft.consents.size()).isLessThanOrEqualTo(Party.CONSENTS);
        assertThat(draft.consents.find("participation/*")).isNull();
    }

    @Test
    void a_community_stays_small() {
        for (int i = 1; i <= 300; i++) {
            draft.community(draft.community()
                    .with(new Community.Plan(
                            name("pool", i), name("plan", i), name("goal", i), name("owner", i), i, time(), time()))
                    .with(new CommunityDay(i, 1 << 30, 1 << 30, 1 << 30, 1 << 30, 1 << 30, 1 << 30)));
        }

        assertThat(draft.community.days()).hasSize(Community.DAYS);
        assertThat(PartyCodec.encode(draft.freeze())).hasSizeLessThan(4096);
    }

    @Test
    void merging_giants_gives_no_larger_giant() {
        everythingButDeeds();
        for (int i = 0; i < 20_000; i++) {
            deed(name("type", random.nextInt(40)), name("label", random.nextInt(500)));
        }
        Party one = draft.freeze();
        for (int i = 0; i < 20_000; i++) {
            deed(name("type", random.nextInt(40)), name("other", random.nextInt(500)));
        }
        draft.absorb(one);

        staysSmall();
    }

    private void everythingButDeeds() {
        for (int i = 0; i < 10_000; i++) {
            draft.touch(new Touch(time(), name("source", i), name("pool", i)));
            draft.tag(name("tag", i), time(), name("by", i));
            draft.remember(random.nextLong(), time());
            draft.reserve(new Reserved(new MessageId(new PartyId(1 + i % 3), 1 + i), time(), kind(i)));
        }
        for (Purpose purpose : Purpose.values()) {
            for (int i = 0; i < 20; i++) {
                draft.consent(
                        Consent.key(purpose.code(), name("carrier", i)), new Consent(true, time(), name("text", i)));
            }
        }
        for (int i = 0; i < Party.ATTRIBUTES; i++) {
            draft.attribute(name("attribute", i), name("value", random.nextInt(1000)), time());
        }
        for (int i = 0; i < 20; i++) {
            draft.enter(name("pool", i), time(), name("source", i), Membership.Role.KOC);
            draft.enterSegment(name("segment", i), time());
            draft.stage(name("stage", i % 9), time());
        }
        for (int i = 0; i < 1000; i++) {
            draft.reach(new Reach(
                    new AddressSlot(random.nextLong()), CarrierId.of(name("carrier", i)), name("account", i)));
        }
        for (int i = 1; i <= 300; i++) {
            draft.belong(Belonging.of(new PartyId(1000 * i), name("pool", i % 20), Membership.Role.KOC, time())
                    .spoke(20_000 + i, true, true));
        }
        for (int i = 0; i < 2 * Party.TASKS; i++) {
            long at = Parties.START + i;
            String task = OpenTask.name(name("journey", i), name("step", i), at);
            draft.open(task, OpenTask.unassigned(name("journey", i), name("step", i), at, time()));
            draft.assign(task, name("staff", i), time());
        }
        draft.ownedBy(name("staff", 1), time());
        for (int i = 0; i < 2 * Party.SUGGESTIONS; i++) {
            MessageId message = new MessageId(new PartyId(Integer.MAX_VALUE - i), Integer.MAX_VALUE - i);
            draft.suggest(
                    name("suggestion", i),
                    Suggestion.of(name("circle", i), time()).toldBy(message));
        }
        draft.seenAt(time());
    }

    private void deed(String type, String label) {
        long at = time();
        draft.did(type, at, at / ActivityLog.DAY + random.nextInt(3) - 1, label, amount(), "CNY", true);
    }

    private TouchKind kind(int i) {
        return TouchKind.of(List.of(Purpose.values()).get(i % 7))
                .weighing(random.nextInt(3))
                .over(name("carrier", random.nextInt(300)))
                .by(name("channel", i))
                .in(name("pool", i))
                .along(name("pathway", i))
                .ofBrand(name("brand", i))
                .about(name("category", i));
    }

    private void staysSmall() {
        assertThat(PartyCodec.encode(draft.freeze()).length).isLessThan(MOST);
    }

    private long time() {
        return Parties.START + Math.floorMod(random.nextLong(), 3 * YEAR);
    }

    private long amount() {
        return random.nextInt(4) == 0 ? random.nextLong() : ActivityLog.LARGEST_AMOUNT - random.nextInt(1000);
    }

    /** A name of 64 bytes, in Chinese for every third. */
    private static String name(String what, int number) {
        String start = what + "-" + number + "-";
        String filler = number % 3 == 0 ? "镜" : "x";
        int left = 64 - start.length();
        String name = start + filler.repeat(left / filler.getBytes(StandardCharsets.UTF_8).length);
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
        return name;
    }
}
