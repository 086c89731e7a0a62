package io.github.muchang.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.content.Purpose;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.time.Moments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The stored form of states. What was written by a released version is read for ever. */
class PartyCodecTest {
    private static final long START = 1_772_000_000_000L;

    @Test
    void a_state_of_format_1_is_read_for_ever() throws IOException {
        Party lin = PartyCodec.decode(Parties.ID, golden());

        assertThat(lin.kind()).isEqualTo(Party.Kind.COMMUNITY);
        assertThat(lin.since()).isEqualTo(START);
        assertThat(lin.asOf()).isEqualTo(START + 9_000);
        assertThat(lin.heardAt()).isEqualTo(START + 500 * ActivityLog.DAY);
        assertThat(lin.erased()).isFalse();
        assertThat(lin.absorbedInto()).isEmpty();
        assertThat(lin.stage()).isEqualTo("buyer");
        assertThat(lin.stageSince()).isEqualTo(START + 4_000);
        assertThat(lin.marks()).containsEntry("lead", START + 1_000).containsEntry("buyer", START + 4_000);
        assertThat(lin.touches())
                .containsExactly(
                        new Touch(START - 1, "card", "shop-guests"), new Touch(START, "table-7", "wecom-friends"));
        assertThat(lin.memberships())
                .containsEntry("群", new Membership(START + 2, "", Membership.Role.OWNER))
                .containsEntry("wecom-friends", new Membership(START, "table-7", Membership.Role.KOC));
        assertThat(lin.attributes()).containsEntry("city", new Attribute("上海", START + 3));
        assertThat(lin.personal()).containsEntry("name", START + 4);
        assertThat(lin.tags()).containsEntry("近视", new Tag(START + 5, "rule"));
        assertThat(lin.consents())
                .containsEntry("promotion/*", new Consent(true, START + 6, "v1"))
                .containsEntry("promotion/wecom", new Consent(false, START + 7, ""));
        assertThat(lin.segments()).containsEntry("repeat-buyers", START + 8);
        assertThat(lin.recent().contains(-17)).isTrue();
        assertThat(lin.reaches()).containsExactly(new Reach(new AddressSlot(-2), CarrierId.of("wecom"), "corp-1"));
        isTheActivity(Objects.requireNonNull(lin.activities().find("purchased")));
    }

    private static void isTheActivity(ActivityLog log) {
        long day = START / ActivityLog.DAY;
        assertThat(log.currency()).isEqualTo("CNY");
        assertThat(Entries.told(log))
                .containsExactly(
                        new Entries.Told(START + 20, day, "镜片", 39_800, 2, 29_900),
                        new Entries.Told(START + 30, day + 1, "", -900, 1, -900),
                        new Entries.Told(START + 500 * ActivityLog.DAY, day + 500, "frames", 100, 1, 100));
        assertThat(log.lifetimeCount(-1)).isEqualTo(4);
        assertThat(log.lifetimeSum(log.indexOf("镜片"))).isEqualTo(39_800);
        assertThat(log.first(-1)).isEqualTo(START + 10);
        assertThat(log.droppedDays()).isZero();
    }

    @Test
    void the_same_party_is_written_in_the_same_bytes() throws IOException {
        assertThat(HexFormat.of().formatHex(PartyCodec.encode(lin())))
                .isEqualTo(HexFormat.of().formatHex(golden()));
    }

    @Test
    void the_order_of_kinds_and_roles_is_part_of_the_format() {
        assertThat(Party.Kind.values()).containsExactly(Party.Kind.CUSTOMER, Party.Kind.COMMUNITY, Party.Kind.HOUSE);
        assertThat(Membership.Role.values())
                .containsExactly(
                        Membership.Role.MEMBER, Membership.Role.KOC, Membership.Role.ADMIN, Membership.Role.OWNER);
    }

    @Test
    void what_is_going_on_comes_after_the_rest_and_only_as_far_as_there_is_anything() throws IOException {
        Draft contacted = lin().draft();
        contacted.contact("wecom", START + 9_000);
        byte[] state = PartyCodec.encode(contacted.freeze());

        assertThat(Arrays.copyOf(state, golden().length)).isEqualTo(golden());
        assertThat(state).hasSizeLessThan(golden().length + 12);
        assertThat(PartyCodec.decode(Parties.ID, state).contacts()).containsEntry("wecom", START + 9_000);
    }

