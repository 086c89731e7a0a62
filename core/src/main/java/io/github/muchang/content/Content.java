package io.github.muchang.content;

import io.github.muchang.fault.Faults;
import io.github.muchang.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 话术 / 内容: what is said, why, and what the receiver gets from it. Begins as a promotion, the purpose with the strictest rules,
 * of weight 1, that waits 3 days for its place. Immutable; each method answers a changed copy. What is wrong with a content is
 * said when the domain is built; what is wrong with a template, at once.
 */
public final class Content {
    private final Intent intent;
    private final Saying saying;
    private final Handling handling;
    private final Disclosure disclosure;
    private final Decisions decisions;

    /** Worked out when first asked for; always the same. */
    private @Nullable String fingerprint;

    Content(Intent intent, Saying saying, Handling handling, Disclosure disclosure, Decisions decisions) {
        this.intent = intent;
        this.saying = saying;
        this.handling = handling;
        this.disclosure = disclosure;
        this.decisions = decisions;
    }

    /** Begins a content that says nothing yet. */
    public static Content named(String name) {
        return new Content(Intent.of(name), Saying.NOTHING, Handling.USUAL, Disclosure.NONE, Decisions.NONE);
    }

    /** Said for a purpose. */
    public Content purpose(Purpose why) {
        return with(intent.purpose(why));
    }

    /**
     * Worth this to the receiver, in one sentence.
     *
     * @throws IllegalArgumentException if nothing is said
     */
    public Content value(String sentence) {
        return with(intent.value(Value.of(sentence)));
    }

    /** Shows these words, a Mustache {@link Template}. */
    public Content text(String template) {
        return body(Body.text(template));
    }

    /** Shows this. */
    public Content body(Body what) {
        return with(saying.body(what));
    }

    /** Shows this when a persona of the staff says it, so that people do not all say the same. */
    public Content variant(String persona, Body what) {
        return with(saying.variant(persona, what));
    }

    /** Says this where a value is lacking. */
    public Content otherwise(String valueName, String words) {
        return with(saying.otherwise(valueName, words));
    }

    /** Of a product category: not said for a while to whoever has bought of it. */
    public Content category(String product) {
        return with(handling.category(product));
    }

    /** Said in the name of a brand. */
    public Content brand(String whose) {
        return with(handling.brand(whose));
    }

    /** Of a theme of the library, such as 品牌故事, 人设, 社群话术. */
    public Content theme(String what) {
        return with(handling.theme(what));
    }

    /** Giving this reason to choose (品牌标签), such as 准时达; which reason works for whom is measured by it. */
    public Content reason(String label) {
        return with(handling.reason(label));
    }

    /** Said instead of another content, to be measured against it. */
    public Content rewrites(String formerContent) {
        return with(handling.former(formerContent));
    }

    /** Passing on somebody's words or picture: it is sent only while everybody whose they are agrees to each {@link Proof}. */
    public Content restsOn(String... proofNames) {
        return with(disclosure.proofs(Arrays.asList(proofNames)));
    }

    /** A touch of this weight, 0 to 100; caps count weights, so that one of 0 is not counted. */
    public Content weight(int touch) {
        return with(handling.weight(touch));
    }

    /** Before or after what else wants its place, 0 to 1000, the higher first; that of the purpose unless set. */
    public Content priority(int rank) {
        return with(handling.priority(rank));
    }

    /** An emergency, such as notice of an outage: transactional or a service, and past every cap. */
    public Content emergency() {
        return with(handling.emergency(true));
    }

    /** Dropped when it has waited so long for its place that it has become pointless. */
    public Content expiringAfter(Span longest) {
        return with(handling.expiry(longest));
    }

    /** Naming its sender in these words, which must be read in it if it is marketing (广告法 43). */
    public Content sender(String who) {
        return with(disclosure.sender(who));
    }

    /** Saying how to refuse more in these words, which must be read in it if it is marketing (广告法 43). */
    public Content refusal(String how) {
        return with(disclosure.refusal(how));
    }

    /** Setting a rule aside, for a reason that is kept. */
    public Content override(Lint.Rule rule, String reason) {
        return with(disclosure.override(rule, reason));
    }

    /** Approved as it stands. Changing what it says makes it a draft again. */
    public Content approved(String by, Instant at) {
        return with(decisions.plus(Approval.State.APPROVED, by, at, fingerprint()));
    }

