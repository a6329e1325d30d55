package kz.kinoqor.local.sample;

import java.net.URI;
import kz.kinoqor.local.identity.TokenMaker;
import kz.kinoqor.local.process.Progress;

/**
 * Fills a new home through the gateway's public API, once. Found by {@link java.util.ServiceLoader}; where none is
 * registered there is nothing to load.
 */
public interface Loading {

    /**
     * Loads everything. A load that was broken off is started again from the beginning at the next start, so it must be
     * able to meet its own records.
     *
     * @param gateway the one address
     * @param tokens for whichever roles it needs
     * @param progress told of each step that a person would wait for
     */
    void load(URI gateway, TokenMaker tokens, Progress progress);
}
