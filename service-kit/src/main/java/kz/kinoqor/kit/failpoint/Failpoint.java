package kz.kinoqor.kit.failpoint;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A named place where the process ends at once, as under {@code kill -9}, when {@code KINOQOR_FAILPOINT} names it. Unset
 * in production; the system tests set it to prove that no crash loses or doubles anything.
 */
public final class Failpoint {

    private static final String ARMED = ConfigProvider.getConfig()
            .getOptionalValue("kinoqor.failpoint", String.class)
            .orElse("");
    /** Exit status of a process ended by signal 9. */
    private static final int KILLED = 137;

    private Failpoint() {}

    public static void reach(String name) {
        if (ARMED.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
