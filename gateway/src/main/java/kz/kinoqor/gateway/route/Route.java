package kz.kinoqor.gateway.route;

/** Where a request goes, and as what. */
public record Route(Upstream upstream, Operation operation) {}
