package org.flexmelder.portal;

import java.net.ProxySelector;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Chooses the proxy of a request and marks in the context which one it is. */
final class ProxyMark extends SystemDefaultRoutePlanner {
    private static final String PROXY = "org.flexmelder.proxy";

    ProxyMark(ProxySelector proxies) {
        super(proxies);
    }

    /** The proxy of the request with this context; null where it goes straight. */
    static @Nullable HttpHost of(HttpContext context) {
        return (HttpHost) context.getAttribute(PROXY);
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        HttpHost proxy = super.determineProxy(target, context);
        context.setAttribute(PROXY, proxy);
        return proxy;
    }
}
