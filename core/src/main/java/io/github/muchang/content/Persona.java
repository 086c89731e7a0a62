package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.fault.Names;
import io.github.muchang.identity.CarrierId;
import java.util.Arrays;
import java.util.List;

/**
 * 人设: somebody of the staff as customers know them, and the accounts by which they speak. What is sent through one of these is said in the
 * persona's own words, where a content has such ({@link Content#variant}). Immutable.
 *
 * @param name as variants name it
 * @param traits what it is like, such as 有趣, 好玩, 深度
 * @param voices the accounts by which it speaks
 */
public record Persona(String name, List<String> traits, List<Voice> voices) {
    /** Checks the names. */
    public Persona {
        Names.checked(name, "persona");
        traits = ImmutableList.copyOf(traits);
        voices = ImmutableList.copyOf(voices);
    }

    /** One without traits, that has no account yet. */
    public static Persona named(String name) {
        return new Persona(name, ImmutableList.of(), ImmutableList.of());
    }

    /** The same, who is like this. */
    public Persona like(String... what) {
        return new Persona(
                name,
                ImmutableList.<String>builder()
                        .addAll(traits)
                        .addAll(Arrays.asList(what))
                        .build(),
                voices);
    }

    /** The same, who also speaks by this account of ours. */
    public Persona speakingBy(String carrier, String account) {
        return new Persona(
                name,
                traits,
                ImmutableList.<Voice>builder()
                        .addAll(voices)
                        .add(new Voice(CarrierId.of(carrier), account))
                        .build());
    }

    /**
     * One of our accounts.
     *
     * @param carrier on which carrier
     * @param account which
     */
    public record Voice(CarrierId carrier, String account) {}
}
