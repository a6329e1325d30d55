create table last_arrived (subject uuid);
insert into last_arrived values (null);
