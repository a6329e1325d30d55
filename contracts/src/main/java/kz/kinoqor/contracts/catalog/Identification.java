package kz.kinoqor.contracts.catalog;

/**
 * An identifier given by somebody else's registry, in its canonical form.
 *
 * @param scheme EIDR, ISAN, IMDB, ISNI, ORCID or BIN
 */
public record Identification(String scheme, String value) {}
