package kz.kinoqor.gateway.request;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/**
 * Who sent a request.
 *
 * @param address as text, without a port
 * @param scheme {@code http} or {@code https}, as the client spoke it
 */
public record Client(String address, String scheme) {

    private static final int SUBSCRIBER_BYTES = 8;

    /** What is counted as one client: an address, or with IPv6 the network that one subscriber is given. */
    public String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= SUBSCRIBER_BYTES
                ? address
                : HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES);
    }
}
