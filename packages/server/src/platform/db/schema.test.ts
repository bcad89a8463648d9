import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, execute, type TestDatabase } from '../../../test/postgres.ts';

/** `table.column`, with a question mark where null may come. */
function declaredColumns(): string[] {
  const files = ['./schema.ts', './schema-connections.ts', './schema-signing-in.ts'].map(
    (name) => new URL(name, import.meta.url),
  );
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const source = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true);
  const literals = new Map<string, ts.TypeLiteralNode>();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement) && ts.isTypeLiteralNode(statement.type)) {
      literals.set(statement.name.text, statement.type);
    }
  }
  const members = (name: string) =>
    (literals.get(name)?.members ?? []).flatMap((member) =>
      ts.isPropertySignature(member) && member.type
        ? [{ name: member.name.getText(), type: member.type.getText() }]
        : [],
    );
  return members('Schema').flatMap((table) =>
    members(table.type).map(({ name, type }) => {
      const nullable = /\bnull\b|^NullableJson/.test(type);
      return `${table.name}.${name}${nullable ? '?' : ''}`;
    }),
  );
}

describe('schema types', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('name exactly the tables and columns of the migrated database, with their nulls', async () => {
    const rows = await execute(
      database.url,
      `select c.table_name || '.' || c.column_name || case c.is_nullable when 'YES' then '?' else '' end as name
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migrations'
          and c.is_generated = 'NEVER'`,
    );
    expect(declaredColumns().sort()).toEqual(rows.map(({ name }) => String(name)).sort());
  });
});
