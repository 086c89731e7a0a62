package io.github.muchang.adapters.wechat;

import io.github.muchang.fault.Faults;
import java.util.regex.Pattern;

/** By what an official account knows a message again; of the same form as {@code Outbound.key}. */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Keys() {}

    static void check(String key, String what) {
        Faults faults = new Faults();
        check(key, faults);
        faults.throwIfAny(what);
    }

    static void check(String key, Faults faults) {
        if (!KEY.matcher(key).matches()) {
            faults.add("key", "1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
    }
}