    @Test
    void journeys_and_messages_are_read_as_they_were_written() {
        MessageId id = new MessageId(new PartyId(9), 4);
        Outgoing message = new Outgoing(
                id,
                "hello",
                "friends",
                "欢迎",
                "first",
                "小林",
                "vip",
                -5,
                Outgoing.State.WAITING,
                START,
                START + 50,
                Moments.NEVER,
                2,
                START + 40,
                CarrierId.of("wecom"),
                new AddressSlot(-3),
                "job-7");
        Enrolment enrolment = new Enrolment(2, "第一句", START, START + 1, Moments.NEVER, 1, true);
        Draft draft = lin().draft();
        draft.walk("欢迎", enrolment);
        draft.end("回访", START + 2, "completed");
        draft.end("回访", START + 3, "left");
        draft.outgoing(message);
        draft.outgoing(message.at(Outgoing.State.PENDING, START + 60, ""));
        draft.keep(DeadLetter.of(message, START + 70, "content-rejected", "304025", false));
        draft.keep(DeadLetter.of(message.at(Outgoing.State.UNKNOWN, START, ""), START + 80, "unresolved", "超时", true));
        draft.counted(new MessageId(lin().id(), 12));
        Party party = draft.freeze();

        Party read = PartyCodec.decode(Parties.ID, PartyCodec.encode(party));

        assertThat(PartyCodec.encode(read)).isEqualTo(PartyCodec.encode(party));
        assertThat(read.enrolments()).containsEntry("欢迎", enrolment);
        assertThat(read.passages())
                .containsEntry("回访", new Passage(2, START + 3, "left", List.of(START + 3, START + 2)));
        assertThat(read.outgoing()).containsExactly(message.at(Outgoing.State.PENDING, START + 60, ""));
        assertThat(read.nextMessage()).isEqualTo(new MessageId(Parties.ID, 13));
        assertThat(read.deadLetters()) // one for each name, the later one
                .containsExactly(DeadLetter.of(message, START + 80, "unresolved", "超时", true));
        draft.settled(id);
        assertThat(draft.freeze().outgoing()).isEmpty();
    }

    @Test
    void groups_are_read_as_they_were_written_for_ever() {
        Draft draft = Party.unknown(Parties.ID).draft();
        draft.seenAt(START);
        draft.belong(Belonging.of(new PartyId(9), "群", Membership.Role.KOC, START - 3)
                .spoke(20_000, true, false)
                .decided(Belonging.Decision.REMOVE, 5));
        Party member = draft.freeze();
        Draft group = Party.unknown(Parties.ID).draft();
        group.seenAt(START);
        group.community(Community.NONE
                .with(new Community.Plan("群", "class", "学会护理", "li", 200, 7, 9))
                .with(Membership.Role.OWNER, 1)
                .with(new CommunityDay(20_000, 6, 5, 4, 3, 2, 1))
                .ended(8));
        Party community = group.freeze();

        for (Party each : List.of(member, community)) {
            Party read = PartyCodec.decode(Parties.ID, PartyCodec.encode(each));
            assertThat(read.belongings()).isEqualTo(each.belongings());
            assertThat(read.community()).isEqualTo(each.community());
        }
        assertThat(HexFormat.of().formatHex(PartyCodec.encode(member)))
                .endsWith("1201" + "01" + "03e7bea4" + "09" + "00" + "01" + "07" + "01" + "c0b802" + "01" + "00" + "02"
                        + "05");
        assertThat(HexFormat.of().formatHex(PartyCodec.encode(community)))
                .endsWith("03e7bea4" + "05636c617373" + "0ce5ada6e4bc9ae68aa4e79086" + "026c69" + "c801" + "07" + "09"
                        + "08" + "00000001" + "01" + "c0b802" + "060504030201");
        group.community(
                group.community.with(Rhythm.NONE.through(300).missing(20_000).moving(9, "来")));
        Party moving = group.freeze();
        assertThat(PartyCodec.decode(Parties.ID, PartyCodec.encode(moving)).community())
                .isEqualTo(moving.community());
        assertThat(HexFormat.of().formatHex(PartyCodec.encode(moving)))
                .endsWith("060504030201" + "ac02" + "01" + "c0b802" + "09" + "03e69da5");
        assertThat(Belonging.Decision.values())
                .containsExactly(
                        Belonging.Decision.NONE,
                        Belonging.Decision.SPARED,
                        Belonging.Decision.REMOVE,
                        Belonging.Decision.UNDER_WAY,
                        Belonging.Decision.REFUSED);
    }

