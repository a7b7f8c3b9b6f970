// One client's whole way, from a first visit to a follow-up. After each step the page is reloaded, and
// what was written in one place is where it is needed next without being typed again.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { enjoy, fears, open, saved } from './sheet.ts';

const drive = 'Home by four, every school day';
const question =
  'My background is in rostering thirty carers. Which two other kinds of work could use it, ' +
  'and can we leave today with one line for my CV?';

async function keepAndReload(page: Page): Promise<void> {
  await saved(page);
  await page.reload();
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('a client goes through the journey and types nothing twice', async ({ page, browserName }) => {
  await test.step('the first visit says where to begin, and the next sheet is one link away', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'New here?' })).toBeVisible();
    await page
      .locator('[data-new]')
      .getByRole('link', { name: 'What happens in a coaching session' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What happens/);
    await page.getByRole('navigation', { name: 'Along the journey' }).locator('[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/What happens/);
  });

  await test.step('what is loathed, and the drive', async () => {
    await open(page, enjoy);
    await group(page, 'Thing you loathe 1').getByLabel('What is it?').fill('Calls at night');
    await keepAndReload(page);
    await open(page, '/exercises/career-drive/');
    await page.getByLabel('Your drive in one phrase').fill(drive);
    await keepAndReload(page);
    await expect(page.getByLabel('Your drive in one phrase')).toHaveValue(drive);
  });

  await test.step('the drive comes back where the role is looked at', async () => {
    await open(page, '/exercises/role-and-goals/');
    await expect(group(page, 'Your drive, from before')).toContainText(drive);
    await page
      .getByLabel(/^Where you stand/)
      .fill('Nine years in care. I like the people and not the hours.');
    await keepAndReload(page);
  });

  await test.step('documents', async () => {
    await open(page, '/worksheets/document-checklist/');
    await group(page, 'What have you sent?').getByLabel('My résumé or CV').check();
    await keepAndReload(page);
  });

  await test.step('questions from two sets gather in one list and are ranked', async () => {
    await open(page, '/questions/changing-industry/');
    const where = group(page, 'A question about where to go');
    await where.getByLabel('Your background').fill('rostering thirty carers');
    await where.getByLabel('How many options you want').fill('two');
    await where.getByLabel('What you want to leave with').fill('one line for my CV');
    await page.getByLabel('A question in your own words').first().fill('Who hires at fifty?');
    await page.getByRole('checkbox', { name: question }).check();
    await page.getByRole('checkbox', { name: 'Who hires at fifty?' }).check();
    await keepAndReload(page);
    await expect(page.getByRole('checkbox', { name: question })).toBeChecked();

    await open(page, '/questions/interviews/');
    await page.getByLabel('A question in your own words').first().fill('How do I stop rushing?');
    await page.getByRole('checkbox', { name: 'How do I stop rushing?' }).check();
    await keepAndReload(page);

    await open(page, '/questions/question-builder/');
    const ranked = group(page, 'Your questions, the most urgent first').getByRole('listitem');
    await expect(ranked).toHaveCount(3);
    await expect(ranked.nth(0)).toContainText(question);
    await page.getByRole('button', { name: 'Move question 3 up' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Move question 2 up' })).toBeFocused();
    await keepAndReload(page);
    await expect(ranked.nth(1)).toContainText('How do I stop rushing?');
  });

  await test.step('the agenda narrows the topic', async () => {
    await open(page, '/worksheets/session-agenda/');
    const carried = group(page, 'Your questions, in order').getByRole('listitem');
    await expect(carried.nth(1)).toHaveText('How do I stop rushing?');
    const focus = group(page, 'What is this hour for?');
    await focus.getByLabel('What you want to do').fill('find two kinds of work');
    await focus.getByLabel('What you want to leave with').fill('one line for my CV');
    await keepAndReload(page);
  });

  const paper = page.getByRole('region', { name: 'For my session' });
  await test.step('the brief is composed of it all, and keeps back what is unticked', async () => {
    await page.goto('/brief/');
    for (const words of [
      drive,
      'Calls at night',
      'Nine years in care',
      question,
      'find two kinds',
    ]) {
      await expect(paper).toContainText(words);
    }
    await expect(paper).toContainText('My résumé or CV');
    await expect(paper.getByRole('listitem').filter({ hasText: 'rushing' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Still empty.*boundaries/ })).toBeVisible();
    await expect(page.getByText('Fits on one page')).toBeVisible();
    await page.getByRole('checkbox', { name: 'What I loathe' }).uncheck();
    await expect(paper).not.toContainText('Calls at night');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'What I loathe' })).not.toBeChecked();
    await expect(paper).not.toContainText('Calls at night');
  });

  await test.step('notes of the session hold the actions', async () => {
    await open(page, '/worksheets/session-notes/');
    const session = group(page, 'Session 1');
    await session.getByLabel('Day of the session').fill('2027-03-01');
    await session.getByRole('textbox', { name: 'Action 1' }).fill('Research three companies');
    await session.getByRole('textbox', { name: 'Action 2' }).fill('Rewrite my profile, café år');
    await keepAndReload(page);
    await expect(session.getByRole('textbox', { name: 'Action 2' })).toHaveValue(
      'Rewrite my profile, café år',
    );
  });

  await test.step('fears become rules; a vague one is pointed out and never in the way', async () => {
    await open(page, fears);
    const first = group(page, 'Fear 1');
    await first.getByLabel('The fear').fill('Being called at night');
    await first.getByRole('radio', { name: /^Exclude/ }).check();
    const rule = first.getByLabel('Your boundary, as a rule');
    await rule.fill('No stress');
    await rule.blur();
    await expect(first.getByText('“stress” can mean many things')).toBeVisible();
    await rule.fill('No on-call duty after 18:00');
    await rule.blur();
    await expect(first.getByText('can mean many things')).toBeHidden();
    const second = group(page, 'Fear 2');
    await second.getByLabel('The fear').fill('A new computer system');
    await second.getByRole('radio', { name: /^Mitigate/ }).check();
    await second.getByLabel('Your boundary, as a rule').fill('Two paid days of training');
    await second.getByRole('radio', { name: /^Soft/ }).check();
    await keepAndReload(page);

    await open(page, '/worksheets/must-haves/');
    await expect(group(page, 'Your hard boundaries, from before')).toContainText(
      'No on-call duty after 18:00',
    );
    await page.getByRole('textbox', { name: 'Must-have 1' }).fill('Home by 16:00');
    await keepAndReload(page);
  });

  await test.step('roles are screened against them', async () => {
    await open(page, '/worksheets/role-screen/');
    const mark = async (role: string, criterion: string, answer: string) =>
      group(page, role)
        .locator('..')
        .getByRole('group', { name: criterion })
        .getByLabel(answer)
        .check();
    await group(page, 'Role 1').getByLabel('Job title').fill('Ward manager');
    await mark('Role 1', 'Boundary: No on-call duty after 18:00', 'Breaks it');
    await mark('Role 1', 'Must-have: Home by 16:00', 'Meets it');
    await page.getByRole('button', { name: 'Add another role' }).click();
    await group(page, 'Role 2').getByLabel('Job title').fill('School nurse');
    await mark('Role 2', 'Must-have: Home by 16:00', 'Meets it');
    await mark('Role 2', 'Boundary: No on-call duty after 18:00', 'Meets it');
    await mark('Role 2', 'Soft rule: Two paid days of training', 'I do not know yet');
    await keepAndReload(page);
    const verdicts = group(page, 'Side by side').getByRole('listitem');
    const manager = verdicts.filter({ has: page.getByText('Ward manager', { exact: true }) });
    await expect(manager).toContainText('Breaks a hard boundary');
    await expect(manager).toContainText('No on-call duty after 18:00');
    const nurse = verdicts.filter({ has: page.getByText('School nurse', { exact: true }) });
    await expect(nurse).toContainText('something to find out');
    await expect(nurse).toContainText('Two paid days of training');
  });

  await test.step('actions become commitments, and go into a calendar', async () => {
    await open(page, '/worksheets/commitments/');
    await page
      .getByRole('button', { name: /from “Research three companies” \(Session 1\)/ })
      .click();
    const first = group(page, 'Commitment 1');
    await expect(first.getByLabel('What will you do?')).toHaveValue('Research three companies');
    await expect(first.getByLabel('Agreed in')).toHaveValue('Session 1');
    await first.getByLabel('By which day?').fill('2027-03-10');
    await first.getByLabel('How will anyone know that it is done?').fill('3 pages of notes');
    await first.getByLabel('The moment').fill('it is Tuesday');
    await first.getByLabel('What you do then').fill('open the first page');
    await page.getByRole('button', { name: /from “Rewrite my profile/ }).click();
    await group(page, 'Commitment 2').getByLabel('By which day?').fill('2027-03-12');
    await keepAndReload(page);
    await expect(page.getByRole('button', { name: /^Start a commitment from/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /follow-up, March 15, 2027/ })).toBeVisible();
    if (browserName === 'firefox') return; // Driven there, a download gives no event.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'One calendar file with all 2' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('SUMMARY:Research three companies');
    expect(text).toContain('DTSTART;VALUE=DATE:20270310');
  });

  await test.step('the follow-up starts from them and carries the unfinished one forward', async () => {
    await open(page, '/worksheets/follow-up-review/');
    const outcomes = group(page, 'What became of each commitment?');
    await outcomes
      .getByRole('group', { name: 'Research three companies' })
      .getByRole('radio', { name: 'Done', exact: true })
      .check();
    await group(page, 'Review 1').getByLabel('What’s better?').fill('I sleep');
    await keepAndReload(page);
    const carried = group(page, 'What goes forward unfinished');
    await expect(carried).toContainText('Rewrite my profile');
    await expect(carried).not.toContainText('Research three companies');

    await open(page, '/worksheets/commitments/');
    await expect(
      group(page, 'Commitment 1').getByRole('radio', { name: 'Done', exact: true }),
    ).toBeChecked();
    await expect(page.getByText('Session 1: 1 of 2')).toBeVisible();
  });

  await test.step('a second session stays apart from the first', async () => {
    await open(page, '/worksheets/session-notes/');
    await page.getByRole('button', { name: 'Add another session' }).click();
    await group(page, 'Session 2').getByLabel('Day of the session').fill('2027-03-15');
    await group(page, 'Session 2').getByRole('textbox', { name: 'Action 1' }).fill('Call Ms Ito');
    await keepAndReload(page);
    await expect(group(page, 'Session 1').getByRole('textbox', { name: 'Action 1' })).toHaveValue(
      'Research three companies',
    );
    await open(page, '/worksheets/commitments/');
    await page.getByRole('button', { name: /from “Call Ms Ito” \(Session 2\)/ }).click();
    await keepAndReload(page);
    await page.goto('/brief/');
    await expect(paper).toContainText('Call Ms Ito');
    await expect(paper).not.toContainText('Research three companies');
    await expect(paper).toContainText('No on-call duty after 18:00');
  });

  await test.step('the home page welcomes back, and the workbook has every answer', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
    await expect(
      page.locator('[data-last]').getByRole('link', { name: 'Your commitments' }),
    ).toBeVisible();
    await page.goto('/workbook/');
    await page.getByRole('searchbox', { name: 'Search your answers' }).fill('cafe');
    await expect(page.getByText('Rewrite my profile, café år').first()).toBeVisible();
    await expect(page.getByText(drive)).toBeHidden();
  });
});
