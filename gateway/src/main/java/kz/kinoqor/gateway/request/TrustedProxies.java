package kz.kinoqor.gateway.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who sent a request: the peer, or whom a proxy that is trusted names. */
@Singleton
public class TrustedProxies {

    private final List<IpSubnetFilterRule> trusted;

    TrustedProxies(RequestBounds bounds) {
        this.trusted = bounds.trustedProxies().orElse(List.of()).stream()
                .map(TrustedProxies::network)
                .toList();
    }

    private static IpSubnetFilterRule network(String text) {
        var slash = text.indexOf('/');
        var address = slash < 0 ? text : text.substring(0, slash);
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "kinoqor.gateway.request.trusted-proxies: " + text + " is no address or network");
        }
        var prefix = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }

    public Client client(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        if (trusted.isEmpty() || !trusts(peer)) {
            return new Client(peer, request.scheme());
        }
        return new Client(named(request, peer), scheme(request));
    }

    /** The nearest address that is not a trusted proxy: what stands further left in the list may be made up. */
    private String named(HttpServerRequest request, String peer) {
        var nearest = peer;
        var chain =
                String.join(",", request.headers().getAll("x-forwarded-for")).split(",", -1);
        for (var i = chain.length - 1; i >= 0; i--) {
            var one = chain[i].strip();
            if (address(one) == null) {
                return nearest;
            }
            nearest = one;
            if (!trusts(one)) {
                return one;
            }
        }
        return nearest;
    }

    private static String scheme(HttpServerRequest request) {
        var said = request.getHeader("x-forwarded-proto");
        return "https".equalsIgnoreCase(said) || "http".equalsIgnoreCase(said)
                ? said.toLowerCase(java.util.Locale.ROOT)
                : request.scheme();
    }

    private boolean trusts(String text) {
        var address = address(text);
        if (address == null) {
            return false;
        }
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static @Nullable InetAddress address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException odd) {
            return null;
        }
    }
}
