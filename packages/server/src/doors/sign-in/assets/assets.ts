import { readFileSync } from 'node:fs';
import { favicon } from '../../../platform/look/mark.ts';

export type Asset = { readonly type: string; readonly body: string };

/** The two files the pages ask for, read once at start; served from `/assets/`. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  [
    '/assets/sign-in.js',
    {
      type: 'text/javascript; charset=utf-8',
      body: readFileSync(new URL('./sign-in.js', import.meta.url), 'utf8').replace(/^\s*\/\/.*\n/gm, ''),
    },
  ],
  ['/assets/favicon.svg', { type: 'image/svg+xml', body: favicon }],
]);
