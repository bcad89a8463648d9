import { act } from '../../packages/server/src/directory/act.ts';
import { identify } from '../../packages/server/src/directory/sign-ins/actions.ts';
import { openDatabase } from '../../packages/server/src/platform/db/database.ts';
import { applicant } from '../callers.ts';
import { costOf } from '../cpu.ts';
import { compared, execute, type Ground, type Line, type Row, worldIn } from '../ground.ts';
import { addMembers, organizationId } from '../people.ts';

/** The first step of signing in: where does this address lead. */
export const domains: Row = { name: 'domains', run };

const SIZES = [100, 100_000];
const LOOKUPS = 3000;
const FLOOR = `select d.organization_id, c.id, c.state from managed_domains d left join connections c on c.id = d.connection_id
  where d.domain = $1 and d.verified_at is not null`;

async function run(ground: Ground): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of SIZES) {
    const url = await ground.database();
    await addMembers(url, 1, { count: 1 });
    await execute(
      url,
      `insert into managed_domains (id, organization_id, domain, txt_value, verified_at, verified_by, created_at)
       select 'dom_' || lpad(i::text, 26, '0'), $1, 'customer-' || i || '.example', '', now(), 'dns', now()
       from generate_series(1, ${size}) i`,
      [organizationId(1)],
    );
    await execute(url, 'vacuum analyze');
    const opened = await worldIn(ground, url);
    const { pool, close } = openDatabase(url, { max: 4 });
    const domain = (number: number) => `customer-${1 + (number % size)}.example`;
    const route = (number: number) =>
      act(opened.world, applicant(number), null, identify, { email: `a@${domain(number)}` });
    const look = (number: number) => pool.query({ name: 'domain', text: FLOOR, values: [domain(number)] });
    try {
      const cost = (one: (number: number) => Promise<unknown>) =>
        costOf(opened.watched, LOOKUPS, async () => {
          for (let number = 0; number < LOOKUPS; number++) await one(number);
        });
      await cost(look);
      const ours = await cost(route);
      const floor = await cost(look);
      lines.push(
        compared(
          `domain routing at ${size.toLocaleString('en')} domains, counted against guessing`,
          ours,
          floor,
          '1.5',
        ),
      );
    } finally {
      await close();
      await opened.close();
    }
  }
  return lines;
}
