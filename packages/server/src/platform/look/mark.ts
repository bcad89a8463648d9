import { trusted } from '../html.ts';

/** A gate between two towers, drawn on a grid of 16 so that every edge falls on a pixel at the size of a favicon. */
const shape = 'M1 2h1v1h1V2h1v1h1V2h1v3h4V2h1v1h1V2h1v1h1V2h1v12h-5v-3.5a2 2 0 0 0-4 0V14H1z';

/** Decorative: the name stands beside it, so it is hidden from screen readers. */
export const mark = trusted(
  `<svg class="mark" viewBox="0 0 16 16" width="32" height="32" aria-hidden="true" focusable="false"><path fill="currentColor" d="${shape}"/></svg>`,
);

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>path{fill:#1c6b4a}@media (prefers-color-scheme:dark){path{fill:#5fc596}}</style><path d="${shape}"/></svg>`;
