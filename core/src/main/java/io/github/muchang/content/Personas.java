package io.github.muchang.content;

import com.google.common.collect.ImmutableList;
import io.github.muchang.identity.CarrierId;
import java.util.List;

/** Who speaks by which account. Immutable. */
public final class Personas {
    /** Nobody in particular. */
    public static final Personas NONE = new Personas(ImmutableList.of());

    private final List<Persona> all;

    private Personas(List<Persona> all) {
        this.all = all;
    }

    /**
     * These, and one more.
     *
     * @throws IllegalArgumentException if another has the same name, or speaks by the same account
     */
    public Personas and(Persona more) {
        for (Persona each : all) {
            if (each.name().equals(more.name())) {
                throw new IllegalArgumentException("two personas are called '" + more.name() + "'");
            }
            more.voices().stream().filter(each.voices()::contains).findFirst().ifPresent(voice -> {
                throw new IllegalArgumentException("'" + each.name() + "' and '" + more.name()
                        + "' both speak by account '" + voice.account() + "' on " + voice.carrier());
            });
        }
        return new Personas(
                ImmutableList.<Persona>builder().addAll(all).add(more).build());
    }

    /** The name of whoever speaks by an account; empty if nobody in particular does. */
    public String by(CarrierId carrier, String account) {
        for (Persona each : all) {
            for (Persona.Voice voice : each.voices()) {
                if (voice.account().equals(account) && voice.carrier().equals(carrier)) {
                    return each.name();
                }
            }
        }
        return "";
    }

    /** Those who are like this. */
    public List<Persona> like(String trait) {
        return all.stream().filter(each -> each.traits().contains(trait)).collect(ImmutableList.toImmutableList());
    }

    /** All of them, in the order in which they were named. */
    public List<Persona> all() {
        return all;
    }
}
