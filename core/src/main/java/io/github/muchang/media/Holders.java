package io.github.muchang.media;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whose codes and accounts there are on a day; empty for nobody's. */
final class Holders {
    private final ImmutableListMultimap<String, StaffAccount> byCode;
    private final ImmutableListMultimap<Speaking, StaffAccount> byAccount;
    private final Set<String> outside;

    private record Speaking(String platform, String account) {}

    Holders(MediaPlan plan) {
        ImmutableListMultimap.Builder<String, StaffAccount> codes = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<Speaking, StaffAccount> accounts = ImmutableListMultimap.builder();
        ImmutableSortedSet.Builder<String> agencies = ImmutableSortedSet.naturalOrder();
        for (StaffAccount each : plan.accounts()) {
            each.codes().forEach(code -> codes.put(code, each));
            accounts.put(new Speaking(each.platform(), each.account()), each);
            if (each.outside()) {
                agencies.add(each.holder());
            }
        }
        byCode = codes.build();
        byAccount = accounts.build();
        outside = agencies.build();
    }

    String showing(String code, LocalDate day) {
        return on(day, byCode.get(code));
    }

    String speakingBy(String carrier, String account, LocalDate day) {
        return on(day, byAccount.get(new Speaking(carrier, account)));
    }

    boolean isOutside(String holder) {
        return outside.contains(holder);
    }

    private static String on(LocalDate day, List<StaffAccount> some) {
        return some.stream()
                .filter(each -> each.isTheirs(day))
                .map(StaffAccount::holder)
                .findFirst()
                .orElse("");
    }
}
