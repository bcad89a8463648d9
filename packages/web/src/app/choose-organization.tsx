import type { Schemas } from '@gatehouse/sdk';
import { t } from '../lib/messages/switch.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Answer } from '../ui/states.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { useMyOrganizations } from './my-organizations.ts';

/** The person's organizations, each with whether it is open to this session now. */
export function ChooseOrganization({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={t('app.switch')} onClose={onClose}>
      <Organizations />
    </Dialog>
  );
}

function Organizations() {
  const query = useMyOrganizations();
  return (
    <Answer query={query}>
      {({ data }) => (
        <ul className="-mx-2">
          {data.map(({ id, name, role, entry }) => {
            const state = stateOf(entry);
            return (
              <li key={id}>
                <a
                  href={`/organizations/${id}`}
                  className="flex items-center justify-between gap-4 rounded-md p-2 hover:bg-sunken"
                >
                  <span className="min-w-0">
                    <bdi className="block truncate font-medium">{name}</bdi>
                    <span className="text-muted">{t(`role.${role}`)}</span>
                  </span>
                  <Status tone={state.tone}>{state.words}</Status>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </Answer>
  );
}

type Entry = Schemas['Entry'];

function stateOf(entry: Entry): { tone: Tone; words: string } {
  switch (entry.kind) {
    case 'enter':
      return { tone: 'good', words: t('switch.open') };
    case 'step_up':
      return {
        tone: 'waiting',
        words: t('switch.needs', { methods: entry.methods.map((m) => t(`method.${m}`)).join(', ') }),
      };
    case 'second_factor':
      return { tone: 'waiting', words: t('switch.factor') };
    case 'refuse':
      return { tone: 'bad', words: t('switch.blocked', { reason: entry.reason }) };
    default:
      return entry satisfies never;
  }
}
