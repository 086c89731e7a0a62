/** The core of Muchang: one embeddable engine for private-domain operations. */
module io.github.muchang.core {
    requires com.google.common;
    requires org.slf4j;
    requires roaringbitmap;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;
    requires static org.jspecify;

    exports io.github.muchang.money;
}