    @Test
    void places_in_the_ledger_are_written_in_few_bytes_and_read_for_ever() throws IOException {
        Draft draft = lin().draft();
        TouchKind promotion = TouchKind.of(Purpose.PROMOTION).over("wecom").in("friends");
        TouchKind like = TouchKind.of(Purpose.CARE).weighing(0).along("moments").by("like");
        for (int i = 1; i <= 70; i++) {
            draft.reserve(new Reserved(new MessageId(Parties.ID, i), START + i * 1000L, promotion));
        }
        draft.reserve(new Reserved(new MessageId(new PartyId(9), 3), START + 80_000, like));
        Party party = draft.freeze();
        byte[] state = PartyCodec.encode(party);

        assertThat(PartyCodec.decode(Parties.ID, state).ledger()).isEqualTo(party.ledger());
        assertThat(state).hasSizeLessThan(golden().length + 64 * 4 + 70);
        draft = lin().draft();
        draft.reserve(new Reserved(new MessageId(Parties.ID, 1), START, promotion));
        draft.reserve(new Reserved(new MessageId(new PartyId(9), 3), START + 7, like));
        assertThat(HexFormat.of().formatHex(PartyCodec.encode(draft.freeze())).substring(golden().length * 2))
                .isEqualTo(
                        "0000000034" // nothing else is going on; so many bytes
                                + "02"
                                + "0200" + "00" + "046c696b65" + "00" + "076d6f6d656e7473" + "0000"
                                + "0601" + "057765636f6d" + "00" + "07667269656e6473" + "000000"
                                + "00" + "02" + "c28c01" + "01" + "09" + "05" + "0e" + "03" + "07" + "04");
    }

    @Test
    void what_staff_has_in_hand_is_read_as_it_was_written() {
        OpenTask call = OpenTask.unassigned("欢迎", "call", START, START + 90)
                .in("li", START + 1)
                .remembered();
        Draft draft = lin().draft();
        draft.open(OpenTask.name("欢迎", "call", START), call);
        draft.open("名单:20513", OpenTask.unassigned("", "名单", START, Moments.NEVER));
        draft.ownedBy("王", START + 2);
        byte[] state = PartyCodec.encode(draft.freeze());

        Party read = PartyCodec.decode(Parties.ID, state);

        assertThat(PartyCodec.encode(read)).isEqualTo(state);
        assertThat(read.owner()).isEqualTo("王");
        assertThat(read.tasks())
                .containsEntry(OpenTask.name("欢迎", "call", START), call)
                .hasSize(2);
        Party glanced =
                new Glance(Needs.of(Needs.Section.TASKS).and(Needs.of(Needs.Section.OWNER))).at(Parties.ID, state, 0);
        assertThat(glanced.tasks()).isEqualTo(read.tasks());
        assertThat(glanced.owner()).isEqualTo("王");
        draft.close(OpenTask.name("欢迎", "call", START));
        draft.close("名单:20513");
        assertThat(draft.freeze().tasks()).isEmpty();
    }

