import { useState } from 'react';
import { t } from '../../lib/messages/group-rules.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { ConfirmRules } from './confirm-rules.tsx';
import type { Connection } from './connection-queries.ts';
import { type GroupRule, useGroupRules } from './group-rule-queries.ts';
import { GroupRuleRow } from './group-rule-row.tsx';
import { type Preset, presetOf, providerName, usePresets } from './presets.ts';
import { useSaveRules } from './save-rules.ts';

/** Which groups of the provider give which role here. */
export function GroupRulesSetting({ connection }: { connection: Connection }) {
  const query = useGroupRules(connection.id);
  const presets = usePresets();
  return (
    <Answer query={presets}>
      {(known) => {
        const preset = presetOf(known, connection.preset);
        return (
          <Setting id="group-rules" title={t('rules.title')} text={t('rules.text', { provider: providerName(preset) })}>
            <Answer query={query}>
              {({ rules, version }) => (
                // What somebody else saved meanwhile begins a new form.
                <Rules key={version} connection={connection} preset={preset} saved={rules} version={version} />
              )}
            </Answer>
          </Setting>
        );
      }}
    </Answer>
  );
}

type Row = { key: number; rule: GroupRule };
type Props = { connection: Connection; preset: Preset; saved: readonly GroupRule[]; version: number };

const same = (one: GroupRule, other: GroupRule) =>
  one.attribute === other.attribute && one.value === other.value && one.target.role === other.target.role;

function Rules({ connection, preset, saved, version }: Props) {
  const [rows, setRows] = useState<readonly Row[]>(() => saved.map((rule, key) => ({ key, rule })));
  const rules = rows.map(({ rule }) => rule);
  const isUnchanged = rules.length === saved.length && rules.every((rule, index) => same(rule, saved[index] ?? rule));
  const makesOwners = ({ target }: GroupRule) => target.role === 'ORGANIZATION_OWNER';
  const newOwners = rules.filter((rule) => makesOwners(rule) && !saved.some((one) => same(one, rule)));
  const place = { organizationId: useOrganizationId(), connectionId: connection.id, version };
  const saving = useSaveRules(place, () => newOwners.length > 0);
  const sends = preset[connection.type].groups;
  const add = () => {
    const attribute = rules.at(-1)?.attribute ?? sends?.attribute ?? 'groups';
    const rule = { attribute, value: '', target: { kind: 'organization_role', role: 'ORGANIZATION_MEMBER' } } as const;
    setRows([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, rule }]);
  };
  const put = (key: number, rule: GroupRule) => setRows(rows.map((row) => (row.key === key ? { key, rule } : row)));
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        saving.save(rules);
      }}
    >
      {saving.error && !saving.asking && <ProblemNotice error={saving.error} />}
      {rows.length === 0 && isUnchanged ? (
        <>
          <p className="max-w-xl">{t('rules.none')}</p>
          <div>
            <Button onClick={add}>{t('rules.add')}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="max-w-xl text-muted wrap-anywhere">
            {sends
              ? t('rules.where', { provider: providerName(preset), place: sends.place, attribute: sends.attribute })
              : t('rules.where.none', { provider: providerName(preset) })}
          </p>
          <ol className="grid gap-4">
            {rows.map(({ key, rule }, index) => (
              <GroupRuleRow
                key={key}
                index={index}
                rule={rule}
                claims={connection.lastTest?.claims ?? {}}
                error={saving.error}
                onChange={(changed) => put(key, changed)}
                onRemove={() => setRows(rows.filter((row) => row.key !== key))}
              />
            ))}
          </ol>
          <p className="max-w-xl text-muted">{t('rules.hint')}</p>
          {rules.some(makesOwners) && (
            <div className="max-w-xl">
              <Notice kind="warning" title={t('rules.owner')}>
                {t('rules.ownerText', { provider: providerName(preset) })}
              </Notice>
            </div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button onClick={add}>{t('rules.add')}</Button>
            <ChangeButton type="submit" look="primary" disabled={isUnchanged} busy={saving.busy}>
              {t('rules.save')}
            </ChangeButton>
            {!isUnchanged && (
              <Button look="quiet" onClick={() => setRows(saved.map((rule, key) => ({ key, rule })))}>
                {t('rules.discard')}
              </Button>
            )}
          </div>
        </>
      )}
      <ConfirmRules place={place} owners={newOwners} saving={saving} />
    </form>
  );
}
