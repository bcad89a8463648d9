import type { Method } from '@gatehouse/contract/vocabulary';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import type { AuthenticationSettings } from './authentication-queries.ts';

type Props = { settings: AuthenticationSettings; onPreview(methods: Method[] | null): void };

/** Which methods are allowed. All of them is no restriction: what the instance adds later is then allowed too. */
export function MethodsForm({ settings, onPreview }: Props) {
  const { instanceMethods, restriction } = settings;
  const now = settings.allowedMethods ?? instanceMethods;
  const [chosen, setChosen] = useState<readonly Method[]>(now);
  const isChosen = (method: Method) => chosen.includes(method);
  const wanted = instanceMethods.every(isChosen) ? null : instanceMethods.filter(isChosen);
  const isUnchanged =
    String(wanted) === String(settings.allowedMethods && instanceMethods.filter((m) => now.includes(m)));
  const isShut = restriction === 'plan_limit';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPreview(wanted);
  };
  // What people come for: chosen and looked at in one step.
  const onlySso = () => {
    setChosen(['sso']);
    onPreview(['sso']);
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4">
      <fieldset disabled={isShut} className="grid gap-2">
        <legend className="mb-2 font-medium">{t('methods.allowed')}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {instanceMethods.map((method) => (
            <label
              key={method}
              className="flex min-h-9 items-center gap-3 rounded-md border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="checkbox"
                checked={isChosen(method)}
                onChange={() =>
                  setChosen(isChosen(method) ? chosen.filter((one) => one !== method) : [...chosen, method])
                }
                className="accent-accent"
              />
              {t(`method.${method}`)}
            </label>
          ))}
        </div>
        <p role="status" className="text-danger">
          {chosen.length === 0 ? t('methods.none') : ''}
        </p>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isShut || isUnchanged || chosen.length === 0}>
          {t('methods.preview')}
        </Button>
        <Button disabled={isShut || String(settings.allowedMethods) === 'sso'} onClick={onlySso}>
          {t('methods.onlySso')}
        </Button>
        {wanted !== null && (
          <Button look="quiet" disabled={isShut} onClick={() => setChosen(instanceMethods)}>
            {t('methods.all')}
          </Button>
        )}
      </div>
    </form>
  );
}
