package kz.kinoqor.catalog.selection;

/** What a verb of a selection did to it. */
sealed interface SelectionChange {

    /** It is on record now. */
    record Recorded() implements SelectionChange {}

    /** One more source states it. */
    record SourceAdded() implements SelectionChange {}
}
