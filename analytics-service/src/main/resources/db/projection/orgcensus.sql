-- Three facets of an organisation, each replaced whole by the newest fact that tells it.
-- Dates are bounds: null in "from" is "since always", null in "to" is "still".
create table organisation_details (
    organisation_id uuid   primary key,
    sequence        bigint not null,
    legal_form      text   not null,
    activities      text[] not null,
    seats           jsonb  not null,  -- [{"code", "from", "to"}]
    registered_from date,
    dissolved_on    date
);

create table organisation_ownership (
    organisation_id uuid   primary key,
    sequence        bigint not null,
    stakes          jsonb  not null   -- [{"ownershipClass", "percent", "from", "to"}]
);

-- The marked set an organisation was registered in; organisations of no set have no row.
create table organisation_collection (
    organisation_id uuid primary key,
    collection      text not null
);
