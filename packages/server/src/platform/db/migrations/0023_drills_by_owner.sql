-- Ending somebody's sessions ends the drill they began, which is found by an index.

create index bypass_links_drill_by on bypass_links (drill_by) where drill_by is not null;
