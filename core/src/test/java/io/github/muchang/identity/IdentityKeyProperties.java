package io.github.muchang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentityKeyProperties {
    private static final IdentityKey KEY = key("0123456789abcdef");

    @Property(tries = 1000)
    void different_lists_have_different_hashes(@ForAll("lists") List<String> one, @ForAll("lists") List<String> other) {
        assertThat(hash(one).equals(hash(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 500)
    void moving_a_boundary_changes_the_hash(@ForAll("lists") List<String> parts, @ForAll("positions") int position) {
        String all = String.join("", parts);
        int at = position % (all.length() + 1);
        List<String> two = List.of(all.substring(0, at), all.substring(at));

        assertThat(hash(two).equals(hash(parts))).isEqualTo(two.equals(parts));
        assertThat(hash(List.of(all)).equals(hash(parts))).isEqualTo(parts.equals(List.of(all)));
    }

    @Property(tries = 300)
    void a_slot_is_the_same_wherever_it_is_asked_for(@ForAll("addresses") Address address) {
        assertThat(key("0123456789abcdef").slot(address)).isEqualTo(KEY.slot(address));
        assertThat(KEY.slot(address).value()).isEqualTo(KEY.hash(address).high());
        assertThat(key("0123456789abcdeF").slot(address)).isNotEqualTo(KEY.slot(address));
    }

    @Property(tries = 300)
    void an_identity_is_never_taken_for_an_address(@ForAll("addresses") Address address) {
        assertThat(KEY.hash(Identity.of(address.carrier().name(), address.handle())))
                .isNotEqualTo(KEY.hash(address));
    }

    @Property(tries = 300)
    void one_hasher_gives_the_same_hashes_as_one_for_each(
            @ForAll("lists") List<String> one,
            @ForAll("lists") List<String> other,
            @ForAll("addresses") Address third) {
        IdentityHasher hasher = KEY.hasher();

        assertThat(hasher.hash(one.toArray(String[]::new))).isEqualTo(hash(one));
        assertThat(hasher.hash(other.toArray(String[]::new))).isEqualTo(hash(other));
        assertThat(hasher.hash(third)).isEqualTo(KEY.hash(third));
    }

    @Example
    void framing_tells_ab_c_from_a_bc() {
        assertThat(KEY.hash("ab", "c")).isNotEqualTo(KEY.hash("a", "bc"));
        assertThat(KEY.hash("abc")).isNotEqualTo(KEY.hash("abc", ""));
        assertThat(KEY.hash()).isNotEqualTo(KEY.hash(""));
    }

    @Example
    void what_is_stored_is_found_again_by_every_later_version() {
        Identity lin = Identity.of("unionid", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M");
        Address address = Address.of("wecom", "corp-1", "wmAbc");

        assertThat(KEY.hash(lin)).isEqualTo(new IdentityHash(-8557610811538483779L, 5931432037323847392L));
        assertThat(KEY.slot(address)).hasToString("slot-ed2fc097a71d7742");
    }

    @Example
    void the_secret_may_be_changed_after_the_key_was_made() {
        byte[] secret = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        IdentityKey key = IdentityKey.of(secret);
        secret[0] = 'x';

        assertThat(key.hash("a")).isEqualTo(KEY.hash("a"));
    }

    @Example
    void a_short_secret_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityKey.of(new byte[15]))
                .withMessage("an identity key needs at least 16 bytes, not 15");
    }

    private static IdentityHash hash(List<String> parts) {
        return KEY.hash(parts.toArray(String[]::new));
    }

    private static IdentityKey key(String secret) {
        return IdentityKey.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.strings()
                .withChars('a', 'b', '\u0000', '\u0001', '镜')
                .ofMaxLength(3)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, 1000);
    }

    @Provide
    Arbitrary<Address> addresses() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("ab1").ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(names, names, names).as(Address::of);
    }
}
