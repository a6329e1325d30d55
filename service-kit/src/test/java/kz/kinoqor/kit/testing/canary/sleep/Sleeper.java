package kz.kinoqor.kit.testing.canary.sleep;

/** Waits on the clock. */
class Sleeper {

    void waitABit() throws InterruptedException {
        Thread.sleep(1);
    }
}
