package io.github.muchang.testkit.wechat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Union ids: as if all fakes were bound to one open platform, somebody of the same name has the same with each. */
final class Unionid {
    private Unionid() {}

    static String of(String name) {
        String digits = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "uFAKE" + digits.substring(0, 23);
    }
}
