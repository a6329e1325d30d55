package kz.kinoqor.analytics.orgcensus;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of how many film organisations a region has.
 *
 * @param region ISO 3166-2
 * @param year the year it speaks of
 * @param total null where the source names the region and no total
 * @param source the document
 * @param quote its words
 */
record CoverageStatement(String region, int year, @Nullable Integer total, String source, String quote) {}
