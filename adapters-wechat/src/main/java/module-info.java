/** Muchang on WeChat: WeCom's customer contact, and official accounts. */
module io.github.muchang.adapters.wechat {
    requires transitive io.github.muchang.core;
    requires com.google.common;
    requires transitive java.net.http;
    requires java.xml;
    requires static org.jspecify;

    exports io.github.muchang.adapters.wechat;
}
