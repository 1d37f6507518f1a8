-- A part of the office's work that only some see; every report belongs to one.
alter table inbox add column project text not null default 'default';

create index inbox_project on inbox (project, report);

-- Which report a content or an entry of the log is of, for those who see some reports alone.
create index report_text on report (text);
create index report_extraction on report (extraction);
create index trace_seq on trace (seq);