    @Test
    void suggestions_are_read_as_they_were_written_for_ever() {
        Draft draft = Party.unknown(Parties.ID).draft();
        draft.seenAt(START);
        draft.suggest("idea-2", Suggestion.of("圈", START - 3).at(Suggestion.Stage.ADOPTED));
        draft.suggest(
                "点子", Suggestion.of("圈", START).at(Suggestion.Stage.CREDITED).toldBy(new MessageId(new PartyId(9), 4)));
        byte[] state = PartyCodec.encode(draft.freeze());

        Party read = PartyCodec.decode(Parties.ID, state);

        assertThat(read.suggestions()).isEqualTo(draft.freeze().suggestions());
        assertThat(HexFormat.of().formatHex(state))
                .endsWith("0201" + "03e59c88" + "06696465612d32" + "00" + "07" + "01" + "00" + "06e782b9e5ad90" + "00"
                        + "01" + "02" + "09" + "04");
        assertThat(Suggestion.Stage.values())
                .containsExactly(Suggestion.Stage.SUGGESTED, Suggestion.Stage.ADOPTED, Suggestion.Stage.CREDITED);
        assertThat(new Glance(Needs.of(Needs.Section.SUGGESTIONS))
                        .at(Parties.ID, state, 0)
                        .suggestions())
                .isEqualTo(read.suggestions());
        draft.settle("idea-2");
        draft.erase();
        assertThat(draft.freeze().suggestions()).isEmpty();
    }

    @Test
    void the_order_of_purposes_is_part_of_the_format() {
        assertThat(Purpose.values())
                .containsExactly(
                        Purpose.TRANSACTIONAL,
                        Purpose.SERVICE,
                        Purpose.CARE,
                        Purpose.KNOWLEDGE,
                        Purpose.PARTICIPATION,
                        Purpose.BENEFIT,
                        Purpose.PROMOTION);
    }

    @Test
    void a_newer_format_is_refused_by_its_number() throws IOException {
        byte[] newer = golden();
        newer[0] = 2;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyCodec.decode(Parties.ID, newer))
                .withMessageContaining("version 2 (this Muchang reads up to 1)");
    }

    @Test
    void a_flag_that_is_not_known_is_refused() throws IOException {
        byte[] flagged = golden();
        flagged[2] = 4;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyCodec.decode(Parties.ID, flagged))
                .withMessageContaining("a number of 4 where 0 to 3 is allowed");
    }

    @Test
    void more_bytes_than_a_state_has_are_refused() throws IOException {
        byte[] longer = Arrays.copyOf(golden(), golden().length + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartyCodec.decode(Parties.ID, longer))
                .withMessageContaining("more bytes than a state has");
    }

    @Test
    void a_typical_customer_takes_a_few_hundred_bytes() {
        assertThat(PartyCodec.encode(lin()).length).isLessThan(500);
        assertThat(PartyCodec.encode(Party.unknown(Parties.ID)).length).isLessThan(32);
    }

    private static Party lin() {
        Draft draft = Party.unknown(Parties.ID).draft();
        draft.register(Party.Kind.COMMUNITY, START);
        draft.touch(new Touch(START, "table-7", "wecom-friends"));
        draft.touch(new Touch(START - 1, "card", "shop-guests"));
        draft.enter("wecom-friends", START, "table-7", Membership.Role.KOC);
        draft.enter("群", START + 2, "", Membership.Role.OWNER);
        draft.attribute("city", "上海", START + 3);
        draft.hold("name", START + 4);
        draft.tag("近视", START + 5, "rule");
        draft.consent("promotion/*", new Consent(true, START + 6, "v1"));
        draft.consent("promotion/wecom", new Consent(false, START + 7, ""));
        draft.enterSegment("repeat-buyers", START + 8);
        draft.remember(-17, START + 9);
        draft.reach(new Reach(new AddressSlot(-2), CarrierId.of("wecom"), "corp-1"));
        draft.stage("lead", START + 1_000);
        draft.stage("buyer", START + 4_000);
        purchased(draft, START + 10, 0, "镜片", 9_900);
        purchased(draft, START + 20, 0, "镜片", 29_900);
        purchased(draft, START + 30, 1, "", -900);
        purchased(draft, START + 500 * ActivityLog.DAY, 0, "frames", 100);
        draft.seenAt(START + 9_000);
        return draft.freeze();
    }

    private static void purchased(Draft draft, long at, int shift, String label, long amount) {
        draft.did("purchased", at, at / ActivityLog.DAY + shift, label, amount, "CNY", true);
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = PartyCodecTest.class.getResourceAsStream("party-format-1.hex")) {
            String hex = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return HexFormat.of().parseHex(hex.strip());
        }
    }
}
