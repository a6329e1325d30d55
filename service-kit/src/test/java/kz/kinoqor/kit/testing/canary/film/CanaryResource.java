package kz.kinoqor.kit.testing.canary.film;

import javax.sql.DataSource;

/** Speaks more than HTTP. */
record CanaryResource(DataSource database) {}
