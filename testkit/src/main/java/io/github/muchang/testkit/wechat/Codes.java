package io.github.muchang.testkit.wechat;

/** How many codes the corp has made: contact ways and join ways together (92228). */
final class Codes {
    private final Limits limits;
    private long made;

    Codes(Limits limits) {
        this.limits = limits;
    }

    void add(String path) {
        limits.atMost("contact-ways", made + 1, 41045, path);
        made++;
    }

    void remove() {
        made--;
    }
}
