import { type Fault, faults, type RehearsalPerson } from './rehearsal-people.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #f4f6fb; --card: #fff; --line: #d5dbe8; --accent: #3454d1; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf5; --paper: #12151d; --card: #1b202c; --line: #384155; --accent: #8fa6ff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { width: 100%; max-width: 26rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px; }
h1 { margin: 0 0 .25rem; font-size: 1.35rem; } p { margin: 0 0 1.25rem; }
.note { display: inline-block; margin: 0 0 1rem; padding: .1rem .6rem; border: 1px dashed currentColor; border-radius: 99px; font-size: .8rem; }
button { display: block; width: 100%; min-height: 48px; margin: 0 0 .6rem; padding: .5rem .9rem; font: inherit; text-align: left; color: inherit; background: none; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--accent); outline: 2px solid var(--accent); outline-offset: 1px; }
button small { display: block; overflow-wrap: anywhere; }
details { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); } summary { cursor: pointer; }
label { display: flex; gap: .6rem; align-items: center; min-height: 32px; }
code { overflow-wrap: anywhere; font-size: .85rem; }
h2 { margin: 2rem 0 .25rem; font-size: 1.05rem; }
h2 ~ details { margin-top: 0; padding: .6rem 0; } h2 ~ details summary { min-height: 24px; }
.field { display: block; margin: 0 0 1rem; font-size: .875rem; }
select { display: block; width: 100%; min-height: 44px; margin-top: .25rem; padding: 0 .6rem; font: inherit; font-size: 1rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
select:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.client { margin: 1.25rem 0 0; } dl { margin: .5rem 0 0; } dt { font-size: .8rem; } dd { margin: 0 0 .5rem; }
`;

export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Rehearsal identity provider</title><style>${STYLE}</style></head><body><main><span class="note">Rehearsal identity provider</span>${body}</main></body></html>`;
}

/** One button per person, and what to do wrong, folded away. Works without script. */
export function choosePage(choice: {
  action: string;
  ticket: string;
  application: string;
  people: readonly RehearsalPerson[];
  preset: Fault;
  /** The application asks for a new proof, whatever is remembered. */
  anew: boolean;
}): string {
  const buttons = choice.people.map(
    (person) =>
      `<button name="person" value="${escapeHtml(person.id)}"><strong>${escapeHtml(`${person.firstName} ${person.lastName}`)}</strong><small>${escapeHtml([person.email, ...(person.groups ?? [])].join(' · '))}</small></button>`,
  );
  // Whoever reads this page is answered: that one is for the controls.
  const { down: _, ...possible } = faults;
  const wrongs = Object.entries(possible).map(
    ([name, text]) =>
      `<label><input type="radio" name="fault" value="${name}"${name === choice.preset ? ' checked' : ''}> ${escapeHtml(text)}</label>`,
  );
  return page(
    'Who are you?',
    `<h1>Who are you today?</h1><p>Signing in to <code>${escapeHtml(choice.application)}</code>. Nobody asks for a password here${choice.anew ? '; a real provider would now, because the application wants a new proof' : ''}.</p>
<form method="post" action="${escapeHtml(choice.action)}"><input type="hidden" name="ticket" value="${escapeHtml(choice.ticket)}">
${buttons.join('\n')}
<details${choice.preset === 'none' ? '' : ' open'}><summary>Make something go wrong</summary>${wrongs.join('\n')}</details></form>`,
  );
}

/** HTTP-POST binding: a form that sends itself, with a button for browsers without script. */
export function postPage(action: string, fields: Record<string, string>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return page(
    'Signing in',
    `<h1>Taking you back</h1><form method="post" action="${escapeHtml(action)}">${inputs.join('')}<button>Continue</button></form><script>document.forms[0].submit()</script>`,
  );
}
