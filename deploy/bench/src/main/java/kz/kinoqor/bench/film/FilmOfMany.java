package kz.kinoqor.bench.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P17, of films: any film by its id at a catalog of few and at one of a hundred times as many. The ledger's posting joins
 * when there is a ledger.
 */
public final class FilmOfMany implements Measurement {

    private static final int TIMES = 100;

    private final SyntheticCatalog few;
    private final SyntheticCatalog many;

    /**
     * @param films how many are few
     */
    public FilmOfMany(LocalStack stack, Path home, int films) {
        this.few = new SyntheticCatalog(stack, home, "catalog_of_few", films);
        this.many = new SyntheticCatalog(stack, home, "catalog_of_many", TIMES * films);
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.FILM_OF_MANY);
    }

    @Override
    public void prepare() throws Exception {
        few.open();
        many.open();
    }

    @Override
    public void warm(Duration time) throws Exception {
        few.read(time.dividedBy(2));
        many.read(time.dividedBy(2));
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        return Map.of(Bar.FILM_OF_MANY, new Pair(few.read(round), many.read(round)));
    }

    @Override
    public void close() throws Exception {
        try {
            few.close();
        } finally {
            many.close();
        }
    }
}
