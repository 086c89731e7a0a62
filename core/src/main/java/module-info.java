/** The core of Muchang: one embeddable engine for private-domain operations. */
module io.github.muchang.core {
    requires com.google.common;
    requires com.samskivert.jmustache;
    requires org.slf4j;
    requires static transitive com.google.errorprone.annotations;
    requires roaringbitmap;
    requires transitive tools.jackson.databind;
    requires transitive java.net.http;
    requires tools.jackson.dataformat.csv;
    requires static transitive org.jspecify;

    exports io.github.muchang.assessment;
    exports io.github.muchang.attribution;
    exports io.github.muchang.brand;
    exports io.github.muchang.carrier;
    exports io.github.muchang.channel;
    exports io.github.muchang.circle;
    exports io.github.muchang.community;
    exports io.github.muchang.content;
    exports io.github.muchang.domain;
    exports io.github.muchang.fault;
    exports io.github.muchang.foresight;
    exports io.github.muchang.http;
    exports io.github.muchang.identity;
    exports io.github.muchang.imports;
    exports io.github.muchang.insight;
    exports io.github.muchang.journal;
    exports io.github.muchang.journey;
    exports io.github.muchang.json;
    exports io.github.muchang.lifecycle;
    exports io.github.muchang.media;
    exports io.github.muchang.money;
    exports io.github.muchang.party;
    exports io.github.muchang.policy;
    exports io.github.muchang.preset;
    exports io.github.muchang.price;
    exports io.github.muchang.repurchase;
    exports io.github.muchang.referral;
    exports io.github.muchang.runtime;
    exports io.github.muchang.segment;
    exports io.github.muchang.signal;
    exports io.github.muchang.staff;
    exports io.github.muchang.store;
    exports io.github.muchang.store.file;
    exports io.github.muchang.time;
    exports io.github.muchang.vault;
}
