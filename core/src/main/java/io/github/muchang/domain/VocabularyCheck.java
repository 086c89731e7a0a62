package io.github.muchang.domain;

import io.github.muchang.fault.Faults;
import io.github.muchang.fault.Names;
import io.github.muchang.json.Place;
import io.github.muchang.party.ActivityType;
import io.github.muchang.repurchase.PurchaseModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What may be known and done: identities, attributes, activities and how often they are done again. */
final class VocabularyCheck {
    private VocabularyCheck() {}

    static void identities(Set<String> kinds, Faults faults) {
        for (String kind : kinds) {
            Names.check(kind, Place.below("/identities", Faults.shown(kind)), faults);
        }
    }

    static void attributes(List<AttributeRule> rules, Faults faults) {
        NameCheck.check("/attributes", rules.stream().map(AttributeRule::name).toList(), faults);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).purpose().isBlank()) {
                faults.add(
                        "/attributes/" + i + "/purpose",
                        "say why '" + Faults.shown(rules.get(i).name())
                                + "' must be known: nothing is kept without a purpose");
            }
        }
    }

    static void activities(List<ActivityType> all, Faults faults) {
        OwnActivities own = OwnActivities.of(all);
        NameCheck.check(
                "/activities", "/name", all.stream().map(ActivityType::name).toList(), own.skipped(), faults);
        for (int i = 0; i < own.list().size(); i++) {
            ActivityType type = own.list().get(i);
            String at = "/activities/" + i;
            word(type.chinese(), at + "/chinese", type, "Chinese", faults);
            word(type.english(), at + "/english", type, "English", faults);
            if (!type.currency().isEmpty()) {
                DomainCheck.currency(type.currency(), at + "/currency", faults);
            }
        }
    }

    static void models(List<PurchaseModel> models, Set<String> activities, Faults faults) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < models.size(); i++) {
            String activity = models.get(i).activity();
            String place = "/purchaseModels/" + i + "/activity";
            if (!activities.contains(activity)) {
                faults.unknown(place, "activity", activity, activities);
            } else if (!seen.add(activity)) {
                faults.add(place, "there is a model of '" + Faults.shown(activity) + "' already");
            }
        }
    }

    private static void word(String verb, String place, ActivityType type, String language, Faults faults) {
        if (verb.isBlank()) {
            faults.add(place, "activity '" + Faults.shown(type.name()) + "' lacks its verb in " + language);
        }
    }
}
