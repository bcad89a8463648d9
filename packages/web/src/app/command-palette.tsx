import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { bodyOf, client } from '../lib/client.ts';
import { t } from '../lib/messages/palette.ts';
import { useCan, useOrganizationId } from '../lib/organization.ts';
import { useRested } from '../lib/use-rested.ts';
import { Dialog } from '../ui/dialog.tsx';
import { inputLook } from '../ui/field.tsx';
import { useMyOrganizations } from './my-organizations.ts';
import { activityScreens, settingsScreens } from './screens.ts';

/** Goes anywhere by typing a part of its name: a screen, a person, another organization. */

type Command = { id: string; kind: string; label: string; run(): void };

const SHOWN = 12;
const LETTERS_TO_ASK = 2;

export function CommandPalette({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const commands = useCommands(typed.trim()).slice(0, SHOWN);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((chosen + step + commands.length) % Math.max(1, commands.length));
    else if (event.key === 'Enter') run(commands[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={commands[chosen] && `${list}-${chosen}`}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        className={`${inputLook} w-full`}
      />
      <div role="listbox" id={list} aria-label={t('palette.title')} className="-mx-2 mt-3">
        {commands.map((command, index) => (
          <Row
            key={command.id}
            id={`${list}-${index}`}
            command={command}
            selected={index === chosen}
            onPoint={() => setChosen(index)}
            onChoose={() => run(command)}
          />
        ))}
      </div>
      <p role="status" className="px-2 text-muted">
        {commands.length === 0 ? t('palette.none') : ''}
      </p>
    </Dialog>
  );
}

type RowProps = { id: string; command: Command; selected: boolean; onPoint(): void; onChoose(): void };

function Row({ id, command, selected, onPoint, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that controls the list
    <div
      id={id}
      role="option"
      // The field keeps the focus and names the chosen row.
      tabIndex={-1}
      aria-selected={selected}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={`flex cursor-pointer items-baseline justify-between gap-4 rounded-md p-2 ${selected ? 'bg-sunken' : ''}`}
    >
      <bdi className="min-w-0 truncate font-medium">{command.label}</bdi>
      <span className="shrink-0 text-muted">{command.kind}</span>
    </div>
  );
}

function useCommands(typed: string): Command[] {
  const screens = useScreens();
  const people = usePeople(typed);
  const organizations = useOtherOrganizations();
  const wanted = typed.toLocaleLowerCase();
  const named = [...screens, ...organizations].filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  return [...named, ...people];
}

function useScreens(): Command[] {
  const navigate = useNavigate({ from: '/organizations/$organizationId' });
  const mayConfigure = useCan('authentication:manage');
  const screens = [...settingsScreens, ...activityScreens].map(
    ({ to, label }): Command => ({ id: to, kind: t('palette.screen'), label, run: () => void navigate({ to }) }),
  );
  const configure: Command = {
    id: 'configure',
    kind: t('palette.action'),
    label: t('palette.configure'),
    run: () => void navigate({ to: '/organizations/$organizationId/settings/authentication/connections/new' }),
  };
  const account: Command = {
    id: 'account',
    kind: t('palette.screen'),
    label: t('app.account'),
    run: () => location.assign('/account'),
  };
  return [...screens, ...(mayConfigure ? [configure] : []), account];
}

/** Asked of the server once the hand rests; choosing somebody shows them in the list of users. */
function usePeople(typed: string): Command[] {
  const organizationId = useOrganizationId();
  const navigate = useNavigate({ from: '/organizations/$organizationId' });
  const q = useRested(typed);
  const { data } = useQuery({
    queryKey: ['members', organizationId, 'palette', q],
    enabled: q.length >= LETTERS_TO_ASK,
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/users', {
          params: { path: { organizationId }, query: { q, limit: 5 } },
        }),
      ),
  });
  if (typed.length < LETTERS_TO_ASK) return [];
  return (data?.data ?? []).map(({ userId, name, email }) => ({
    id: userId,
    kind: t('palette.person'),
    label: name ? `${name} · ${email}` : email,
    run: () => void navigate({ to: '/organizations/$organizationId/settings/users', search: { q: email } }),
  }));
}

function useOtherOrganizations(): Command[] {
  const here = useOrganizationId();
  const { data } = useMyOrganizations();
  return (data?.data ?? [])
    .filter(({ id }) => id !== here)
    .map(({ id, name }) => ({
      id,
      kind: t('palette.organization'),
      label: name,
      run: () => location.assign(`/organizations/${id}`),
    }));
}
