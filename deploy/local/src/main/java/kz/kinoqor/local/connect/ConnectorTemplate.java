package kz.kinoqor.local.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import kz.kinoqor.local.process.Checkout;

/** The one definition of a relay, {@code deploy/connectors/outbox.json}, filled in for a database. */
final class ConnectorTemplate {

    private ConnectorTemplate() {}

    /** What Kafka Connect takes: the name and its configuration. */
    static String definitionFor(String database) {
        var template = Checkout.find().at("deploy/connectors/outbox.json");
        try {
            return Files.readString(template)
                    .replace("@database@", database)
                    .replace("@DATABASE@", database.toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + template, e);
        }
    }
}
