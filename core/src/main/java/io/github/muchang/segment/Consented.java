package io.github.muchang.segment;

import io.github.muchang.content.Purpose;
import io.github.muchang.party.Consent;
import io.github.muchang.party.Needs;
import io.github.muchang.party.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest word on a purpose is yes. A word on the one carrier outweighs a word on every carrier, except that a newer
 * withdrawal from everything always counts. Of a brand only the word on that brand is a yes.
 *
 * @param purpose the purpose
 * @param carrier on this carrier, or with a brand ({@link Consent#toBrand}); empty for the word on every carrier
 */
public record Consented(Purpose purpose, Optional<String> carrier) implements Condition {
    @Override
    public long verdict(Subject subject) {
        return Verdict.lasting(given(subject.party()));
    }

    @Override
    public Needs needs(Rules rules) {
        return Needs.of(Needs.Section.CONSENTS);
    }

    @Override
    public String sentence(Wording wording) {
        return wording.of(
                where(wording) + "同意" + wording.purpose(purpose),
                "consented to " + wording.purpose(purpose) + where(wording));
    }

    @Override
    public String status(Subject subject, Wording wording) {
        return given(subject.party())
                ? sentence(wording)
                : wording.of(
                        where(wording) + "没有同意" + wording.purpose(purpose),
                        "no consent to " + wording.purpose(purpose) + where(wording));
    }

    @Override
    public Gap gap(Subject subject) {
        return new Gap.Change(this);
    }

    private String where(Wording wording) {
        return carrier.map(each -> where(each, wording)).orElse("");
    }

    private static String where(String place, Wording wording) {
        return Consent.isBrand(place)
                ? wording.of(
                        "向品牌「" + Consent.brandOf(place) + "」共享后", " with the brand '" + Consent.brandOf(place) + "'")
                : wording.of("在 " + place + " 上", " on " + place);
    }

    private boolean given(Party party) {
        if (carrier.isPresent() && Consent.isBrand(carrier.get())) {
            return yes(Consent.ofBrand(party.consents(), purpose.code(), Consent.brandOf(carrier.get())));
        }
        Consent everywhere = party.consents().find(Consent.key(purpose.code(), Consent.ANY_CARRIER));
        Consent here = carrier.isEmpty() ? null : party.consents().find(Consent.key(purpose.code(), carrier.get()));
        if (here == null) {
            return yes(everywhere);
        }
        boolean withdrawnSince = everywhere != null && !everywhere.given() && everywhere.at() >= here.at();
        return here.given() && !withdrawnSince;
    }

    private static boolean yes(@Nullable Consent consent) {
        return consent != null && consent.given();
    }
}
