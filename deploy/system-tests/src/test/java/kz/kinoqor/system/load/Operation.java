package kz.kinoqor.system.load;

import kz.kinoqor.system.door.Call;

/**
 * A write that the client wants.
 *
 * @param mark a text of its own that the write carries into its event, so that its effect can be told from every other
 * @param topic where its event belongs
 * @param call what to send, as often as need be: it carries a key
 * @param meant false where the client means to be refused
 */
public record Operation(String mark, String topic, Call call, boolean meant) {

    public String key() {
        return call.headers().getOrDefault("Idempotency-Key", "");
    }

    @Override
    public String toString() {
        return mark + " (" + call + ")";
    }
}
