package kz.kinoqor.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.kinoqor.kit.problem.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CursorsPropertyTest {

    private final Cursors cursors = new Cursors("a secret");

    @Property
    void whatGoesIntoACursorComesOutOfIt(
            @ForAll @NotEmpty @Size(max = 3) List<@StringLength(max = 40) String> key, @ForAll String filter) {
        var plain =
                key.stream().map(part -> part.replaceAll("[\\x1f\\p{Cs}]", "")).toList();

        assertThat(cursors.read(cursors.after(plain, filter), filter)).contains(plain);
    }

    @Property
    void noChangedCharacterGoesUnnoticed(@ForAll @IntRange(max = 40) int at) {
        var cursor = cursors.after(List.of("0190a000-0000-7000-8000-000000000001"), "films");
        var changed = new StringBuilder(cursor);
        changed.setCharAt(at, cursor.charAt(at) == 'A' ? 'B' : 'A');

        assertThatThrownBy(() -> cursors.read(changed.toString(), "films"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cursor-invalid");
    }

    @Property
    void noArbitraryTextPassesForACursor(@ForAll String text) {
        assertThatThrownBy(() -> cursors.read(text, "films")).isInstanceOf(Refusal.class);
    }
}
