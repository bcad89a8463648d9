import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { inputLook } from '../../ui/field.tsx';
import { MapDomainDialog } from '../../ui/map-domain-dialog.tsx';
import { Answer } from '../../ui/states.tsx';
import { type ManagedDomain, useRoutes } from './domain-queries.ts';

/** Which connection people with an address in the domain are sent to. */
export function MapDomain({ domain, onClose }: { domain: ManagedDomain; onClose(): void }) {
  const [chosen, setChosen] = useState(domain.connectionId ?? '');
  const routes = useRoutes();
  return (
    <MapDomainDialog domain={domain} to={chosen === '' ? null : chosen} onClose={onClose}>
      <Answer query={routes}>
        {(connections) => (
          <label className="grid gap-1.5">
            <span className="font-medium">{t('domains.mapField')}</span>
            <select value={chosen} onChange={(event) => setChosen(event.target.value)} className={inputLook}>
              <option value="">{t('domains.mapNone')}</option>
              {connections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </Answer>
      <p className="text-muted">{t(routes.data?.length === 0 ? 'domains.mapEmpty' : 'domains.mapText')}</p>
    </MapDomainDialog>
  );
}
