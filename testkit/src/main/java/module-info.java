/** What shows that an adapter or a store keeps the promises Muchang relies on, and that a domain of one's own does what it should. */
module io.github.muchang.testkit {
    requires transitive io.github.muchang.core;
    requires transitive org.junit.jupiter.api;
    requires java.logging;
    requires java.net.http;
    requires jdk.httpserver;
    requires org.java_websocket;
    requires static org.jspecify;

    exports io.github.muchang.testkit;
    exports io.github.muchang.testkit.population;
    exports io.github.muchang.testkit.qq;
    exports io.github.muchang.testkit.story;
    exports io.github.muchang.testkit.wechat;
}
