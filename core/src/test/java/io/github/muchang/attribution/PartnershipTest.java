package io.github.muchang.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartnershipTest {
    private static final Pool MALL = Pool.named("mall").ownedBy("万象城").kind(Pool.Kind.PLATFORM);
    private static final Pool FRIENDS = Pool.named("friends").ownedBy("明视眼镜").on("wecom");
    private static final PrivateDomain DOMAIN = PrivateDomain.named("明视眼镜")
            .pools(MALL, FRIENDS)
            .pathways(
                    Pathway.from(MALL).to(FRIENDS).named("school").partner("乐学书店"),
                    Pathway.from(MALL).to(FRIENDS).named("mall").partner("乐学书店"),
                    Pathway.from(MALL).to(FRIENDS).named("lens").partner("大光明"))
            .build();
    private static final Partner BOOKS = Partner.of("乐学书店", 80_000, "图书", "文具");
    private static final Partner RIVAL = Partner.of("大光明", 90_000, "镜片", "图书");
    private static final Partner SMALL = Partner.of("街角花店", 900, "鲜花");

    @Test
    void a_partner_reaches_more_and_sells_something_else() {
        List<Partnership> partners = Partnership.of(DOMAIN, List.of(SMALL, BOOKS, RIVAL), Set.of("镜片", "镜架"), 5_000);

        assertThat(partners)
                .containsExactlyInAnyOrder(
                        new Partnership(BOOKS, List.of("mall", "school"), Set.of(), true),
                        new Partnership(RIVAL, List.of("lens"), Set.of("镜片"), true),
                        new Partnership(SMALL, List.of(), Set.of(), false));
        assertThat(partners)
                .filteredOn(Partnership::suits)
                .extracting(Partnership::partner)
                .containsExactly(BOOKS);
        assertThat(partners)
                .extracting(each -> each.in(DOMAIN.wording(Locale.CHINESE)))
                .containsExactlyInAnyOrder("伙伴「乐学书店」合适：流量更大，品类不重叠", "伙伴「大光明」是竞争者：都卖 镜片", "伙伴「街角花店」流量不比我们大，品类不重叠");
        assertThat(partners)
                .extracting(each -> each.in(DOMAIN.wording(Locale.ENGLISH)))
                .contains("partner '大光明' is a rival: both sell 镜片");
    }

    @Test
    void every_fault_of_the_register_is_told_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Partnership.of(DOMAIN, List.of(BOOKS, BOOKS), Set.of(), 1))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.place() + ": " + fault.message())
                        .containsExactly(
                                "/partners: there are two partners '乐学书店'",
                                "/pathways/lens: there is no partner '大光明' (known: 乐学书店)"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Partner.of("花店", -1))
                .withMessageContaining("no fewer than 0");
    }
}
