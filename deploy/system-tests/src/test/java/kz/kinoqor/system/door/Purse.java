package kz.kinoqor.system.door;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a fund's officer does at the gateway. */
public final class Purse {

    private final Door door;

    public Purse(Door door) {
        this.door = door;
    }

    /** Puts an invented fund on record. */
    public UUID fund(String name) {
        return door.send(Call.post("/v1/funds", Forms.fund(name)).as(Door.OFFICER))
                .expecting(201)
                .id();
    }

    /** Grants an award, as soon as funding has heard of the film. */
    public Answer grant(UUID fund, UUID film, String amount, String grantedOn) {
        var grant = Call.post("/v1/awards", Forms.award(fund, film, amount, grantedOn))
                .as(Door.OFFICER)
                .withKey("award-" + UUID.randomUUID());
        return Awaitility.await("funding knows film " + film)
                .atMost(Duration.ofSeconds(20))
                .until(() -> door.send(grant), answer -> !"film-not-known-yet".equals(answer.code()))
                .expecting(201);
    }

    public Answer terminate(Answer award, String day) {
        return door.send(Call.post("/v1/awards/" + award.id() + ":terminate", Forms.termination(day))
                        .as(Door.OFFICER)
                        .withKey("end-" + award.id())
                        .ifMatch(award.tag()))
                .expecting(200);
    }
}
