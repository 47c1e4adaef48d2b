package no.maalkort.pxweb;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that a service's address names: this one, or one that everybody can reach. */
final class Host {
    private Host() {}

    /** Whether the name itself says so; one that only leads here does not. */
    static boolean isThisMachine(String name) {
        return name.equals("localhost") || name.matches("127(\\.[0-9]{1,3}){3}") || name.equals("[::1]");
    }

    /**
     * Refuses a name that leads to an address in no public network, lest a name given in good faith ask a machine behind
     * this one's wall. A name that leads nowhere is left to the call.
     *
     * @throws Refused with the address it leads to
     */
    static void checkPublic(String name) {
        if (isThisMachine(name)) {
            return;
        }
        for (var address : addresses(name)) {
            if (!isPublic(address)) {
                throw Refused.because(
                        "The service at (" + name + ") leads to (" + address.getHostAddress()
                                + "), an address in no public network.",
                        "the name is misspelt; a table from a service of your own can be saved and imported as a file.");
            }
        }
    }

    private static InetAddress[] addresses(String name) {
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
        boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean isNone = bytes.length == 4 && bytes[0] == 0;
        return !(isUniqueLocal
                || isShared
                || isNone
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress());
    }
}
