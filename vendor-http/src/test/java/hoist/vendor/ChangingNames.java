package hoist.vendor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A name service whose names can be given other addresses; whatever it was not told it asks the machine's own. */
public final class ChangingNames extends InetAddressResolverProvider {
    private static final Map<String, List<InetAddress>> ADDRESSES = new ConcurrentHashMap<>();

    /** From now on the name stands for these addresses. */
    static void set(String name, String... addresses) {
        ADDRESSES.put(name, Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var own = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                var told = ADDRESSES.get(host);
                return told == null ? own.lookupByName(host, policy) : told.stream();
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return own.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "changing names";
    }
}
