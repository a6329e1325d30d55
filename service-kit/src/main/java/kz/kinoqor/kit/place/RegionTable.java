package kz.kinoqor.kit.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import kz.kinoqor.kit.text.Language;
import kz.kinoqor.kit.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The file of regions: code, kind, name_en, name_kk, name_ru, valid_from, valid_to, predecessor, old_code. */
final class RegionTable {

    private RegionTable() {}

    static List<Region> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RegionTable.class.getResourceAsStream("regions-kz.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> region(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String[] cell) {
        var name = new LinkedHashMap<Language, String>();
        name.put(Language.KAZAKH, cell[3]);
        name.put(Language.RUSSIAN, cell[4]);
        name.put(Language.ENGLISH, cell[2]);
        return new Region(
                cell[0],
                cell[1],
                new LocalizedText(name),
                date(cell[5]),
                date(cell[6]),
                cell[7].isEmpty() ? List.of() : List.of(cell[7].split(" ")),
                cell[8].isEmpty() ? null : cell[8]);
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