    /** Taken back to be worked on. */
    public Content withdrawn(String by, Instant at) {
        return with(decisions.plus(Approval.State.DRAFT, by, at, fingerprint()));
    }

    /** Not to be sent any more. */
    public Content retired(String by, Instant at) {
        return with(decisions.plus(Approval.State.RETIRED, by, at, fingerprint()));
    }

    /** The durable name. */
    public String name() {
        return intent.name();
    }

    /** Why it is said. */
    public Purpose purpose() {
        return intent.purpose();
    }

    /** What the receiver gets from it; empty only for what is transactional, once the domain is built. */
    public Optional<Value> value() {
        return intent.value();
    }

    /** What it shows, unless the persona has its own. */
    public Body body() {
        return saying.body();
    }

    /** What it shows, by persona. */
    public Map<String, Body> variants() {
        return saying.variants();
    }

    /** What it shows when this persona says it. */
    public Body bodyFor(String persona) {
        return saying.variants().getOrDefault(persona, saying.body());
    }

    /** What stands for a value that is lacking, by name. */
    public Map<String, String> defaults() {
        return saying.defaults();
    }

    /**
     * What one receiver gets from a persona (any, or an empty one for none), or the names that lack a value. The name of the
     * brand is known as {@code brand}.
     */
    public Rendered<Message> say(String persona, Map<String, String> values) {
        return bodyFor(persona).render(saying.values(handling.brand(), values));
    }

    /** The product category. */
    public Optional<String> category() {
        return handling.category();
    }

    /** The brand. */
    public Optional<String> brand() {
        return handling.brand();
    }

    /** The theme that it belongs to in the library. */
    public Optional<String> theme() {
        return handling.theme();
    }

    /** The reason to choose that it gives. */
    public Optional<String> reason() {
        return handling.reason();
    }

    /** The content that it is said instead of. */
    public Optional<String> rewritten() {
        return handling.former();
    }

    /** The names of the proofs that it passes on. */
    public List<String> proofs() {
        return disclosure.proofs();
    }

    /** How heavy a touch it is. */
    public int weight() {
        return handling.weight();
    }

    /** Its priority, the higher first. */
    public int priority() {
        return handling.priority().orElse(purpose().priority());
    }

    /** Whether it is an emergency. */
    public boolean isEmergency() {
        return handling.emergency();
    }

    /** How long it waits for its place. */
    public Span expiry() {
        return handling.expiry();
    }

    /** Who sends it. */
    public Optional<String> sender() {
        return disclosure.sender();
    }

    /** How to refuse more. */
    public Optional<String> refusal() {
        return disclosure.refusal();
    }

    /** The rules that were set aside, and why. */
    public Map<Lint.Rule, String> overrides() {
        return disclosure.overrides();
    }

    /** All decisions on it, the newest last. */
    public List<Approval> approvals() {
        return decisions.list();
    }

    /** How far it is: what the newest decision says, but a draft if it was changed since. */
    public Approval.State state() {
        return decisions.state(this::fingerprint);
    }

    /**
     * 16 hexadecimal digits that change with whatever an approval is about: purpose, value, all that is shown, sender, refusal,
     * overrides and proofs. The first 64 bits of the SHA-256 of its JSON.
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = ContentJson.fingerprint(this);
            fingerprint = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content that
                && intent.equals(that.intent)
                && saying.equals(that.saying)
                && handling.equals(that.handling)
                && disclosure.equals(that.disclosure)
                && decisions.equals(that.decisions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), saying);
    }

    @Override
    public String toString() {
        return "Content[" + name() + ", " + purpose().code() + ", "
                + saying.body().kind().code() + "]";
    }

    /** Notes what is wrong with it in itself: the part that needs no knowledge of the domain. */
    public void check(String at, Faults faults) {
        ContentCheck.check(this, at, faults);
    }

    Handling handling() {
        return handling;
    }

    private Content with(Intent other) {
        return new Content(other, saying, handling, disclosure, decisions);
    }

    private Content with(Saying other) {
        return new Content(intent, other, handling, disclosure, decisions);
    }

    private Content with(Handling other) {
        return new Content(intent, saying, other, disclosure, decisions);
    }

    private Content with(Disclosure other) {
        return new Content(intent, saying, handling, other, decisions);
    }

    private Content with(Decisions other) {
        return new Content(intent, saying, handling, disclosure, other);
    }
}
