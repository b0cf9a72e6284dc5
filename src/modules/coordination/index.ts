import type { WorkPage } from '../../platform/forms/index.ts';
import type { Desk } from '../editing/index.ts';
import { addCommentCommand } from './app/comments/add-comment.ts';
import { removeComment } from './app/comments/remove-comment.ts';
import { closeFeed, openFeed } from './app/feed.ts';
import { chooseNotices } from './app/notices/settings.ts';
import { recordsOn } from './app/records.ts';
import { remindOfTask } from './app/tasks/remind-of-task.ts';
import { taskDeskWith } from './app/tasks/task-desk.ts';
import { commentsPage } from './web/comments.tsx';
import { recordTasksPage } from './web/record-tasks.tsx';

export { agenda, type AgendaItem, agendaPath } from './app/agenda.ts';
export { type Comment, commentsNaming } from './app/comments/queries.ts';
export { closeFeed, feedOf, openFeed } from './app/feed.ts';
export { feedAnswer, feedTokens } from './app/feed-answer.ts';
export { keptTogether } from './app/kept.ts';
export { isTheirs } from './app/notices/due-tasks.ts';
export { type ReminderParts, sendReminders } from './app/notices/send-reminders.ts';
export { unsubscribe, unsubscribeTokens } from './app/notices/unsubscribe.ts';
export { doneByDoing } from './app/tasks/done-by-doing.ts';
export { endTasksOf, partnersAsked } from './app/tasks/of-partners.ts';
export { remindOfTask } from './app/tasks/remind-of-task.ts';
export { mayChangeTask } from './app/policy.ts';
export { type Colleague, colleagues } from './app/tasks/owners.ts';
export { passOnTasks } from './app/tasks/pass-on.ts';
export { openTasks, openTasksFor, type Task } from './app/tasks/queries.ts';
export { noteVisit } from './app/visits.ts';
export { isLate } from './model/task.ts';
export { besideRecord } from './web/beside.tsx';
export { noticesPage, unsubscribePage } from './web/notices-pages.tsx';

/** What people do together around these records: a desk of tasks, comments and tasks beside each record, and the commands for it. */
export function coordination(recordDesks: readonly Desk[]) {
  const tasks = taskDeskWith(recordsOn(recordDesks));
  const desks: readonly Desk[] = [...recordDesks, tasks.desk];
  const records = recordsOn(desks);
  const addComment = addCommentCommand(records);
  const pages = desks.flatMap((desk): readonly WorkPage[] => [commentsPage(desk, addComment), ...(desk === tasks.desk ? [] : [recordTasksPage(desk, tasks.addTask)])]);
  return {
    taskDesk: tasks.desk, records, pages, addTask: tasks.addTask, addComment,
    commands: [...tasks.commands, remindOfTask, addComment, removeComment, chooseNotices, openFeed, closeFeed],
  } as const;
}
