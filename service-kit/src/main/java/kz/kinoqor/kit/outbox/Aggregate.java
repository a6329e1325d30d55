package kz.kinoqor.kit.outbox;

import java.util.UUID;

/** A unit of consistency whose changes are announced as facts. */
public interface Aggregate {

    UUID id();

    /** How often it has changed, from 1; raised by the change itself, before its fact is written. */
    long revision();
}
