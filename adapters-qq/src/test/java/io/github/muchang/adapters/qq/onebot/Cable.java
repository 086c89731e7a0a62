package io.github.muchang.adapters.qq.onebot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The way to a platform; leads to nobody while it is cut. */
final class Cable extends ProxySelector {
    private volatile boolean cut;

    void cut(boolean now) {
        cut = now;
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(
                cut
                        ? new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1))
                        : Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
