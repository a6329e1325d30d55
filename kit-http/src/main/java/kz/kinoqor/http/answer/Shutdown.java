package kz.kinoqor.http.answer;

import io.quarkus.runtime.Application;

/** Whether this process is on its way out: then what it lacks is no mistake, and another process answers. */
public final class Shutdown {

    private Shutdown() {}

    /**
     * True from the first moment of it. Clients and pools are closed before anything is told that the process ends, and
     * requests on connections that are open still come.
     */
    public static boolean hasBegun() {
        var process = Application.currentApplication();
        return process != null && !process.isStarted();
    }
}
