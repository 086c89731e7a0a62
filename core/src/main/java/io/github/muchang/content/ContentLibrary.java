package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 话术库: all that may be said, whether it must be approved first, and the mix that is aimed at. Immutable; each method that
 * changes something answers a changed copy.
 */
public final class ContentLibrary {
    /** Nothing may be said. */
    public static final ContentLibrary EMPTY = new ContentLibrary(ImmutableList.of(), false, ContentMix.NONE);

    private final List<Content> all;
    private final List<Proof> proofs;
    private final boolean needsApproval;
    private final ContentMix mix;
    private final Map<String, Content> byName;
    private final ImmutableListMultimap<String, Proof> proofsByContent;

    /** Such a library; of two contents of one name, the first is found. */
    public ContentLibrary(List<Content> all, boolean needsApproval, ContentMix mix) {
        this(all, ImmutableList.of(), needsApproval, mix);
    }

    /** Such a library, with what contents rest on; of two of one name, the first is found. */
    public ContentLibrary(List<Content> all, List<Proof> proofs, boolean needsApproval, ContentMix mix) {
        this.all = ImmutableList.copyOf(all);
        this.proofs = ImmutableList.copyOf(proofs);
        this.needsApproval = needsApproval;
        this.mix = mix;
        this.byName = this.all.stream()
                .collect(ImmutableMap.toImmutableMap(Content::name, each -> each, (first, second) -> first));
        Map<String, Proof> named = this.proofs.stream()
                .collect(ImmutableMap.toImmutableMap(Proof::name, each -> each, (first, second) -> first));
        this.proofsByContent = this.all.stream()
                .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                        Content::name,
                        each -> each.proofs().stream().map(named::get).filter(Objects::nonNull)));
    }

    /** With more contents. */
    public ContentLibrary plus(List<Content> more) {
        return new ContentLibrary(
                ImmutableList.<Content>builder().addAll(all).addAll(more).build(), proofs, needsApproval, mix);
    }

    /** With more that contents can rest on. */
    public ContentLibrary proving(List<Proof> more) {
        return new ContentLibrary(
                all, ImmutableList.<Proof>builder().addAll(proofs).addAll(more).build(), needsApproval, mix);
    }

    /** Whether only approved contents may be sent. */
    public ContentLibrary needingApproval(boolean need) {
        return new ContentLibrary(all, proofs, need, mix);
    }

    /** With every content approved as it stands, by somebody, at a moment; those that are retired stay so. */
    public ContentLibrary approved(String by, Instant at) {
        return new ContentLibrary(
                all.stream()
                        .map(each -> each.state() == Approval.State.RETIRED ? each : each.approved(by, at))
                        .toList(),
                needsApproval,
                mix);
    }

    /** Aiming at this mix. */
    public ContentLibrary mixing(ContentMix shares) {
        return new ContentLibrary(all, proofs, needsApproval, shares);
    }

    /** The contents, in the order of definition. */
    public List<Content> all() {
        return all;
    }

    /** The content of a name. */
    public Optional<Content> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What contents rest on, in the order of definition. */
    public List<Proof> proofs() {
        return proofs;
    }

    /** The proof of a name. */
    public Optional<Proof> proof(String name) {
        return proofs.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What the content of a name rests on. */
    public List<Proof> restingOn(String content) {
        return proofsByContent.get(content);
    }

    /** The contents that are said in the name of a brand. */
    public List<Content> ofBrand(String brand) {
        return all.stream()
                .filter(each -> each.brand().filter(brand::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The contents of a theme, such as 品牌故事. */
    public List<Content> ofTheme(String theme) {
        return all.stream()
                .filter(each -> each.theme().filter(theme::equals).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** The contents that are said for a purpose. */
    public List<Content> ofPurpose(Purpose purpose) {
        return all.stream().filter(each -> each.purpose() == purpose).collect(ImmutableList.toImmutableList());
    }

    /** Whether only approved contents may be sent. */
    public boolean needsApproval() {
        return needsApproval;
    }

    /** Whether a content may be sent as far as approval goes: it is not retired, and approved if it has to be. */
    public boolean maySend(Content content) {
        Approval.State state = content.state();
        return state == Approval.State.APPROVED || (state == Approval.State.DRAFT && !needsApproval);
    }

    /** The mix that is aimed at. */
    public ContentMix mix() {
        return mix;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentLibrary that
                && all.equals(that.all)
                && proofs.equals(that.proofs)
                && needsApproval == that.needsApproval
                && mix.equals(that.mix);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "ContentLibrary" + byName.keySet();
    }
}
