import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../lib/client.ts';
import { t } from '../lib/messages/no-permission.ts';
import { useOrganizationId } from '../lib/organization.ts';
import { Notice } from './notice.tsx';
import { Answer } from './states.tsx';

/** In place of a screen that only Owners use: who they are. */
export function NoPermission() {
  const organizationId = useOrganizationId();
  const owners = useQuery({
    queryKey: ['members', organizationId, 'owners'],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/users', {
          params: { path: { organizationId }, query: { role: 'ORGANIZATION_OWNER', limit: 20 } },
        }),
      ),
  });
  return (
    <div className="mt-6 grid gap-4">
      <Notice title={t('noPermission.title')}>{t('noPermission.text')}</Notice>
      <Answer query={owners}>
        {({ data }) => (
          <ul>
            {data.map(({ userId, name, email }) => (
              <li key={userId} className="border-t border-line py-2.5 first:border-t-0">
                <bdi className="block font-medium">{name || email}</bdi>
                <a href={`mailto:${email}`} className="wrap-anywhere text-accent hover:underline">
                  {email}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </div>
  );
}
