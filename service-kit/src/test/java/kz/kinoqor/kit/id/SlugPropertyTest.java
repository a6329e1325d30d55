package kz.kinoqor.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlugPropertyTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");

    @Property
    void anyTitleGivesASlug(@ForAll String title) {
        assertThat(Slug.of(title, ID).text())
                .matches("[a-z0-9]+(-[a-z0-9]+)*-0e2c3f9c2a")
                .hasSizeLessThan(74);
    }
}
