-- Each version of a read model's code has builds of its own, so that two versions run side by side.
create table read_model_version (
    name       text        not null,
    version    text        not null,               -- 3-9f2c41aa: its meaning and a hash of its tables' DDL; or 'every'
    claimed_at timestamptz not null default now(), -- when a process last said that it runs this version
    primary key (name, version)
);

create table read_model_build (
    name          text        not null,
    build         int         not null,             -- counts the builds of a read model, whatever their version
    version       text        not null,
    schema_name   text        not null unique,      -- also its subscription
    step          int         not null,             -- how many files of DDL its tables have been through
    state         text        not null
                  check (state in ('BUILDING', 'CAUGHT_UP', 'LIVE', 'PREVIOUS', 'FAILED', 'RETIRED')),
    since         timestamptz not null,             -- in this state
    started_at    timestamptz not null,
    finished_at   timestamptz,
    compared      bigint,                           -- bytes of tables compared so far
    to_compare    bigint,
    checksum      text,                             -- its own, when it was compared
    live_checksum text,                             -- that of the build it was compared with
    events        bigint,                           -- events it had applied by then
    detail        text,
    cleared       boolean     not null default false, -- retired, and everything of it gone but this row
    primary key (name, build)
);
create unique index read_model_build_one_at_a_time on read_model_build (name, version)
    where state in ('BUILDING', 'CAUGHT_UP');
-- Readers look here, so a swap is one transaction of two updates.
create unique index read_model_build_live on read_model_build (name, version)
    where state = 'LIVE';

-- Builds that are there are taken over as they stand, under the version that the release of them has by today's count. What
-- is of none of these versions is claimed by nobody, and goes after the time of grace. The tables of the old registry stay
-- for processes of that release that still run.
insert into read_model_build (name, build, version, schema_name, step, state, since, started_at, finished_at,
                              checksum, live_checksum, events, detail, cleared)
select b.name, b.build, coalesce(r.version, b.version || '-before'), b.schema_name, 1, b.state,
       coalesce(b.finished_at, b.started_at), b.started_at, b.finished_at,
       b.checksum, b.live_checksum, b.events, b.detail, b.state = 'RETIRED'
  from projection_build b
  left join (values ('feed',       1, 'every'),
                    ('filmcensus', 1, '1-ff1c716d'),
                    ('filmthread', 1, '1-208cc8ec'),
                    ('fundhealth', 1, '1-6511a663'),
                    ('orgcensus',  1, '1-665517dc'),
                    ('overview',   1, '1-81d2332d')) as r (name, released, version)
    on r.name = b.name and r.released = b.version;

insert into read_model_version (name, version)
select distinct name, version from read_model_build where state <> 'RETIRED';
