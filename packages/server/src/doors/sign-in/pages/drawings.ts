import { trusted } from '../../../platform/html.ts';

const strokes = (viewBox: string, width: number, height: number, name: string, body: string) =>
  trusted(
    `<svg class="${name}" viewBox="${viewBox}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${body}</svg>`,
  );

const gate =
  '<path d="M14 47V14h5v4h5v-4h5v4h5v-4h5v33M57 47V14h5v4h5v-4h5v4h5v-4h5v33M39 24h18"/><path d="M41 47V38a7 7 0 0 1 14 0v9"/>';

/** Stands on a hairline at the foot of narrow pages: where one is, without a word. */
export const gateOnGround = strokes('13 0 70 48', 70, 48, 'gate', gate);

/** Nothing here yet. */
export const openGate = strokes('3 8 90 46', 90, 46, 'drawing', `${gate}<path d="M4 47h37M55 47h37"/>`);

/** A mail is on its way. */
export const letter = strokes(
  '2 8 80 42',
  80,
  42,
  'drawing',
  '<rect x="30" y="12" width="50" height="34" rx="4"/><path d="m31 15 24 18 24-18M6 22h14M12 30h8M3 38h17"/>',
);
