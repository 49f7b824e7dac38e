package org.sundial.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Who asks, as far as an address tells. X-Forwarded-For is anybody's to write, so it is believed only from proxies named
 * in {@code sundial.limits.trusted-proxies}, and only up to the first address that is not one of them.
 */
@Component
public final class ClientAddress {
    private final List<IpAddressMatcher> proxies;

    ClientAddress(LimitSettings settings) {
        proxies = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** The key to count by: an IPv4 address, or the /64 of an IPv6 one, which is what one household is given. */
    public String of(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        if (!trusted(remote)) {
            return key(remote);
        }
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (String hop : hops.reversed()) {
            if (!literal(hop)) {
                break;
            }
            remote = hop;
            if (!trusted(hop)) {
                break;
            }
        }
        return key(remote);
    }

    private boolean trusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Never a name: looking one up would let a stranger make us ask his name server. */
    private static boolean literal(String hop) {
        return hop.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    }

    private static String key(String address) {
        try {
            InetAddress parsed = literal(address) ? InetAddress.ofLiteral(address) : InetAddress.getLoopbackAddress();
            if (parsed instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(parsed.getAddress(), 8);
                return InetAddress.getByAddress(Arrays.copyOf(network, 16)).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address.substring(0, Math.min(address.length(), 45));
        }
    }
}
