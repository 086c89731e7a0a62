package io.github.muchang.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import io.github.muchang.domain.PrivateDomain;
import io.github.muchang.fault.Faults;
import io.github.muchang.json.Place;
import io.github.muchang.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A ready-made domain of one trade: JSON in this jar, a definition and the {@link ReadyMade} plans that suit it. Take it as it is, or change it through
 * {@link PrivateDomain#toBuilder}. Figures such as cycles and limits are where practitioners of the trade begin, not statistics; no preset is legal advice.
 * Where contents need approval nothing is sent until somebody has approved them:
 * {@link io.github.muchang.domain.PrivateDomainBuilder#contentsApproved}.
 */
public enum Preset {
    /**
     * 律师事务所: articles and an open class lead to a lawyer's own friend list; a matter has deadlines, and comes before anything else. Nothing is ever
     * promoted; that nobody is heard of for years is normal. Contents need approval.
     */
    LAW_FIRM("law-firm", true),
    /** 餐馆: codes on every table; taste and taboo are remembered; regulars have a group with a weekly menu. */
    RESTAURANT("restaurant", true),
    /** 眼镜店: an optical shop with WeCom friends, an official account, a group and members; without plans. */
    OPTICAL_SHOP("optical-shop", false),
    /**
     * 医美、口腔诊所: aftercare first, repurchase by how long a treatment lasts, from half a year to ten years, and the next need by scene. Whoever has an
     * implant is sold nothing; contents need approval.
     */
    CLINIC("clinic", true),
    /** 生鲜: what is bought every week is bought together, in a group with a weekly programme. */
    GROCERY("grocery", true);

    private final String resource;
    private final boolean planned;

    Preset(String resource, boolean planned) {
        this.resource = resource;
        this.planned = planned;
    }

    /** The definition, with its plans. */
    public PrivateDomain domain() {
        PrivateDomain domain = PrivateDomain.fromJson(read(resource + ".json"));
        for (ReadyMade each : plans()) {
            domain = each.into(domain);
        }
        return domain;
    }

    /** The plans that are part of it, to be looked at, or adjusted for a domain of one's own. */
    public List<ReadyMade> plans() {
        if (!planned) {
            return ImmutableList.of();
        }
        Faults faults = new Faults();
        Place root = StrictJson.read(read(resource + "-plans.json"), faults);
        List<ReadyMade> plans = (root == null ? ImmutableList.<Place>of() : root.items())
                .stream().map(ReadyMadeReader::read).flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        faults.throwIfAny("plans of preset " + name());
        return plans;
    }

    /** The definition with its plans as JSON, to be copied and changed by hand. */
    public String json() {
        return domain().toJson();
    }

    private static String read(String file) {
        URL url = Objects.requireNonNull(Preset.class.getResource(file), "the jar lacks a part of itself");
        try {
            return Resources.toString(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }
}
