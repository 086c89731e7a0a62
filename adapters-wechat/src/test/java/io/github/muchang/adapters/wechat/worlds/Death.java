package io.github.muchang.adapters.wechat.worlds;

/** The process is gone. */
final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death() {
        super("the process died", null, false, false);
    }
}
