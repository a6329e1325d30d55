package kz.kinoqor.gateway.backend;

import com.fasterxml.jackson.databind.JsonNode;

/** What came back from a service. */
public sealed interface Reply {

    /** It answered with a document. */
    record Said(int status, JsonNode json) implements Reply {

        public boolean well() {
            return status >= 200 && status < 300;
        }
    }

    /** It did not answer in time, or not with a document. */
    record Away(String why) implements Reply {}
}
