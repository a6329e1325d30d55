package kz.kinoqor.kit.identifier;

/** What an identifier identifies. */
public enum Subject {
    WORK,
    PERSON,
    ORGANISATION
}
