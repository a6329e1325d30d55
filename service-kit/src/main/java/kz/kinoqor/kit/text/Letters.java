package kz.kinoqor.kit.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Counts the letters of a text, word by word, as of some scripts or of others. */
final class Letters {

    private final Set<UnicodeScript> ours;
    private int ofOurs;
    private int ofOthers;
    private boolean wordHasOurs;
    private boolean wordHasOthers;
    private boolean wordsAreMixed;

    Letters(Set<UnicodeScript> ours) {
        this.ours = ours;
    }

    void take(int codePoint) {
        if (!Character.isLetter(codePoint)) {
            endWordUnlessMark(codePoint);
            return;
        }
        var script = UnicodeScript.of(codePoint);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return; // a modifier letter such as the Kazakh Latin apostrophe goes with any script
        }
        if (ours.contains(script)) {
            ofOurs++;
            wordHasOurs = true;
        } else {
            ofOthers++;
            wordHasOthers = true;
        }
        wordsAreMixed |= wordHasOurs && wordHasOthers;
    }

    boolean areMostlyOurs() {
        return !wordsAreMixed && ofOurs >= ofOthers;
    }

    private void endWordUnlessMark(int codePoint) {
        boolean mark = switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
        if (!mark) {
            wordHasOurs = false;
            wordHasOthers = false;
        }
    }
}
