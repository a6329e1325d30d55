package kz.kinoqor.system.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sockets on which a process waits for connections, as the kernel knows them.
 *
 * @param pid the process
 */
record Listeners(long pid) {

    private static final String LISTENING = "0A";
    private static final String LOOPBACK = "0100007F";

    /** As {@code 127.0.0.1:8080}; any other address than that one is left in the kernel's writing. */
    Set<String> addresses() throws IOException {
        var own = sockets();
        var addresses = new TreeSet<String>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            try (var lines = Files.lines(process().resolve("net").resolve(table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(fields -> fields[3].equals(LISTENING) && own.contains("socket:[" + fields[9] + "]"))
                        .map(fields -> address(fields[1]))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    private Set<String> sockets() throws IOException {
        var sockets = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(process().resolve("fd"))) {
            for (var descriptor : descriptors) {
                try {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    // Whatever it was, the process does not listen on it any more.
                }
            }
        }
        return sockets;
    }

    /** Both parts are hexadecimal; an address of IPv6 that stands for one of IPv4 ends like it. */
    private static String address(String local) {
        var colon = local.indexOf(':');
        var host = local.substring(0, colon);
        return (host.endsWith(LOOPBACK) ? "127.0.0.1" : host) + ":" + Integer.parseInt(local.substring(colon + 1), 16);
    }

    private Path process() {
        return Path.of("/proc", Long.toString(pid));
    }
}
