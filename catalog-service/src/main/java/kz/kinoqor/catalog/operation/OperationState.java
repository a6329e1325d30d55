package kz.kinoqor.catalog.operation;

/** Where long work stands. The last three are final. */
public enum OperationState {
    /** What it works on is still being sent. */
    RECEIVING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
