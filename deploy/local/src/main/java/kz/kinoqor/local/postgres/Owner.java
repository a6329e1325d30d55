package kz.kinoqor.local.postgres;

/**
 * A database and the role that owns it and has its name.
 *
 * @param name of both
 * @param password the role's
 */
public record Owner(String name, String password) {}
