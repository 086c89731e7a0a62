/** Muchang on QQ: the official bot, and OneBot v11 for whoever accepts its risk. */
module io.github.muchang.adapters.qq {
    requires transitive io.github.muchang.core;
    requires com.google.common;
    requires transitive java.net.http;
    requires static org.java_websocket;
    requires static org.jspecify;

    exports io.github.muchang.adapters.qq.official;
    exports io.github.muchang.adapters.qq.onebot;
}
