package io.github.muchang.journal;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableBiMap;
import io.github.muchang.fault.Faults;
import io.github.muchang.identity.AddressSlot;
import io.github.muchang.identity.CarrierId;
import io.github.muchang.identity.MessageId;
import io.github.muchang.identity.PartyId;
import io.github.muchang.identity.SignalHash;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import io.github.muchang.segment.Condition;
import io.github.muchang.segment.ConditionJson;
import io.github.muchang.segment.ConditionReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of facts: one object a fact, its kind under {@code "fact"}, times in milliseconds. The names are for ever; golden
 * files hold them. Thread-safe.
 */
public final class FactJson {
    static final String KIND = "fact";

    private static final ImmutableBiMap<String, Class<? extends Fact>> KINDS =
            ImmutableBiMap.<String, Class<? extends Fact>>builder()
                    .put("source-touched", ChannelFact.SourceTouched.class)
                    .put("pool-entered", ChannelFact.PoolEntered.class)
                    .put("pool-left", ChannelFact.PoolLeft.class)
                    .put("role-changed", ChannelFact.RoleChanged.class)
                    .put("registered", PersonFact.Registered.class)
                    .put("signal-taken", PersonFact.SignalTaken.class)
                    .put("identity-known", PersonFact.IdentityKnown.class)
                    .put("identity-conflict", PersonFact.IdentityConflict.class)
                    .put("reach-known", PersonFact.ReachKnown.class)
                    .put("contacted", PersonFact.Contacted.class)
                    .put("activity-recorded", PersonFact.ActivityRecorded.class)
                    .put("attribute-set", PersonFact.AttributeSet.class)
                    .put("attribute-expired", PersonFact.AttributeExpired.class)
                    .put("personal-held", PersonFact.PersonalHeld.class)
                    .put("personal-expired", PersonFact.PersonalExpired.class)
                    .put("tag-given", PersonFact.TagGiven.class)
                    .put("tag-taken", PersonFact.TagTaken.class)
                    .put("consent-said", PersonFact.ConsentSaid.class)
                    .put("merged", PersonFact.Merged.class)
                    .put("absorbed", PersonFact.Absorbed.class)
                    .put("erased", PersonFact.Erased.class)
                    .put("hold-placed", LegalFact.HoldPlaced.class)
                    .put("hold-lifted", LegalFact.HoldLifted.class)
                    .put("erasure-refused", LegalFact.ErasureRefused.class)
                    .put("stage-entered", RuleFact.StageEntered.class)
                    .put("segment-entered", RuleFact.SegmentEntered.class)
                    .put("segment-left", RuleFact.SegmentLeft.class)
                    .put("enrolled", JourneyFact.Enrolled.class)
                    .put("not-enrolled", JourneyFact.NotEnrolled.class)
                    .put("step-reached", JourneyFact.StepReached.class)
                    .put("journey-ended", JourneyFact.JourneyEnded.class)
                    .put("task-opened", JourneyFact.TaskOpened.class)
                    .put("task-closed", JourneyFact.TaskClosed.class)
                    .put("task-assigned", StaffFact.TaskAssigned.class)
                    .put("task-reminded", StaffFact.TaskReminded.class)
                    .put("owner-set", StaffFact.OwnerSet.class)
                    .put("visit-opened", StaffFact.VisitOpened.class)
                    .put("visit-closed", StaffFact.VisitClosed.class)
                    .put("sent-by-hand", StaffFact.SentByHand.class)
                    .put("not-sent-by-hand", StaffFact.NotSentByHand.class)
                    .put("admitted", CircleFact.Admitted.class)
                    .put("admission-refused", CircleFact.AdmissionRefused.class)
                    .put("suggestion-made", CircleFact.SuggestionMade.class)
                    .put("suggestion-adopted", CircleFact.SuggestionAdopted.class)
                    .put("suggestion-declined", CircleFact.SuggestionDeclined.class)
                    .put("suggestion-credited", CircleFact.SuggestionCredited.class)
                    .put("suggestion-telling", CircleFact.SuggestionTelling.class)
                    .put("suggestion-told", CircleFact.SuggestionTold.class)
                    .put("message-deferred", DeliveryFact.MessageDeferred.class)
                    .put("message-suppressed", DeliveryFact.MessageSuppressed.class)
                    .put("delivery-requested", DeliveryFact.DeliveryRequested.class)
                    .put("delivery-started", DeliveryFact.DeliveryStarted.class)
                    .put("delivery-held-up", DeliveryFact.DeliveryHeldUp.class)
                    .put("delivery-accepted", DeliveryFact.DeliveryAccepted.class)
                    .put("delivery-refused", DeliveryFact.DeliveryRefused.class)
                    .put("delivery-unresolved", DeliveryFact.DeliveryUnresolved.class)
                    .put("reach-lost", LossFact.ReachLost.class)
                    .put("dead-letter-dropped", LossFact.DeadLetterDropped.class)
                    .put("group-joined", GroupFact.GroupJoined.class)
                    .put("group-left", GroupFact.GroupLeft.class)
                    .put("group-role-changed", GroupFact.GroupRoleChanged.class)
                    .put("group-spoke", GroupFact.GroupSpoke.class)
                    .put("group-became", GroupFact.GroupBecame.class)
                    .put("removal-decided", GroupFact.RemovalDecided.class)
                    .put("measure-begun", MeasureFact.MeasureBegun.class)
                    .put("measure-ended", MeasureFact.MeasureEnded.class)
                    .put("community-arranged", CommunityFact.CommunityArranged.class)
                    .put("community-ended", CommunityFact.CommunityEnded.class)
                    .put("member-came", CommunityFact.MemberCame.class)
                    .put("member-went", CommunityFact.MemberWent.class)
                    .put("member-rose", CommunityFact.MemberRose.class)
                    .put("member-spoke", CommunityFact.MemberSpoke.class)
                    .put("handed-on", GroupFact.HandedOn.class)
                    .put("community-moving", CommunityFact.CommunityMoving.class)
                    .put("programme-begun", CommunityFact.ProgrammeBegun.class)
                    .put("slot-came", CommunityFact.SlotCame.class)
                    .put("slot-missed", CommunityFact.SlotMissed.class)
                    .put("yardstick-measured", HouseFact.YardstickMeasured.class)
                    .put("import-advanced", HouseFact.ImportAdvanced.class)
                    .put("definition-adopted", HouseFact.DefinitionAdopted.class)
                    .put("staff-away", HouseFact.StaffAway.class)
                    .put("staff-back", HouseFact.StaffBack.class)
                    .put("list-drawn", HouseFact.ListDrawn.class)
                    .put("roster-pulled", HouseFact.RosterPulled.class)
                    .put("roster-compared", HouseFact.RosterCompared.class)
                    .put("group-muted", MeasureFact.GroupMuted.class)
                    .put("code-made", HouseFact.CodeMade.class)
                    .put("proof-vouched", ProofFact.ProofVouched.class)
                    .put("proof-released", ProofFact.ProofReleased.class)
                    .put("referral-code-given", ReferralFact.CodeGiven.class)
                    .put("reward-granted", ReferralFact.RewardGranted.class)
                    .put("reward-paid", ReferralFact.RewardPaid.class)
                    .put("reward-refused", ReferralFact.RewardRefused.class)
                    .put("reward-reversed", ReferralFact.RewardReversed.class)
                    .buildOrThrow();

