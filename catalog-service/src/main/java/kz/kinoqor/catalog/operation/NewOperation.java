package kz.kinoqor.catalog.operation;

import java.util.List;
import java.util.UUID;

/**
 * Long work that begins.
 *
 * @param kind what it is, for example FILM_IMPORT
 * @param dryRun whether it only foresees
 * @param ignoredColumns parts of what is sent that nobody will look at
 */
public record NewOperation(UUID id, String kind, boolean dryRun, List<String> ignoredColumns, Sender sender) {}
