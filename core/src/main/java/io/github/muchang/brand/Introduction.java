package io.github.muchang.brand;

import com.google.common.collect.ImmutableList;
import io.github.muchang.channel.Pathway;
import io.github.muchang.channel.Pool;
import io.github.muchang.channel.SourceCode;
import io.github.muchang.content.Purpose;
import java.util.List;

/**
 * One brand leads its customers to another (子品牌相互导流), for a purpose that they agreed to. Immutable.
 *
 * @param from a pool of the brand whose customers they are
 * @param to a pool of the brand that they are led to
 * @param purpose what for
 * @param codes the source codes through which they come
 */
public record Introduction(Pool from, Pool to, Purpose purpose, List<SourceCode> codes) {
    /**
     * Checks that there are two brands.
     *
     * @throws IllegalArgumentException if both pools are of one owner, or one is of none
     */
    public Introduction {
        codes = ImmutableList.copyOf(codes);
        if (from.owner().isBlank() || to.owner().isBlank() || from.owner().equals(to.owner())) {
            throw new IllegalArgumentException("an introduction leads from one brand to another, found pool '"
                    + from.name() + "' of '" + from.owner() + "' and pool '" + to.name() + "' of '" + to.owner() + "'");
        }
    }

    /** From a pool of one brand to a pool of another, for a purpose, through these codes. */
    public static Introduction of(Pool from, Pool to, Purpose purpose, SourceCode... codes) {
        return new Introduction(from, to, purpose, ImmutableList.copyOf(codes));
    }

    /** The pathway of it, named {@code from/to}. */
    public Pathway pathway() {
        return Pathway.from(from).to(to).purpose(purpose).by(codes.toArray(SourceCode[]::new));
    }
}
