package kz.kinoqor.contracts.architecture.canary;

import com.networknt.schema.JsonSchema;

/** A contract that knows a framework. */
public record LeansOnAFramework(JsonSchema schema) {}