    /** The JSON of conditions in UTF-8, as long as there are such: a bound on their number would cost a note of every look. */
    private static final LoadingCache<Condition, byte[]> CONDITIONS = CacheBuilder.newBuilder()
            .weakKeys()
            .build(CacheLoader.from(
                    condition -> ConditionJson.write(condition).toString().getBytes(StandardCharsets.UTF_8)));

    private static final JsonMapper MAPPER = StrictJson.mapper()
            .rebuild()
            .addModule(new SimpleModule()
                    .addDeserializer(PartyId.class, from(node -> PartyId.parse(node.stringValue())))
                    .addDeserializer(
                            AddressSlot.class,
                            from(node -> new AddressSlot(Long.parseUnsignedLong(node.stringValue(), 16))))
                    .addDeserializer(
                            SignalHash.class,
                            from(node -> new SignalHash(Long.parseUnsignedLong(node.stringValue(), 16))))
                    .addDeserializer(MessageId.class, from(node -> MessageId.parse(node.stringValue())))
                    .addDeserializer(CarrierId.class, from(node -> CarrierId.of(node.stringValue())))
                    .addDeserializer(Condition.class, from(FactJson::condition)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** Conditions that were read lately: a journal names the same few again and again. */
    private static final LoadingCache<String, Condition> KNOWN = CacheBuilder.newBuilder()
            .maximumSize(4096)
            .build(CacheLoader.from(json -> condition(MAPPER.readTree(json))));

    private FactJson() {}

    /** The names of all kinds. */
    public static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** The name of a fact's kind. */
    public static String kind(Fact fact) {
        String kind = KINDS.inverse().get(fact.getClass());
        if (kind == null) {
            throw new AssertionError(fact.getClass());
        }
        return kind;
    }

    /** The JSON of a fact, on one line. */
    public static String write(Fact fact) {
        return new String(bytes(fact), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Fact fact) {
        FactWriter writer = writer();
        int length = writer.write(fact);
        return Arrays.copyOf(writer.array(), length);
    }

    /** Writes the same bytes for many facts, one after the other. */
    public static FactWriter writer() {
        return new FactWriter(CONDITIONS::getUnchecked);
    }

    static ImmutableBiMap<String, Class<? extends Fact>> types() {
        return KINDS;
    }

    /** A text with whatever must be escaped. */
    static byte[] text(String text) {
        return MAPPER.writeValueAsBytes(text);
    }

    /**
     * Reads a fact.
     *
     * @throws IllegalArgumentException if it is none, or one of a later Muchang
     */
    public static Fact read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a fact from UTF-8.
     *
     * @throws IllegalArgumentException if it is none, or one of a later Muchang
     */
    public static Fact read(byte[] json) {
        Fact fact = FactScanner.read(json);
        return fact != null ? fact : readOtherwise(json);
    }

    /** Whatever is not written as we write it, and what is wrong with it. */
    static Fact readOtherwise(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            JsonNode kind = node.get(KIND);
            Class<? extends Fact> type = kind == null || !kind.isString() ? null : KINDS.get(kind.stringValue());
            if (type == null) {
                throw new IllegalArgumentException("a journal with a fact that this Muchang does not know: " + kind);
            }
            ((ObjectNode) node).remove(KIND);
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no fact: " + e.getOriginalMessage(), e);
        }
    }

    /** A condition by its JSON. */
    static Condition condition(String json) {
        return KNOWN.getUnchecked(json);
    }

    private static Condition condition(JsonNode node) {
        Faults faults = new Faults();
        Condition condition = ConditionReader.read(new Place(node, "", faults)).orElse(null);
        faults.throwIfAny("condition in a fact");
        if (condition == null) {
            throw new IllegalArgumentException("no condition in a fact");
        }
        return condition;
    }

    private static <T> ValueDeserializer<T> from(Function<JsonNode, T> read) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(context.readTree(in));
            }
        };
    }
}
