package io.github.muchang.channel;

import io.github.muchang.fault.Names;

/**
 * A code through which people arrive, one per placement (每张桌子, 票据, 包裹卡片), so that the place where somebody came from is
 * known. Platforms carry it as "state" or "scene".
 *
 * @param code the code; a name of at most 64 bytes
 * @param placement where it is put up; may be empty
 */
public record SourceCode(String code, String placement) {
    /** Checks the code. */
    public SourceCode {
        Names.checked(code, "source code");
    }

    /** A code without a described placement. */
    public static SourceCode of(String code) {
        return new SourceCode(code, "");
    }

    /** The same code, put up here. */
    public SourceCode placedAt(String where) {
        return new SourceCode(code, where);
    }
}
