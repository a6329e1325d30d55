package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.funding.film.KnownFilms;
import kz.kinoqor.funding.fund.KnownFunds;

/** What an award stands on: a fund on record, and a film that the register has told of. */
@ApplicationScoped
class Grounds {

    private final KnownFunds funds;
    private final KnownFilms films;

    Grounds(KnownFunds funds, KnownFilms films) {
        this.funds = funds;
        this.films = films;
    }

    /** Refuses with {@code award-fund-unknown} or {@code film-not-known-yet} (422). */
    void mustBeThereFor(Award.Parties parties) {
        if (!funds.contains(parties.fundId())) {
            throw new AwardProblem.AwardFundUnknown(parties.fundId()).refuse();
        }
        if (!films.contains(parties.filmId())) {
            throw new AwardProblem.FilmNotKnownYet(parties.filmId()).refuse();
        }
    }
}
