package io.github.muchang.domain;

import io.github.muchang.channel.Pool;
import io.github.muchang.fault.Fault;
import io.github.muchang.fault.InvalidInputException;
import java.util.List;
import java.util.function.Supplier;

/** The faults that a user is told, each as one text. */
final class Reports {
    private Reports() {}

    static List<String> of(PrivateDomainBuilder builder) {
        return of(builder::build);
    }

    static List<String> ofJson(String json) {
        return of(() -> PrivateDomain.fromJson(json));
    }

    /** A definition without faults, to which a test adds one. */
    static PrivateDomainBuilder optics() {
        return PrivateDomain.named("明视眼镜")
                .attributes(AttributeRule.plain("city", "门店推荐"), AttributeRule.personal("birthday", "生日关怀"))
                .pools(
                        Pool.named("shop-guests").ownedBy("明视眼镜").offline(),
                        Pool.named("wecom-friends").ownedBy("明视眼镜").on("wecom"));
    }

    private static List<String> of(Supplier<PrivateDomain> definition) {
        try {
            return definition.get().name().isEmpty() ? List.of("a domain without a name") : List.of();
        } catch (InvalidInputException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }
}
