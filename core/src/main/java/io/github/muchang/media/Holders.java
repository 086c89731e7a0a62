package io.github.muchang.media;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.muchang.staff.Team;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whose codes and accounts there are; empty for nobody's. */
final class Holders {
    private final Map<String, String> byCode;
    private final Map<Speaking, String> byAccount;
    private final Set<String> members;
    private final Set<String> outside;

    private record Speaking(String platform, String account) {}

    Holders(MediaPlan plan, Team team) {
        Map<String, String> codes = new TreeMap<>();
        ImmutableMap.Builder<Speaking, String> accounts = ImmutableMap.builder();
        ImmutableSortedSet.Builder<String> agencies = ImmutableSortedSet.naturalOrder();
        for (StaffAccount each : plan.accounts()) {
            each.codes().forEach(code -> codes.put(code, each.holder()));
            accounts.put(new Speaking(each.platform(), each.account()), each.holder());
            if (each.outside()) {
                agencies.add(each.holder());
            }
        }
        byCode = codes;
        byAccount = accounts.buildOrThrow();
        members = ImmutableSortedSet.copyOf(team.names());
        outside = agencies.build();
    }

    String showing(String code) {
        return byCode.getOrDefault(code, "");
    }

    String speakingBy(String carrier, String account) {
        return byAccount.getOrDefault(new Speaking(carrier, account), "");
    }

    /** The name itself, if it is a member's. */
    String named(String staff) {
        return members.contains(staff) ? staff : "";
    }

    boolean isOutside(String holder) {
        return outside.contains(holder);
    }
}
