import type { ColumnType, JSONColumnType } from 'kysely';

/** jsonb: read as the parsed value, written as JSON text. */
export type Json<Value> = JSONColumnType<Value & object, string, string>;
export type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>;
export type NullableJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>;
