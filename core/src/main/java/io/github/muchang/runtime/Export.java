package io.github.muchang.runtime;

import io.github.muchang.domain.AttributeRule;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.identity.PartyId;
import io.github.muchang.journal.FactJson;
import io.github.muchang.json.StrictJson;
import io.github.muchang.party.ActivityLog;
import io.github.muchang.party.Party;
import io.github.muchang.segment.Finding;
import io.github.muchang.segment.Segment;
import io.github.muchang.segment.Wording;
import io.github.muchang.segment.Yardsticks;
import io.github.muchang.store.Stores;
import io.github.muchang.vault.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One party as JSON for the person: what the state, the vault and the journal hold together. */
final class Export {
    private static final JsonMapper MAPPER = StrictJson.mapper();

    private final PrivateDomain domain;
    private final Stores stores;
    private final Answers answers;
    private final Locale language;
    private final Wording wording;

    Export(PrivateDomain domain, Stores stores, Answers answers, Locale language) {
        this.domain = domain;
        this.stores = stores;
        this.answers = answers;
        this.language = language;
        this.wording = domain.wording(language);
    }

    String of(PartyId id, long now, Yardsticks yardsticks) {
        Party party = answers.party(id);
        if (party.absorbedInto().isPresent()) {
            return of(party.absorbedInto().get(), now, yardsticks);
        }
        if (party.isUnknown()) {
            throw new IllegalArgumentException("there is no party " + id);
        }
        Personal personal = stores.vault().open(id).orElse(Personal.NOTHING);
        List<HistoryEntry> history = answers.history(id);
        ObjectNode json = MAPPER.createObjectNode();
        json.put("domain", domain.name()).put("exportedAt", moment(Math.max(now, party.asOf())));
        about(party, history, json);
        personal(party, personal, json);
        plain(party, json);
        consents(party, json);
        channels(party, json);
        activities(party, json);
        segments(party, now, yardsticks, json);
        history(history, json);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private void about(Party party, List<HistoryEntry> history, ObjectNode json) {
        TreeSet<PartyId> former = new TreeSet<>();
        history.forEach(entry -> former.add(entry.party()));
        former.remove(party.id());
        json.put("number", party.id().toString());
        ArrayNode numbers = json.putArray("formerNumbers");
        former.forEach(each -> numbers.add(each.toString()));
        json.put("kind", party.kind().name().toLowerCase(Locale.ROOT));
        json.put("knownSince", moment(party.since())).put("lastHeardFrom", moment(party.heardAt()));
        json.put("erased", party.erased()).put("legalHold", party.held());
        if (!party.owner().isEmpty()) {
            json.put("lookedAfterBy", party.owner());
        }
    }

    private void personal(Party party, Personal personal, ObjectNode json) {
        ObjectNode identities = json.putObject("identities");
        personal.identities().forEach(identities::put);
        ArrayNode addresses = json.putArray("addresses");
        personal.addresses().values().forEach(address -> addresses
                .addObject()
                .put("carrier", address.carrier().name())
                .put("account", address.account())
                .put("handle", address.handle()));
        ObjectNode attributes = json.putObject("personalAttributes");
        personal.attributes().forEach((name, value) -> {
            Long told = party.personal().find(name);
            ObjectNode attribute = attribute(attributes, name, value);
            if (told != null) {
                attribute.put("told", moment(told));
            }
        });
    }

    private void plain(Party party, ObjectNode json) {
        ObjectNode attributes = json.putObject("attributes");
        party.attributes().forEach((name, attribute) -> attribute(attributes, name, attribute.value())
                .put("told", moment(attribute.at())));
        ArrayNode tags = json.putArray("tags");
        party.tags().forEach((name, tag) -> tags.addObject()
                .put("tag", name)
                .put("given", moment(tag.at()))
                .put("by", tag.by()));
    }

    private ObjectNode attribute(ObjectNode to, String name, String value) {
        ObjectNode attribute = to.putObject(name).put("value", value);
        AttributeRule rule = domain.attributes().get(name);
        return rule == null ? attribute : attribute.put("purpose", rule.purpose());
    }

    private void consents(Party party, ObjectNode json) {
        ArrayNode consents = json.putArray("consents");
        party.consents().forEach((key, word) -> {
            int slash = key.indexOf('/');
            consents.addObject()
                    .put("purpose", key.substring(0, slash))
                    .put("carrier", key.substring(slash + 1))
                    .put("given", word.given())
                    .put("said", moment(word.at()))
                    .put("text", word.text());
        });
    }

    private void channels(Party party, ObjectNode json) {
        ArrayNode memberships = json.putArray("memberships");
        party.memberships().forEach((pool, membership) -> memberships
                .addObject()
                .put("pool", pool)
                .put("since", moment(membership.since()))
                .put("source", membership.source())
                .put("role", wording.role(membership.role())));
        ArrayNode arrivals = json.putArray("arrivals");
        party.touches().forEach(touch -> arrivals.addObject()
                .put("at", moment(touch.at()))
                .put("source", touch.source())
                .put("pool", touch.pool()));
    }

    private void activities(Party party, ObjectNode json) {
        ArrayNode activities = json.putArray("activities");
        for (int i = 0; i < party.activities().size(); i++) {
            ActivityLog log = party.activities().at(i);
            ObjectNode activity = activities
                    .addObject()
                    .put("activity", party.activities().nameAt(i))
                    .put("times", log.lifetimeCount(-1))
                    .put("first", moment(log.first(-1)))
                    .put("last", moment(log.last(-1)));
            if (!log.currency().isEmpty()) {
                activity.put("total", wording.amount(log.lifetimeSum(-1), log.currency()));
            }
        }
    }

    /** The segments that the party is in at this moment, and why. */
    private void segments(Party party, long now, Yardsticks yardsticks, ObjectNode json) {
        json.put("stage", party.stage());
        ArrayNode segments = json.putArray("segments");
        for (Segment segment : domain.segments()) {
            Finding finding = answers.explain(party.id(), segment.when(), now, yardsticks);
            if (finding.holds()) {
                Long since = party.segments().find(segment.name());
                ObjectNode member = segments.addObject().put("segment", segment.name());
                if (since != null) {
                    member.put("since", moment(since));
                }
                member.put("because", finding.status(language));
            }
        }
    }

    private void history(List<HistoryEntry> history, ObjectNode json) {
        ArrayNode entries = json.putArray("history");
        history.forEach(entry -> entries.addObject()
                .put("at", moment(entry.at().toEpochMilli()))
                .put("number", entry.party().toString())
                .put("fact", FactJson.kind(entry.fact()))
                .put("what", entry.fact().in(wording)));
    }

    private String moment(long millis) {
        return Instant.ofEpochMilli(millis)
                .atZone(domain.zone())
                .toOffsetDateTime()
                .toString();
    }
}
