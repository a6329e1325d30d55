package kz.kinoqor.kit.id;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kazakh and Russian letters (and their neighbours') in plain Latin ones, lower case, as film people of Kazakhstan spell
 * their own titles: Толқын is tolqyn, Кішкентай ханзада is kishkentai khanzada. Good for addresses, not for search.
 */
final class Romanisation {

    private static final Map<Integer, String> LETTERS = table("""
            а a  ә a  б b  в v  г g  ғ g  д d  е e  ё yo ж zh з z  и i  й i  к k  қ q  л l
            м m  н n  ң n  о o  ө o  п p  р r  с s  т t  у u  ұ u  ү u  ф f  х kh һ h  ц ts
            ч ch ш sh щ shch ъ - ы y  і i  ь - э e  ю yu я ya
            є ye ї yi ґ g  ў u  җ zh ћ c  ђ d  ј j  љ lj њ nj џ dz
            ß ss æ ae œ oe ø o  ł l  đ d  ð d  þ th ı i  ə a  ŋ n
            """);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Romanisation() {}

    /** Lower case; letters that the table does not know stay as they are, without their marks. */
    static String of(String title) {
        var composed = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var latin = composed.codePoints()
                .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter)))
                .collect(Collectors.joining());
        return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Map<Integer, String> table(String pairs) {
        var cells = pairs.strip().split("\\s+");
        return IntStream.range(0, cells.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        i -> cells[2 * i].codePointAt(0), i -> cells[2 * i + 1].replace("-", "")));
    }
}
