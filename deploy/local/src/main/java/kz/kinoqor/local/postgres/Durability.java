package kz.kinoqor.local.postgres;

import java.util.List;

/** What the server promises about a commit, as its settings. */
enum Durability {

    /** A commit that was answered survives a crash, and is decoded for the relay only once it is on disk. */
    DURABLE("fsync=on", "synchronous_commit=on", "full_page_writes=on"),

    /** For tests below the system level: a crash of the machine may lose everything. */
    FAST("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final List<String> settings;

    Durability(String... settings) {
        this.settings = List.of(settings);
    }

    List<String> settings() {
        return settings;
    }
}
