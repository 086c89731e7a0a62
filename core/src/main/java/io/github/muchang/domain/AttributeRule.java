package io.github.muchang.domain;

import io.github.muchang.time.Span;
import java.util.Optional;

/**
 * What may be known of a party under a name, why, and for how long (PIPL 6, 17 and 19: a declared purpose, the least data, the
 * shortest retention). A value of a name that no rule declares is refused.
 *
 * @param name the attribute
 * @param plain whether it may be kept in states and in the journal, and be used in conditions; otherwise it is personal and lives
 *     in the vault
 * @param purpose why it is needed, in words
 * @param retention how long it is kept after it was last told; empty for as long as the party is known
 */
public record AttributeRule(String name, boolean plain, String purpose, Optional<Span> retention) {
    /** A personal attribute, kept in the vault. */
    public static AttributeRule personal(String name, String purpose) {
        return new AttributeRule(name, false, purpose, Optional.empty());
    }

    /** A plain attribute: nothing that tells who somebody is. */
    public static AttributeRule plain(String name, String purpose) {
        return new AttributeRule(name, true, purpose, Optional.empty());
    }

    /** Kept no longer than this after it was last told. */
    public AttributeRule keptFor(Span length) {
        return new AttributeRule(name, plain, purpose, Optional.of(length));
    }
}
