package kz.kinoqor.local.connect;

/** How a connector and its one task are doing, in the worker's own words. */
public enum ConnectorState {
    RUNNING,
    FAILED,
    UNASSIGNED,
    PAUSED,
    RESTARTING,
    STOPPED,
    DESTROYED,
    /** The worker does not know it, or does not answer. */
    ABSENT
}
