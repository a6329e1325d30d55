package kz.kinoqor.catalog.intake.line;

/**
 * Follows the quotes of a CSV record (RFC 4180) over one or several lines. A quote counts at the beginning of a cell
 * only; one in the middle of a bare cell is a character like any other.
 */
final class Quotes {

    private enum Place {
        CELL_START,
        BARE,
        QUOTED,
        /** Behind a quote within quotes: it closes the cell, or another one makes it a character. */
        BEHIND_QUOTE,
        /** Behind closing quotes stands something that is no comma. */
        BROKEN
    }

    private Place place = Place.CELL_START;

    /** The record goes on in the next line. */
    boolean areOpen() {
        return place == Place.QUOTED;
    }

    boolean areBroken() {
        return place == Place.BROKEN;
    }

    void follow(byte[] line) {
        for (byte character : line) {
            place = after(character);
        }
    }

    private Place after(byte character) {
        return switch (place) {
            case CELL_START -> character == '"' ? Place.QUOTED : bare(character);
            case BARE -> bare(character);
            case QUOTED -> character == '"' ? Place.BEHIND_QUOTE : Place.QUOTED;
            case BEHIND_QUOTE -> behindQuote(character);
            case BROKEN -> Place.BROKEN;
        };
    }

    private static Place bare(byte character) {
        return character == ',' ? Place.CELL_START : Place.BARE;
    }

    private static Place behindQuote(byte character) {
        return switch (character) {
            case '"' -> Place.QUOTED;
            case ',' -> Place.CELL_START;
            case ' ' -> Place.BEHIND_QUOTE;
            default -> Place.BROKEN;
        };
    }
}
