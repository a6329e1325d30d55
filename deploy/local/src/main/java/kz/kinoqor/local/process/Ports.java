package kz.kinoqor.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports, chosen once and remembered by name. */
public final class Ports {

    /*
     * Below the range from which the kernel takes the local end of outgoing connections (32768 and up on Linux): a client
     * that keeps knocking at the port of a killed part would otherwise end up connected to itself and hold the port.
     */
    private static final int FIRST = 15_000;

    private static final int LAST = 30_000;

    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private final Notebook notebook;

    Ports(Notebook notebook) {
        this.notebook = notebook;
    }

    /** The name of the port on which a process of this name says how it is. */
    public static String management(String process) {
        return process + "-management";
    }

    /** The port of this name; another one than before only if a stranger has taken it meanwhile. */
    public int port(String name) {
        int remembered = Integer.parseInt(notebook.recall(name, () -> Integer.toString(free())));
        if (isFree(remembered)) {
            return remembered;
        }
        int other = free();
        notebook.note(name, Integer.toString(other));
        return other;
    }

    /** The port noted under this name while its part runs. */
    public int portInUse(String name) {
        return notebook.look(name)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("no port was ever chosen for " + name));
    }

    /** Lays down the port of this name. */
    public void choose(String name, int port) {
        notebook.note(name, Integer.toString(port));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        for (int tries = 0; tries < 1_000; tries++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (GIVEN_OUT.add(candidate) && isFree(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
    }
}
