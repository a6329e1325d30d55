package kz.kinoqor.catalog;

/** Depends on another service's class: itself. */
public record ServiceCanary(ServiceCanary.Part part) {

    /** What is depended on. */
    public record Part() {}
}
