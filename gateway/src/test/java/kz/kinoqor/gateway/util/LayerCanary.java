package kz.kinoqor.gateway.util;

/** Sits in a package that is no noun of the business. */
public final class LayerCanary {

    private LayerCanary() {}
}
