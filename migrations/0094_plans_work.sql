-- What was entered into the form of an action beyond what is shown of it: its lists as they were written, costs that are not complete yet.
-- Null until somebody edits the action in the workspace.
alter table action add column entered jsonb;
