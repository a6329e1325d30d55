package kz.kinoqor.gateway.limit;

import jakarta.inject.Singleton;
import java.util.Optional;
import kz.kinoqor.gateway.request.Client;

/** How often one address, and one holder of tokens, may ask. */
@Singleton
public class RateLimits {

    private final Limit clients;
    private final Limit holders;

    RateLimits(LimitBounds bounds) {
        this.clients = new Limit("client", bounds.requestsPerClient(), bounds);
        this.holders = new Limit("holder", bounds.requestsPerHolder(), bounds);
    }

    public Optional<Allowance> of(Client client) {
        return clients.take(client.network());
    }

    /** Of whoever holds a token that has been verified. */
    public Optional<Allowance> ofHolder(String authorization) {
        return holders.take(Holder.of(authorization));
    }

    /** How many callers are remembered now. */
    public long remembered() {
        return clients.size() + holders.size();
    }
}
